from __future__ import annotations

import pytest

from checker.engines.lexicon.english import Form, adverb, infinitive, plural, present_participle, verb_phrase

PHRASES = [
    ("announce", Form(past=True), "announced"),
    ("hold talks", Form(past=True), "held talks"),
    ("hold talks", Form(past=True, negative=True), "did not hold talks"),
    ("defeat", Form(past=True, passive=True), "was defeated"),
    ("defeat", Form(passive=True, negative=True), "is not defeated"),
    ("be defeated", Form(past=True), "was defeated"),
    ("try", Form(), "tries"),
    ("go", Form(), "goes"),
    ("stop", Form(state=True), "has stopped"),
    ("end", Form(state=True, negative=True), "has not ended"),
    ("plan", Form(state=True), "is planning"),
    ("know", Form(state=True), "knows"),
    ("lie", Form(state=True, past=True), "was lying"),
    ("win", Form(modal="may"), "may win"),
    ("win", Form(modal="may", negative=True), "may not win"),
    ("win", Form(modal="may", past=True), "may have won"),
    ("leave", Form(modal="must", past=True), "had to leave"),
    ("leave", Form(modal="must", past=True, negative=True), "did not have to leave"),
    ("cross", Form(modal="can", past=True), "could cross"),
    ("attack", Form(passive=True, chain=("want to",), negative=True), "does not want to be attacked"),
    ("rain", Form(hedges=("apparently",)), "apparently rains"),
]


@pytest.mark.parametrize(("base", "form", "expected"), PHRASES)
def test_verb_phrase(base: str, form: Form, expected: str) -> None:
    assert verb_phrase(base, form) == expected


@pytest.mark.parametrize(
    ("subject", "many", "expected"),
    [("I", False, "am not ready"), ("we", True, "are not ready"), ("he", False, "is not ready")],
)
def test_agreement(subject: str, many: bool, expected: str) -> None:  # noqa: FBT001 - a table
    assert verb_phrase("be ready", Form(negative=True), plural=many, subject=subject) == expected


def test_infinitive_keeps_negation() -> None:
    assert infinitive("sign", Form(negative=True)) == "not sign"


@pytest.mark.parametrize(("base", "expected"), [("step on", "stepping on"), ("make", "making"), ("see", "seeing")])
def test_present_participle(base: str, expected: str) -> None:
    assert present_participle(base) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("city", "cities"), ("box", "boxes"), ("police officer", "police officers"), ("child", "children")],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("adjective", "expected"), [("happy", "happily"), ("simple", "simply"), ("economic", "economically")]
)
def test_adverb(adjective: str, expected: str) -> None:
    assert adverb(adjective) == expected
