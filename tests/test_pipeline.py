"""The method as a whole: read, translate back, align, compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from checker import __version__, pipeline
from checker.core.errors import UnknownName, UsageError, WrongLanguage
from checker.core.finding import Finding, Severity
from checker.core.options import Options
from checker.core.report import Report, Status
from checker.core.text import Document
from checker.lang import LANGUAGES
from checker.lang.detection import detect
from checker.readers import markdown
from checker.rules import RULES
from tests.stories import CHESS_EN, TRAM_EN, TRAM_JA, TRAM_REPORT_EN, article, source, text

WRONG = text(TRAM_JA).replace("ドイツ", "フランス").replace("2019年", "2017年").replace("12キロ", "17キロ")
SOURCES = (source(text(TRAM_EN)),)
ARTICLES = (
    article(WRONG, "wrong.ja.txt"),
    article(text(TRAM_JA), "right.ja.txt"),
    article("".join(TRAM_JA[::-1]), "reversed.ja.txt"),
    article("ナイロビで、で、で雨が降った。\n", "short.ja.txt"),
)


def check(body: str = WRONG, options: Options = Options(), *sources: Document) -> Report:  # noqa: B008 - frozen
    return pipeline.check(article(body), sources or SOURCES, options)


def texts(report: Report) -> list[str]:
    return [finding.text for finding in report.findings]


def test_a_translation_that_says_what_its_original_says_has_no_findings() -> None:
    report = check(text(TRAM_JA))
    assert (report.status, report.findings, report.unchecked) == (Status.OK, (), ())


def test_a_report_says_what_is_wrong_and_on_what_it_rests() -> None:
    report = check()
    found = [(finding.rule, finding.text, finding.line, finding.column) for finding in report.findings]
    assert found == [
        ("wrong-number", "17キロ", 2, 7),
        ("wrong-date", "2017年", 4, 4),
        ("wrong-country", "フランス", 6, 1),
    ]
    assert all(finding.evidence[0].source == "source-1.en.txt" for finding in report.findings)
    assert (report.id, report.article, report.lang) == ("article.ja.txt", "article.ja.txt", "ja")
    assert (report.stats.sentences, report.stats.compared) == (7, 7)
    assert report.document is not None
    assert report.document.text == WRONG
    (summary,) = report.sources
    assert (summary.name, summary.relatedness, summary.beads, summary.sentences) == (
        "source-1.en.txt",
        "parallel",
        7,
        7,
    )


def test_a_manifests_id_is_kept() -> None:
    assert pipeline.check(ARTICLES[1], SOURCES, Options(), id="case-7").id == "case-7"


def test_the_same_input_gives_the_same_report() -> None:
    assert check() == check()


def test_the_order_of_articles_does_not_matter() -> None:
    there = [pipeline.check(each, SOURCES, Options()) for each in ARTICLES]
    back = [pipeline.check(each, SOURCES, Options()) for each in reversed(ARTICLES)]
    assert there == back[::-1]


def assert_same_places(one: tuple[Finding, ...], other: tuple[Finding, ...]) -> None:
    assert [(f.rule, f.text, f.line) for f in one] == [(f.rule, f.text, f.line) for f in other]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("head", ["", "\ufeff"])
def test_line_ends_and_marks_change_offsets_alone(end: str, head: str) -> None:
    body = head + WRONG.replace("\n", end)
    report = check(body)
    assert_same_places(report.findings, check().findings)
    assert [finding.span.of(body) for finding in report.findings] == texts(report)


def test_sentences_lie_in_their_blocks_in_order() -> None:
    pack = LANGUAGES.get("ja")
    for each in ARTICLES:
        document = pipeline.segment(each, pack)
        assert [sentence.index for sentence in document.sentences] == list(range(len(document.sentences)))
        assert all(one.span.end <= other.span.start for one, other in pairwise(document.sentences))
        assert all(document.blocks[s.block].contains(s.span) for s in document.sentences)
        assert all(s.text == s.span.of(document.text) == s.text.strip() for s in document.sentences)


@pytest.mark.parametrize(
    ("ours", "theirs", "options", "message"),
    [
        (text(TRAM_EN), text(TRAM_EN), Options(), "article.ja.txt: expected the article in another language"),
        (text(TRAM_EN), text(TRAM_EN), Options(lang="ja"), "article.ja.txt: expected the article in Japanese"),
        (text(TRAM_JA), text(TRAM_EN), Options(lang="en"), "article.ja.txt: expected the article in English"),
        (text(TRAM_JA), text(TRAM_JA), Options(), "source-1.en.txt: expected a source in English"),
        ("เมื่อวานนี้มีการประชุมระหว่างประเทศที่กรุงเอเธนส์\n", text(TRAM_EN), Options(), "in none of these languages"),
        ("12345 67890\n", text(TRAM_EN), Options(), "in none of these languages"),
    ],
)
def test_a_text_in_the_wrong_language_is_refused(ours: str, theirs: str, options: Options, message: str) -> None:
    with pytest.raises(WrongLanguage, match=message):
        check(ours, options, source(theirs))


@pytest.mark.parametrize(("body", "lang"), [(text(TRAM_JA), "ja"), (text(TRAM_EN), "en")])
def test_the_language_of_a_text_is_told_by_its_script_and_words(body: str, lang: str) -> None:
    assert detect(article(body)).code == lang


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (Options(select=("wrong-contry",)), "did you mean 'wrong-country'"),
        (Options(ignore=("wrong-contry",)), "did you mean 'wrong-country'"),
        (Options(select=("wrong-date", "no-such-rule-at-all")), "known: "),
        (Options(engine="lexicn"), "did you mean 'lexicon'"),
        (Options(lang="jap"), "did you mean 'ja'"),
        (Options(source_lang="eng"), "did you mean 'en'"),
    ],
)
def test_an_unknown_name_is_refused(options: Options, hint: str) -> None:
    with pytest.raises(UnknownName, match=hint):
        check(WRONG, options)


def test_a_check_without_rules_is_refused() -> None:
    with pytest.raises(UsageError, match="no rule is left to run"):
        check(WRONG, Options(select=("wrong-date",), ignore=("wrong-date",)))


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (Options(select=("wrong-country",)), ["フランス"]),
        (Options(select=("wrong-date", "wrong-number")), ["17キロ", "2017年"]),
        (Options(ignore=("wrong-country", "wrong-date")), ["17キロ"]),
        (Options(select=("wrong-country", "wrong-date"), ignore=("wrong-date",)), ["フランス"]),
    ],
)
def test_the_selected_rules_run(options: Options, found: list[str]) -> None:
    assert texts(check(WRONG, options)) == found


def test_preview_rules_run_when_asked_for() -> None:
    preview = {rule for rule in RULES.builtins if RULES.get(rule).preview}
    usual = {rule.id for rule in pipeline.selected_rules(Options())}
    assert usual == set(RULES.builtins) - preview
    assert {rule.id for rule in pipeline.selected_rules(Options(preview=True))} == set(RULES.builtins)
    for rule in preview:
        assert [found.id for found in pipeline.selected_rules(Options(select=(rule,)))] == [rule]


def test_findings_below_the_least_severity_are_left_out() -> None:
    everything = check(WRONG, Options(min_severity=Severity.NEUTRAL)).findings
    for least in Severity:
        found = check(WRONG, Options(min_severity=least)).findings
        assert found == tuple(finding for finding in everything if finding.severity.rank >= least.rank)


def test_findings_below_the_least_confidence_are_left_out() -> None:
    everything = check(WRONG, Options()).findings
    middle = sorted(finding.confidence for finding in everything)[1]
    found = check(WRONG, Options(min_confidence=middle)).findings
    assert found == tuple(finding for finding in everything if finding.confidence >= middle)


NEEDY = tuple(rule.id for rule in pipeline.selected_rules(Options()) if rule.needs == "sources")


@pytest.mark.parametrize("sources", [(), (source(text(CHESS_EN)),)])
def test_without_a_related_source_the_report_says_which_rules_are_silent(sources: tuple[Document, ...]) -> None:
    report = pipeline.check(article(WRONG), sources, Options())
    silent = [missing for missing in report.unchecked if "need a source" in missing.reason]
    assert [missing.what for missing in silent] == [", ".join(NEEDY)]
    assert {finding.rule for finding in report.findings}.isdisjoint(NEEDY)
    unrelated = [missing.what for missing in report.unchecked if "unrelated" in missing.reason]
    assert unrelated == [each.name for each in sources]
    assert report.stats.compared == 0


def test_one_related_source_is_enough() -> None:
    report = check(WRONG, Options(), source(text(CHESS_EN), 1), source(text(TRAM_EN), 2))
    assert texts(report) == texts(check())
    assert [missing.what for missing in report.unchecked] == ["source-1.en.txt"]
    assert {evidence.source for finding in report.findings for evidence in finding.evidence} == {"source-2.en.txt"}


def test_a_related_report_accuses_only_where_it_answers() -> None:
    report = check(WRONG, Options(), source(text(TRAM_REPORT_EN)))
    assert report.sources[0].relatedness == "comparable"
    assert texts(report) == ["フランス"]


def test_a_rule_that_needs_no_source_runs_without() -> None:
    doubled = text(TRAM_JA).replace("工事は2019年に始まり、", "工事は2019年に始まり、工事は2019年に始まり、")
    report = pipeline.check(article(doubled), (), Options())
    assert [finding.rule for finding in report.findings] == ["doubled-phrase"]


def test_time_is_told_by_stage() -> None:
    profile = pipeline.Profile()
    pipeline.check(ARTICLES[0], SOURCES, Options(), profile=profile)
    assert list(profile.seconds) == ["read", "names", "back-translate", "align", "compare"]
    once = dict(profile.seconds)
    assert all(seconds > 0 for seconds in once.values())
    pipeline.check(ARTICLES[0], SOURCES, Options(), profile=profile)
    assert all(profile.seconds[stage] > seconds for stage, seconds in once.items())


def test_the_signature_names_everything_that_decides() -> None:
    signature = check(WRONG, Options(min_severity=Severity.MAJOR, min_confidence=0.5)).signature
    assert (signature.version, signature.engine, signature.lang) == (__version__, "lexicon-1", "ja")
    assert dict(signature.settings) == {"min-severity": "major", "min-confidence": "0.5"}
    assert {name for name, _ in signature.language_data} >= {"cldr", "sudachidict-core", "jamdict"}
    assert signature.rules == tuple(rule.id for rule in pipeline.selected_rules(Options()))
    assert signature != check(WRONG, Options(ignore=("wrong-date",))).signature


def test_the_back_translation_has_a_sentence_for_each() -> None:
    document, back = pipeline.back_translate(ARTICLES[0], SOURCES, Options())
    assert [sentence.index for sentence in back.document.sentences] == [s.index for s in document.sentences]
    assert replace(document, sentences=(), lang="") == ARTICLES[0]
    assert pipeline.align(ARTICLES[0], SOURCES, Options()).back == back


def manifest(folder: Path, seeds: Path, names: list[str]) -> list[str]:
    """Write a manifest of seeds and return the command that checks it."""
    rows = [
        {
            "id": name,
            "article": f"{name}/article.ja.txt",
            "sources": sorted(f"{name}/{path.name}" for path in (seeds / name).glob("source*.txt")),
        }
        for name in names
    ]
    path = seeds / f"{folder.name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return [sys.executable, "-m", "checker", "batch", str(path), "-o", str(folder), "-q", "--fail-on", "never"]


def test_hash_seeds_and_the_order_of_a_batch_change_no_byte(root: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    names = sorted(path.parent.name for path in (root / "seeds").glob("*/seed.toml"))
    for name in names:
        (seeds / name).symlink_to(root / "seeds" / name)
    running = [
        subprocess.Popen(
            manifest(tmp_path / f"run-{seed}", seeds, order),
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stderr=subprocess.PIPE,
        )
        for seed, order in (("1", names), ("4242", names[::-1]))
    ]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 2
    one, other = ((tmp_path / f"run-{seed}" / "results.jsonl").read_bytes().splitlines() for seed in ("1", "4242"))
    assert len(one) == len(names)
    assert one == other[::-1]


def test_the_language_is_told_by_the_prose_and_not_by_comments() -> None:
    note = "<!-- " + "This comment is for the desk and much longer than the text. " * 20 + "-->\n\n"
    document = markdown.read("article.ja.md", note + text(TRAM_JA))
    assert detect(document).code == "ja"
    assert pipeline.check(document, SOURCES, Options()).lang == "ja"
