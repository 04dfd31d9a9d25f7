"""Terms as values."""

from __future__ import annotations

from checker.core.terms import Term, digest, of_language

ANY, JA, ZH = Term("bank", ("銀行",)), Term("HBO", ("HBO",), lang="ja"), Term("bank", ("银行",), lang="zh")


def test_terms_of_a_language() -> None:
    assert of_language((ANY, JA, ZH), "ja") == (ANY, JA)


def test_what_is_kept() -> None:
    assert JA.kept
    assert not ANY.kept


def test_the_digest_changes_with_any_cell_and_not_with_the_order() -> None:
    assert digest((ANY, JA)) == digest((JA, ANY))
    others = [(ANY,), (ANY, Term("HBO", (), ("HBO",), "ja")), (ANY, Term("HBO", ("HBO",)))]
    assert len({digest(terms) for terms in [(ANY, JA), *others]}) == 4
