"""JUnit XML for build services that show tests: a suite an article, a failed case a finding.

An article without findings has one case that passes, so that nobody is told "no tests"; one that was
not checked has a case in error.

Source: Jenkins' schema, https://github.com/jenkinsci/xunit-plugin (junit-10.xsd).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from checker.core.finding import Evidence, Finding, Severity
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.description import change, describe
from checker.writers.terminal import one_line

# What XML cannot hold at all and one_line leaves alone; https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile(r"[\ufffe\uffff]")


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the document with its declaration, indented."""
    suites = [_suite(report, rendering) for report in reports]
    root = ET.Element("testsuites", {"name": "checker", **_sums(suites)})
    root.extend(suites)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(report: Report, rendering: Rendering) -> ET.Element:
    path = _plain(rendering.path(report.article))
    cases = list(_cases(report, path, rendering))
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    suite = ET.Element("testsuite", {"name": path, **counts})
    suite.extend(cases)
    if report.unchecked:
        notes = "\n".join(f"{_plain(item.what)}: {_plain(item.reason)}" for item in report.unchecked)
        ET.SubElement(suite, "system-out").text = f"not checked:\n{notes}"
    return suite


def _cases(report: Report, path: str, rendering: Rendering) -> Iterator[ET.Element]:
    found = rendering.shown(report)
    if report.status is not Status.OK:
        case = ET.Element("testcase", {"name": "checked", "classname": path})
        ET.SubElement(case, "error", {"type": str(report.status), "message": _plain(report.error)})
        yield case
    elif not found:
        yield ET.Element("testcase", {"name": "no findings", "classname": path})
    for finding in found:
        yield _case(path, finding, rendering)


def _case(path: str, finding: Finding, rendering: Rendering) -> ET.Element:
    name = f"{path}:{finding.line}:{finding.column} {finding.rule}"
    case = ET.Element("testcase", {"name": name, "classname": path})
    # MQM counts a neutral finding as no error.
    kind = "skipped" if finding.severity is Severity.NEUTRAL else "failure"
    details = {"type": finding.rule, "message": _plain(describe(finding))}
    ET.SubElement(case, kind, details).text = "\n".join(_lines(finding, rendering))
    return case


def _lines(finding: Finding, rendering: Rendering) -> Iterator[str]:
    yield f"{finding.severity}, confidence {finding.confidence:.2f}: {_plain(change(finding))}"
    yield f"article: {_plain(finding.context or finding.text)}"
    if finding.back:
        yield f"back-translation: {_plain(finding.back.text)}"
    for evidence in finding.evidence:
        yield f"{_plain(_place(evidence, rendering))}: {_plain(evidence.context or evidence.text)}"


def _place(evidence: Evidence, rendering: Rendering) -> str:
    return f"{rendering.path(evidence.source)}:{evidence.line}"


def _sums(suites: Sequence[ET.Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors")}


def _plain(text: str) -> str:
    return _NOT_XML.sub("\ufffd", one_line(text))
