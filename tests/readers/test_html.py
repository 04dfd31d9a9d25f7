"""HTML: what a page shows, with the place of every letter."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.readers import markup
from checker.readers.html import read
from tests.readers.mutation import assert_sound

RUBY = "ポルトガルの<ruby>外相<rp>（</rp><rt>がいしょう</rt><rp>）</rp></ruby>が会見"


def blocks(page: str) -> list[str]:
    document = read("page.html", page)
    assert_sound(document)
    return [block.of(document.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"<h1>{RUBY}</h1>", ["ポルトガルの外相が会見"]),
        ("<p><ruby>東京<rt>とうきょう</ruby>と<ruby>大阪<rt>おお<rt>さか</ruby></p>", ["東京と大阪"]),
        ("<p>昨日<b>東</b>京で&amp;A&ampB&#x6771;&hearts;</p>", ["昨日東京で&A&B東♥"]),
        ("<p>一<p>二<li>三<table>外<tr><td>四<td>五</table>", ["一", "二", "三外", "四", "五"]),
        ("<div>前<p>中</p>後</div>", ["前", "中", "後"]),
        ("<p>一行<br>二行<br><br>次の段落<br>\n<br/>その次</p>", ["一行\n二行", "次の段落", "その次"]),
        (
            "<p>首相は\r\n   東京で\n会見し、<b>英国</b>\n の the  foreign\n minister</p>",
            ["首相は東京で会見し、英国 の the foreign minister"],
        ),
        ("<p hidden>a</p><p style='color:red; DISPLAY : none'>b</p><p aria-hidden=true>c</p><p>d</p>", ["d"]),
        ("<script>var a = '<p>x</p>'</script><style>p{}</style><template>t</template><p>d<!-- e --></p>", ["d"]),
        ("<title>題</title><nav>ホーム</nav><p>一</p>", ["題", "一"]),
        ("<title>題</title><p>関連</p><main><p>一</p></main><footer>二</footer>", ["題", "一"]),
        ("<p>述べた<sup><a href='#n1'>[1]</a></sup>。<a href='#top'>先頭へ戻る</a></p>", ["述べた。先頭へ戻る"]),
        ("<p>一<del>二</del><ins>三</ins></p>", ["一三"]),
        ("<p>a</x>b</y>c</p>", ["abc"]),
        ("<title>a<b>c</title><p>&lt;</x>&lt;&lt; 1<2</p>", ["a<b>c", "<<< 1<2"]),
        ("<table>外一<tr><td>四</td></tr>外二</table>後", ["外一外二", "四", "後"]),
        ("<li>三<table><tr><td>四</td></tr>外</table>", ["三外", "四"]),
        ("<pre>\n\n一</pre><textarea>\n二</textarea>", ["一"]),
    ],
)
def test_what_a_page_shows(page: str, told: list[str]) -> None:
    assert blocks(page) == told


def test_places() -> None:
    page = f"\ufeff<html>\r\n<h1>{RUBY}</h1>\r\n<p>A&amp;B 𠮷</p>"
    document = read("page.html", page)
    first, second = document.blocks
    assert document.in_file(first).of(page) == RUBY
    assert document.in_file(second).of(page) == "A&amp;B 𠮷"
    assert document.line_column(document.text.index("が会見")) == (2, page.splitlines()[1].index("が会見") + 1)
    assert document.in_file(second).start == page.index("A&amp;")


@pytest.mark.parametrize("page", ["<p></p>", "<!-- x -->", "<p hidden>a</p>"])
def test_a_page_without_text(page: str) -> None:
    with pytest.raises(InputError, match="there is no text"):
        read("page.html", page)


@pytest.mark.parametrize("sign", ["<", "&"])
def test_a_page_of_nothing_but_markup(sign: str) -> None:
    with pytest.raises(InputError, match="more than 80,000"):
        read("page.html", sign * (markup.MAX_TAGS + 1))


_WORD = st.text("ab &<>東京𠮷。é\"'", min_size=1, max_size=6).map(str.strip).filter(bool)
_WRAP = ["{}", "<b>{}</b>", "<!-- c -->{}", "<span class='a>b'>{}", "<rt>ふり</rt>{}", "</x>{}", "<i hidden>q</i>{}"]


@given(st.lists(st.tuples(_WORD, st.sampled_from(_WRAP)), min_size=1, max_size=8))
def test_paragraphs_come_back_with_their_places(parts: list[tuple[str, str]]) -> None:
    inner = "".join(wrap.format(html.escape(word)) for word, wrap in parts)
    page = f"<html><body>\r\n<p>{inner}</p>\n</body></html>"
    document = read("page.html", page)
    assert_sound(document)
    (block,) = document.blocks
    assert "".join(block.of(document.text).split()) == "".join("".join(word for word, _ in parts).split())
    for offset in range(block.start, block.end):
        letter = document.text[offset]
        place = document.in_file(block.__class__(offset, offset + 1)).of(page)
        assert html.unescape(place) == letter or (letter == " " and place.isspace())


@given(st.text("<>/p a=\"'b&;東!-rt", max_size=60))
def test_any_text_is_read_or_refused(page: str) -> None:
    try:
        assert_sound(read("page.html", page))
    except InputError as error:
        assert "there is no text" in str(error)  # noqa: PT017 -- any other is a fault


OURS = "<!-- checker: ignore[r] -- why -->"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<p>一。{OURS}</p><p>二。</p>", f"一。{OURS}\n二。\n"),
        (f"<p>一。</p> {OURS}\n<p>二。</p>", f"一。{OURS}\n二。\n"),
        (f"<p>一。</p>\n{OURS}\n<p>二。</p>", f"一。\n{OURS}\n二。\n"),
        (f"<p>一。{OURS}二。</p>", f"一。{OURS}二。\n"),
        (f"<p>一。 {OURS}\n {OURS}</p>\n{OURS}", f"一。{OURS}\n{OURS}\n{OURS}\n"),
        (f"<head>{OURS}</head><main>一。</main>", f"{OURS}\n一。\n"),
        ("<p>一。<!-- other --></p><script><!-- checker: no --></script>", "一。\n"),
    ],
)
def test_comments_to_this_program_are_kept(page: str, text: str) -> None:
    document = read("page.html", page)
    assert_sound(document)
    assert document.text == text
    assert all(comment.of(document.text) == OURS for comment in document.comments)
    assert len(document.comments) == text.count(OURS)
    for comment in document.comments:
        place = document.in_file(comment)
        assert page[place.start : place.end] == OURS
        assert not any(block.overlaps(comment) for block in document.blocks)


@pytest.mark.property
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div>", "<table>", "<td>", "\n", "一。", "二", "<b>", OURS, "<br>"]),
        max_size=30,
    )
)
def test_comments_anywhere_move_nothing(parts: list[str]) -> None:
    page = "".join([*parts, "<p>終わり"])
    document, without = read("p", page), read("p", page.replace(OURS, "<!-- x -->"))
    assert_sound(document)
    assert "".join(document.prose.split()) == "".join(without.prose.split())
    assert len(document.comments) == parts.count(OURS)
