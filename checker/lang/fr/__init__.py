"""French: CLDR, the tables of this folder and the shared reader of languages with spaces."""

from checker.lang.spaced import spaced_pack

PACK = spaced_pack("fr", "French", __name__)
