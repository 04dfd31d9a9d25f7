"""Which articles there are, with which sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config.settings import Settings, settle
from checker.core.errors import ConfigError
from checker.gate import pairs


def workspace(folder: Path, config: str, *names: str) -> Settings:
    (folder / "checker.toml").write_text(config, encoding="utf-8")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return settle(folder, (), isolated=False, given={})


def pair(article: str, *sources: str) -> str:
    return f"[[pairs]]\narticle = '{article}'\nsource = {list(sources)}\n"


def found(settings: Settings) -> list[tuple[str, tuple[str, ...], str]]:
    return [(one.case.article, one.case.sources, one.case.lang) for one in pairs.find(settings)]


def test_an_article_has_all_sources_that_are_there(tmp_path: Path) -> None:
    config = pair("ja/{path}.md", "en/{path}.md", "wire/{path}-*.txt")
    names = ("ja/b/a.md", "en/b/a.md", "wire/b/a-1.txt", "wire/b/a-2.txt", "ja/lone.md", "en/other.md")
    assert found(workspace(tmp_path, config, *names)) == [
        ("ja/b/a.md", ("en/b/a.md", "wire/b/a-1.txt", "wire/b/a-2.txt"), ""),
        ("ja/lone.md", (), ""),
    ]


def test_the_language_of_a_placeholder_and_no_source_as_article(tmp_path: Path) -> None:
    settings = workspace(tmp_path, pair("{lang}/{path}.md", "en/{path}.md"), "en/a.md", "ja/a.md", "ko/a.md")
    assert found(settings) == [("ja/a.md", ("en/a.md",), "ja"), ("ko/a.md", ("en/a.md",), "ko")]


def test_the_first_pair_wins(tmp_path: Path) -> None:
    config = pair("ja/special/{name}.md", "wire/{name}.md") + pair("ja/{path}.md", "en/{path}.md")
    settings = workspace(tmp_path, config, "ja/special/a.md", "ja/a.md", "wire/a.md", "en/a.md", "en/special/a.md")
    assert found(settings) == [("ja/a.md", ("en/a.md",), ""), ("ja/special/a.md", ("wire/a.md",), "")]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("", r"no \[\[pairs\]\] say which articles to check"),
        (pair("ja/{path}.md", "en/{path}.md"), r"no file matches \[\[pairs\]\] article ja/{path}.md"),
        (pair("ja/{path}.md", "en/{name}.md"), r"source 'en/{name}.md' has {name}, which article"),
    ],
)
def test_nothing_to_check_is_an_error(tmp_path: Path, config: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        pairs.find(workspace(tmp_path, config))


def test_pairs_by_the_names_of_their_files_be_they_there_or_not(tmp_path: Path) -> None:
    settings = workspace(tmp_path, pair("ja/{path}.md", "en/{path}.md"), "ja/a.md", "ja/b.md", "en/b.md")
    everything = pairs.find(settings)
    assert [one.case.article for one in pairs.named(everything, ["en/a.md"])] == ["ja/a.md"]
    assert [one.case.article for one in pairs.named(everything, ["ja/b.md", "README.md"])] == ["ja/b.md"]
    assert everything[0].lacks_source
    assert everything[0].wanted_sources() == ("en/a.md",)
