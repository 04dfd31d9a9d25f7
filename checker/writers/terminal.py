"""Text from documents, made safe for terminals and build logs.

Control characters could move the cursor, colour or hide text, bidirectional controls reorder it, and
a ``::command::`` at the start of a line would steer a build service.  Each such code point becomes
U+FFFD, so that offsets and lengths stay as they are.
"""

from __future__ import annotations

import re

# C0 but tab, DEL, C1, bidirectional embeddings and isolates, lone surrogates; then what GitHub Actions
# takes for a command: "::" at the start of a line, "##[" anywhere.
_UNSAFE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|^(?<!.)\s*:(?=:)|#(?=#\[)")
_SPACE = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]")


def escape(text: str) -> str:
    """Return ``text`` with every unsafe code point replaced; same length, fit for one line."""
    return _UNSAFE.sub(lambda match: match[0][:-1] + "\ufffd", text)


def one_line(text: str) -> str:
    """Return ``text`` escaped, with tabs and line ends as spaces; same length."""
    return escape(_SPACE.sub(" ", text))
