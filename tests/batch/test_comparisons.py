"""Texts are kept and come back as they were."""

from __future__ import annotations

import json

import pytest

from checker.batch.comparisons import from_record, to_record
from checker.core.comparison import comparison
from checker.writers.record import dumps
from tests.stories import TRAM_EN, TRAM_JA, TRAM_REPORT_EN, gathered, text
from tests.writers.html.conftest import large_report


def test_there_and_back() -> None:
    kept = comparison(gathered(text(TRAM_JA), text(TRAM_EN), text(TRAM_REPORT_EN)))
    assert from_record(json.loads(dumps(to_record(kept)))) == kept


def test_a_text_is_kept_once() -> None:
    kept = large_report(3).comparison
    assert kept is not None
    assert dumps(to_record(kept)).count(kept.article.sentences[1].text) == 1


@pytest.mark.parametrize("key", ["article", "back", "failed", "sources", "alignments"])
def test_a_record_of_something_else(key: str) -> None:
    record = to_record(comparison(gathered(text(TRAM_JA), text(TRAM_EN))))
    del record[key]
    with pytest.raises(KeyError):
        from_record(record)
