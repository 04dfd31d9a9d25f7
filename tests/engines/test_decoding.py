"""What happens around a decoder: splitting, loops, length limits, memory; the decoders are small but real ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.backtranslation import BackTranslation
from checker.core.mention import Reading
from checker.core.text import Document, Sentence, Span
from checker.engines import Task
from checker.engines.decoding import BATCH, OutOfMemory, Output, halving, split, translate
from checker.engines.memory import Memory


class Spelling:
    """A decoder that writes one English word for each character, and keeps what it was asked."""

    signature = "spelling-1"

    def __init__(self, longest: int = 50, loops: Callable[[str, bool], bool] = lambda _piece, _careful: False) -> None:
        self.longest, self.loops = longest, loops
        self.asked: list[tuple[tuple[str, ...], bool]] = []

    def length(self, text: str) -> int:
        return len(text)

    def decode(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        self.asked.append((tuple(pieces), careful))
        return [self._spelt(piece, careful=careful) for piece in pieces]

    def _spelt(self, piece: str, *, careful: bool) -> Output:
        if self.loops(piece, careful):
            return Output("again and " * 20, cut=True)
        words = [f"w{ord(char):x}" for char in piece]
        ends = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words) + 1)]
        links = tuple((Span(at, at + 1), Span(ends[at], ends[at + 1] - 1)) for at in range(len(words)))
        return Output(" ".join(words), links, -0.5)


def task(*sentences: str) -> Task:
    text, made = "\n".join(sentences), []
    for index, sentence in enumerate(sentences):
        at = sum(len(each) + 1 for each in sentences[:index])
        made.append(Sentence(index, Span(at, at + len(sentence)), sentence, index))
    document = Document("a.txt", text, "en", tuple(s.span for s in made), tuple(made))
    return Task(document, Reading())


def run(decoder: Spelling, folder: Path, *sentences: str) -> BackTranslation:
    return translate(task(*sentences), decoder, Memory(folder / "memory.sqlite", decoder.signature, "en"))


def test_long_sentences_are_split_at_marks_and_joined(tmp_path: Path) -> None:
    decoder = Spelling(longest=8)
    back = run(decoder, tmp_path, "赤青黄色、白黒灰色。緑紫。")
    assert sorted(decoder.asked[0][0]) == sorted(["赤青黄色、", "白黒灰色。", "緑紫。"])
    assert back.document.text == " ".join(f"w{ord(char):x}" for char in "赤青黄色、白黒灰色。緑紫。")
    place = back.back_of(Span(10, 11))
    assert place is not None
    assert place.of(back.document.text) == f"w{ord('緑'):x}"


def test_equal_pieces_are_translated_once_and_by_length(tmp_path: Path) -> None:
    decoder = Spelling()
    run(decoder, tmp_path, "猫犬", "鳥", "猫犬", "魚虫花")
    assert [pieces for pieces, _ in decoder.asked] == [("魚虫花", "猫犬", "鳥")]


def test_batches_are_bounded(tmp_path: Path) -> None:
    decoder = Spelling()
    run(decoder, tmp_path, *(chr(0x4E00 + number) for number in range(BATCH + 1)))
    assert [len(pieces) for pieces, _ in decoder.asked] == [BATCH, 1]


def test_loops_are_tried_again_with_care(tmp_path: Path) -> None:
    decoder = Spelling(loops=lambda piece, careful: not careful and "猫" in piece)
    back = run(decoder, tmp_path, "猫犬", "鳥")
    assert back.failed == {}
    assert decoder.asked[1:] == [(("猫犬",), True)]


def test_loops_are_tried_again_in_smaller_pieces(tmp_path: Path) -> None:
    decoder = Spelling(longest=90, loops=lambda piece, _careful: len(piece) > 30)
    back = run(decoder, tmp_path, "赤青黄色白黒灰色緑紫橙、" * 3)
    assert back.failed == {}
    assert len(back.document.text) > 100


def test_what_still_fails_is_said(tmp_path: Path) -> None:
    back = run(Spelling(loops=lambda piece, _careful: "猫" in piece), tmp_path, "猫犬", "鳥魚")
    assert back.failed == {0: "the English was cut off at the length limit"}
    assert back.links == tuple(link for link in back.links if link.article.start >= 3)


def test_remembered_sentences_are_not_translated_again(tmp_path: Path) -> None:
    run(Spelling(), tmp_path, "猫犬", "鳥")
    decoder = Spelling()
    run(decoder, tmp_path, "猫犬", "花", "鳥")
    assert decoder.asked == [(("花",), False)]


def test_remembered_sentences_need_no_decoder(tmp_path: Path) -> None:
    sentences = [f"{number}番の猫" for number in range(1000)]
    first = run(Spelling(), tmp_path, *sentences)
    decoder = Spelling()
    assert run(decoder, tmp_path, *sentences) == first
    assert decoder.asked == []


def test_signs_alone_need_no_decoder(tmp_path: Path) -> None:
    decoder = Spelling()
    assert run(decoder, tmp_path, "🎉", "。。").document.text == "🎉\n。。"
    assert decoder.asked == []


@pytest.mark.property
@given(st.text("赤青、。 ", max_size=200), st.integers(1, 20))
def test_pieces_lose_nothing_but_white_space(text: str, longest: int) -> None:
    pieces = split(text, Spelling(), longest)
    assert "".join(piece.of(text) for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(len(piece) <= max(1, longest) for piece in pieces)


def test_memory_that_runs_out_halves_the_batch() -> None:
    sizes: list[int] = []

    def decode(pieces: Sequence[str]) -> list[int]:
        sizes.append(len(pieces))
        if len(pieces) > 2:
            raise RuntimeError("CUDA out of memory. Tried to allocate 2 GiB")
        return [len(piece) for piece in pieces]

    assert halving(decode, ["a", "bb", "ccc", "d", "ee"], "cuda") == [1, 2, 3, 1, 2]
    assert sizes == [5, 2, 3, 1, 2]


def test_one_sentence_that_does_not_fit_is_said() -> None:
    def decode(_pieces: Sequence[str]) -> list[int]:
        raise RuntimeError("CUDA failed with error out of memory")

    with pytest.raises(OutOfMemory, match="--device cpu"):
        halving(decode, ["a", "b"], "cuda")


def test_other_errors_stay_what_they_are() -> None:
    def decode(_pieces: Sequence[str]) -> list[int]:
        raise RuntimeError("a matrix is not square")

    with pytest.raises(RuntimeError, match="not square"):
        halving(decode, ["a"], "cpu")
