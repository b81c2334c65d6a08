"""The dashboard *Data quality*: what was read, how it was checked, what was left out."""

from __future__ import annotations

from bi.superset.spec.chart import bars, counts, number, room, rows
from bi.superset.spec.dashboard import Dashboard
from bi.superset.spec.quality_datasets import GATES, NUMERALS, RECONCILIATIONS, REJECTIONS, SECOND_READER

_CHECKS = room("/checks", "What does not add up")
_GATES = room("/version/data_docs/index.html", "What the gates found")
_CABLES = room("/cables", "Cables")

numerals = number(
    "quality-numerals", "Numerals in cables", NUMERALS, "numerals", f"Each has a row in the ledger. {_CABLES}."
)
share = number(
    "quality-share", "State a quantity", NUMERALS, "share", f"The rest is dates, references, years. {_CABLES}."
)
alike = number(
    "quality-alike", "Read alike by both readers", SECOND_READER, "agreeing", f"Figures read twice. {_CHECKS}."
)
passed = number("quality-gates", "Gate checks passed", GATES, "passed_share", f"What fails is not published. {_GATES}.")
ledger = bars(
    "quality-ledger", "Numerals by kind", NUMERALS, "kind", "numerals",
    f"Figures, and numerals that state no quantity. In a cable both are marked. {_CABLES}.", split="counts_as",
    height=76,
)  # fmt: skip
reconciled = bars(
    "quality-reconciliations", "Stated figures against the rest of their cable", RECONCILIATIONS, "kind", "checks",
    f"By verdict: totals against their parts, parts against their whole, lists against their count. {_CHECKS}.",
    split="verdict", height=76,
)  # fmt: skip
second = counts(
    "quality-second", "The second reader", SECOND_READER, ["verdict"], ["figures"],
    f"It shares no code with the first. {_CHECKS}.", height=44,
)  # fmt: skip
unlike = rows(
    "quality-second-rows", "Figures that it does not read alike", SECOND_READER,
    ["figure", "verdict", "cable", "message"],
    f"A figure opens in its cable. {_CHECKS}.", where="verdict <> 'reads the same value'",
    order=[("verdict", True), ("cable", True)], height=44,
)  # fmt: skip
differs = rows(
    "quality-differs", "What does not add up, or cannot be told", RECONCILIATIONS,
    ["figure", "verdict", "kind", "stated_value", "computed_value", "difference", "reason", "cable"],
    f"A figure opens in its cable. {_CHECKS}.", where="verdict <> 'agrees'",
    order=[("verdict", False), ("cable", True), ("figure", True)],
)  # fmt: skip
codes = counts(
    "quality-codes", "Rejections by reason", REJECTIONS, ["stage", "code", "is_fatal"], ["rejections"],
    f"What cannot be read is told, never dropped; fatal: the whole document is left out. {_CABLES}.", height=50,
)  # fmt: skip
rejections = rows(
    "quality-rejections", "Rejections, one by one", REJECTIONS, ["cable", "stage", "code", "message"],
    f"A cable opens in the {room('/cables')}.", order=[("code", True), ("cable", True)], height=50,
)  # fmt: skip
gates = rows(
    "quality-checks", "Checks of the gates", GATES, ["gate", "check_name", "asked_of", "outcome", "observed", "rule"],
    f"What warned stands first. {_GATES}.", order=[("outcome", False), ("gate", True), ("check_name", True)],
)  # fmt: skip

QUALITY = Dashboard(
    name="quality",
    title="Data quality",
    says="Every numeral of every cable, what became of it, and what the checks found before it was published.",
    filtered=NUMERALS,
    filters={"country": "Country"},
    rows=[
        [(numerals, 3), (share, 3), (alike, 3), (passed, 3)],
        [(ledger, 7), (reconciled, 5)],
        [(second, 4), (unlike, 8)],
        [(differs, 12)],
        [(codes, 5), (rejections, 7)],
        [(gates, 12)],
    ],
)
