"""Terms files as TBX, in both versions and both styles, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.errors import ConfigError
from checker.core.terms import Term
from checker.terms import read_terms

NEW = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min">
<tbxHeader><fileDesc><sourceDesc><p>made for a test</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="1"><note>the desk</note>
<langSec xml:lang="en"><termSec><term>central bank</term></termSec></langSec>
<langSec xml:lang="ja-JP">
<termSec><term>センターバンク</term>{deprecated}</termSec>
<termSec><term>中銀</term></termSec>
<termSec><!-- first --><term>中央<hi>銀行</hi></term>{preferred}</termSec>
</langSec></conceptEntry></body></text></tbx>
"""
OLD = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry>
<langSet xml:lang="en"><tig><term>HBO</term></tig></langSet>
<langSet xml:lang="ja"><ntig><termGrp><term>HBO</term></termGrp></ntig></langSet>
</termEntry></body></text></martif>
"""
CENTRAL_BANK = (Term("central bank", ("中央銀行", "中銀"), ("センターバンク",), "ja", "the desk"),)


def read(folder: Path, text: str) -> tuple[Term, ...]:
    path = folder / "t.tbx"
    path.write_text(text, encoding="utf-8")
    return read_terms(path)


def test_the_new_version_in_both_styles(tmp_path: Path) -> None:
    note = '<termNote type="administrativeStatus">{}-admn-sts</termNote>'
    dca = NEW.format(style="dca", deprecated=note.format("deprecatedTerm"), preferred=note.format("preferredTerm"))
    note = "<min:administrativeStatus>{}-admn-sts</min:administrativeStatus>"
    dct = NEW.format(style="dct", deprecated=note.format("supersededTerm"), preferred=note.format("preferredTerm"))
    assert read(tmp_path, dca) == CENTRAL_BANK
    assert read(tmp_path, dct) == CENTRAL_BANK


def test_the_old_version_and_what_stays_as_it_is(tmp_path: Path) -> None:
    (term,) = read(tmp_path, OLD)
    assert term == Term("HBO", ("HBO",), (), "ja")
    assert term.kept


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tbx", "not well-formed XML"),
        ("", "not well-formed XML"),
        ("<xliff/>", "no TBX: the outermost element is <xliff>"),
        (OLD.replace('"en"', '"de"'), "no concept has terms in en and in another language"),
        (OLD.replace('"TBXcoreStructV02.dtd"', '"x" [<!ENTITY a "b">]'), "declares XML entities"),
        (
            OLD.replace('"TBXcoreStructV02.dtd"', '"x" [<!ENTITY a SYSTEM "file:///etc/hostname">]'),
            "declares XML entities",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read(tmp_path, text)
