"""Suppression: what the user has decided about a finding, as stages from report to report.

``accepted`` takes out what the terms file accepts, ``inline`` what comments in the article suppress,
``baseline`` what was there before.  What is taken out stays in the report, with who did it and why.
"""

from __future__ import annotations

from checker.core.options import Options
from checker.core.report import Report
from checker.suppress import accepted, inline


def settle(report: Report, options: Options) -> Report:
    """Return ``report`` after the terms and the comments of its article; it must still have its document."""
    return inline.apply(accepted.apply(report, options.terms), options)
