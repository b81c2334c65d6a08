"""Data Docs: gate results -> HTML pages, one a checked table, and an index of every check by gate.

Belongs here: drawing results that are already there. Does not belong here: checking. Great Expectations draws the
pages; what they would fetch from the web is cut out and a small style sheet put in its place: they open offline.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from expectations.results import CheckResult, GateResult

STYLE = """<style>
body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.4;color:#222;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;
vertical-align:top}code,pre{white-space:pre-wrap;font-size:.85em}.passed{color:#176b2c}.error{color:#a31515}.warn{color:#8a5a00}
nav,.modal,#walkthrough-modal,.navbar,.btn{display:none}
</style>"""
FETCHED = re.compile(
    r"<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<img\b[^>]*>|<a\b[^>]*href=\"https?:[^>]*>.*?</a>",
    re.DOTALL | re.IGNORECASE,
)
PICTURE = re.compile(r"url\([^)]*\)")
SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL | re.IGNORECASE)


def write_data_docs(results: list[GateResult], folder: Path) -> None:
    """Write ``index.html`` and ``<gate>/<table>.html`` for every table that a gate checked.

    Args:
        results: what the gates handed back, also through JSON.
        folder: where to; made if it is not there. Pages of the same names are replaced.
    """
    from great_expectations.core.expectation_validation_result import expectationSuiteValidationResultSchema
    from great_expectations.render.renderer import ValidationResultsPageRenderer
    from great_expectations.render.view import DefaultJinjaPageView

    renderer, view = ValidationResultsPageRenderer(run_info_at_end=True), DefaultJinjaPageView()
    folder.mkdir(parents=True, exist_ok=True)
    for gate in results:
        (folder / gate.gate).mkdir(exist_ok=True)
        for table, validation in gate.validation.items():
            result = expectationSuiteValidationResultSchema.load(validation)
            page = view.render(renderer.render(result))
            (folder / gate.gate / f"{table}.html").write_text(_offline(page), "utf-8")
    (folder / "index.html").write_text(_index(results), "utf-8")


def _offline(page: str) -> str:
    """The page without anything that a browser would fetch or run."""
    bare = PICTURE.sub("none", SCRIPT.sub("", FETCHED.sub("", page)))
    return re.sub(r"https?://[^\s\"'<>)]+", "#", bare).replace("</head>", f"{STYLE}</head>", 1)


def _index(results: list[GateResult]) -> str:
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Gates</title>",
        STYLE,
        "</head><body><h1>Gates</h1>",
    ]
    for gate in results:
        state = "passed" if gate.passed else "error"
        parts.append(
            f"<h2 class='{state}'>Gate {html.escape(gate.gate)}: {'passed' if gate.passed else 'not passed'}</h2><p>"
        )
        parts += [f"<a href='{gate.gate}/{table}.html'>{table}</a> " for table in gate.validation]
        parts.append("</p><table><tr><th>check</th><th>state</th><th>observed</th><th>rule</th></tr>")
        parts += [_line(check) for check in gate.results]
        parts.append("</table>")
    return "".join([*parts, "</body></html>"])


def _line(check: CheckResult) -> str:
    state = "passed" if check.passed else check.severity
    examples = "".join(f"<br><small>{html.escape(e)}</small>" for e in check.examples)
    cells = (html.escape(check.name), state, html.escape(check.observed), html.escape(check.message) + examples)
    return f"<tr class='{state}'>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"
