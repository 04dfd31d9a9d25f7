"""Which role ids say "deputy" themselves: both languages mark their mentions alike."""

from __future__ import annotations

# A mention of one of these has the trait "deputy", so that 次官 and "deputy minister", 副議長 and "deputy speaker" agree.
_DEPUTIES = (
    "vice-min",
    "vice-pres",
    "vice-chair",
    "company-vice",
    "deputy-",
    "under-",
    "assistant-sec",
    "permanent-sec",
)


def says_deputy(role_id: str) -> bool:
    """Tell whether the office itself is a deputy's."""
    return role_id.startswith(_DEPUTIES)
