"""What pieces say on whether one sentence was made from the other."""

from __future__ import annotations

import pytest

from checker.core.mention import Kind
from checker.match.descent import GROUNDED, SAID, bits


@pytest.mark.parametrize("shares", [SAID, GROUNDED])
def test_an_echo_speaks_for_a_translation_and_silence_against_it(
    shares: dict[Kind | None, tuple[float, float]],
) -> None:
    assert shares.keys() == {None, *Kind}
    assert all(bits([(kind, True)], shares) > 0 > bits([(kind, False)], shares) for kind in shares)


def test_a_figure_speaks_louder_than_a_word() -> None:
    assert bits([(Kind.NUMBER, False)], SAID) < 3 * bits([(None, False)], SAID)


def test_witnesses_add_up() -> None:
    one, other = [(Kind.DATE, True)], [(None, False), (None, False)]
    assert bits([*one, *other], SAID) == pytest.approx(bits(one, SAID) + bits(other, SAID))
    assert bits([], SAID) == 0.0
