"""Renderings of names that usage does not have."""

from __future__ import annotations

import pytest

from checker.core.mention import Kind
from checker.match.renderings import OddRendering, odd_renderings
from tests.stories import gathered


def odd(article: str, source: str) -> list[OddRendering]:
    dossier = gathered(article, source)
    pairs = [pair for encounter in dossier.encounters for pair in encounter.paired(Kind.NAME)]
    return [found for mention, witness in pairs for found in odd_renderings(dossier, mention, witness)]


def test_the_dictionary_speaks_for_its_own_rendering() -> None:
    (found,) = odd("ホーストンの港で貨物船が足止めされた。", "Cargo ships are held up at the port of Houston.")
    assert found == OddRendering(0, 5, "Houston", "ヒューストン")


def test_sound_speaks_where_no_dictionary_does() -> None:
    article = "検察官のイリーナ・ザブロトスクは被告を起訴した。"
    (found,) = odd(article, "Prosecutor Irina Zabrotsky charged the defendant.")
    assert (article[4 + found.start : 4 + found.end], found.word, found.usual) == ("ザブロトスク", "Zabrotsky", "")


@pytest.mark.parametrize(
    ("article", "source", "word", "usual"),
    [
        ("トッテンハムの駅が閉鎖された。", "The station in Tottenham was closed.", "Tottenham", "トッテナム"),
        ("監督のエイミー・チャンニンさんが話した。", "Director Amy Channing spoke.", "Channing", "チャニング"),
        (
            "検察はランケットの編集者に尋ねた。",
            "Prosecutors questioned an editor of the Lancet.",
            "Lancet",
            "ランセット",
        ),
    ],
    ids=["place in brackets", "confirmed", "loan word"],
)
def test_several_dictionaries_speak(article: str, source: str, word: str, usual: str) -> None:
    (found,) = odd(article, source)
    assert (found.word, found.usual) == (word, usual)


@pytest.mark.parametrize(
    ("article", "source"),
    [
        ("ヒューストンの港で貨物船が足止めされた。", "Cargo ships are held up at the port of Houston."),
        ("歌手のアダム・ウィロウビーさんが歌った。", "Singer Adam Willoughby sang."),
        ("イージージェットは便を増やす。", "EasyJet will increase its flights."),
        ("ハルキウの駅が閉鎖された。", "The station in Kharkov was closed."),
        ("首相のミホル・マーティン氏が演説した。", "Prime Minister Micheál Martin gave a speech."),
        ("エンゼルスはカナリア諸島で合宿をした。", "The Angels held a training camp in the Canaries."),
        ("議員のピーター・ガロウェイ氏が反対した。", "Peter Galloway, a member of parliament, was against it."),
    ],
    ids=["known", "vowels", "joined", "renamed", "marked", "translated", "ga"],
)
def test_what_usage_leaves_open_is_not_odd(article: str, source: str) -> None:
    assert odd(article, source) == []
