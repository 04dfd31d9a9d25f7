"""Whether two countries are the same."""

import pytest

from checker.match.places import blurred, contains, same_country


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (("IQ",), ("IQ",), True),
        (("IQ",), ("IL",), False),
        (("GB",), ("GB-SCT",), True),
        (("GB-ENG",), ("GB",), True),
        (("GB-ENG",), ("GB-SCT",), False),
        (("KR", "KP"), ("KP",), True),
        (("CN",), ("TW",), False),
        (("CN",), ("HK",), False),
        (("EU",), ("FR",), False),
        ((), ("FR",), False),
    ],
)
def test_same_country(a: tuple[str, ...], b: tuple[str, ...], same: bool) -> None:  # noqa: FBT001
    assert same_country(a, b) is same
    assert same_country(b, a) is same


def test_containment_has_a_direction() -> None:
    assert contains("GB", "GB-WLS")
    assert not contains("GB-WLS", "GB")


def test_blurred_pairs() -> None:
    assert blurred("HK", "CN")
    assert not blurred("TW", "CN")
    assert not blurred("IQ", "IR")
