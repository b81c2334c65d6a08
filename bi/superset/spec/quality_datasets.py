"""The datasets of what was read, checked and left out.

Belongs here: as in datasets.py, for the dashboard on the quality of the data.
"""

from __future__ import annotations

from bi.superset.spec import links
from bi.superset.spec.dataset import Computed, Dataset, Metric, plain
from bi.superset.spec.datasets import COUNTRY

_COUNTRY = Computed(COUNTRY, "Country of the post that sent the cable.")
# A figure that the second reader cannot read is rejected with its place; one that it reads differently is held back.
_READ_TWICE = """from (
    select
        f.figure_id, f.document_id, f.reference_id, f.family, f.surface, f.post_key,
        case when r.code is null then 'reads the same value' else 'cannot read it' end as verdict, r.message
    from marts.fct_figures as f
    left join marts.fct_rejections as r
        on r.document_id = f.document_id and r.char_start = f.char_start and r.code = 'second_reader_cannot_read'
    union all
    select
        null, r.document_id, c.reference_id, null, null, c.post_key,
        'reads another value: held back' as verdict, r.message
    from marts.fct_rejections as r
    left join marts.dim_cables as c on c.document_id = r.document_id
    where r.code = 'readers_disagree'
) as t
left join marts.dim_posts as p on p.post_key = t.post_key"""

NUMERALS = Dataset(
    title="Numerals",
    says="One row a numeral in the text of a current cable, figure or not.",
    source="""from marts.fct_number_ledger as n
left join marts.dim_cables as c on c.cable_key = n.cable_key
left join marts.dim_posts as p on p.post_key = c.post_key""",
    columns={
        "cable": Computed(links.cable("n.reference_id"), "The cable; opens it in the reading room."),
        "country": _COUNTRY,
        "kind": "n.kind",
        "kind_meaning": "n.kind_meaning",
        "is_figure": "n.is_figure",
        "counts_as": Computed(
            "case when n.is_figure then 'figure' else 'no figure' end", "Whether it states a quantity."
        ),
        "why_no_figure": "n.why_no_figure",
        "surface": "n.surface",
        "qualifier": "n.qualifier",
        "reading_rule": "n.reading_rule",
    },
    metrics={
        "numerals": Metric("count(*)", "numerals", "Number of numerals."),
        "figures": Metric("count(*) filter (where is_figure)", "figures", "Number of them that state a quantity."),
        "share": Metric("avg(case when is_figure then 1.0 else 0.0 end)", "share", "Share of them that do.", ".1%"),
    },
)

SECOND_READER = Dataset(
    title="Second reader",
    says="One row a figure, and one a numeral that was held back: what the second reader of numbers makes of it.",
    source=_READ_TWICE,
    columns={
        "verdict": Computed("t.verdict", "What the second reader, which shares no code with the first, makes of it."),
        "figure": Computed(
            f"case when t.figure_id is null then t.surface else {links.figure('t.figure_id', 't.surface')} end",
            "The figure as written; opens it in its cable.",
        ),
        "cable": Computed(links.cable("t.reference_id"), "The cable; opens it in the reading room."),
        "country": _COUNTRY,
        "family": Computed("t.family", "Family of the measure."),
        "message": Computed("t.message", "What the second reader says, where it is not the same."),
    },
    metrics={
        "figures": Metric("count(*)", "figures", "Number of figures."),
        "agreeing": Metric(
            "avg(case when verdict = 'reads the same value' then 1.0 else 0.0 end)", "read alike",
            "Share of figures that both readers read alike.", ".2%",
        ),
    },
)  # fmt: skip

RECONCILIATIONS = Dataset(
    title="Reconciliations",
    says="One row a stated figure and what the cable lets it be checked against.",
    source="""from marts.fct_reconciliations as r
left join marts.dim_cables as c on c.cable_key = r.cable_key
left join marts.dim_posts as p on p.post_key = c.post_key""",
    columns={
        "figure": Computed(links.figure("r.figure_id", "r.surface"), "The figure as written; opens it in its cable."),
        "cable": Computed(links.cable("r.reference_id"), "The cable; opens it in the reading room."),
        "country": _COUNTRY,
        "kind": "r.kind",
        "verdict": "r.verdict",
        "reason": "r.reason",
        "family": "r.family",
        "measure": "r.measure",
        "unit": "r.unit",
        "stated_value": "r.stated_value",
        "computed_value": "r.computed_value",
        "difference": "r.difference",
        "other_count": "r.other_count",
        "paragraph": "r.paragraph",
    },
    metrics={"checks": Metric("count(*)", "checks", "Number of reconciliations.")},
)

REJECTIONS = Dataset(
    title="Rejections",
    says="One row a thing that could not be read.",
    source="""from marts.fct_rejections as r
left join marts.dim_cables as c on c.document_id = r.document_id
left join marts.dim_posts as p on p.post_key = c.post_key""",
    columns={
        "cable": Computed(
            f"case when c.reference_id is null then {plain('r.source_path')} else {links.cable('c.reference_id')} end",
            "The cable, where the document became one; opens it in the reading room.",
        ),
        "country": _COUNTRY,
        "stage": "r.stage",
        "code": "r.code",
        "is_fatal": "r.is_fatal",
        "message": "r.message",
        "source_path": "r.source_path",
    },
    metrics={"rejections": Metric("count(*)", "rejections", "Number of rejections.")},
)

GATES = Dataset(
    title="Gate checks",
    says="One row a check that a gate made before this version was published.",
    source="from marts.gate_results as g",
    columns={
        "gate": Computed("g.gate", "raw: text against tables; marts: the models."),
        "check_name": Computed("g.check_name", "Name of the check."),
        "asked_of": Computed("g.asked_of", "Table that was asked."),
        "severity": Computed("g.severity", "error stops a run; warning is shown."),
        "passed": Computed("g.passed", "Whether it passed.", "boolean"),
        "outcome": Computed(
            "case when g.passed then 'passed' else 'warned' end", "passed or warned; what fails is not published."
        ),
        "observed": Computed("g.observed", "What was seen."),
        "rule": Computed("g.rule", "What is required."),
    },
    metrics={
        "checks": Metric("count(*)", "checks", "Number of checks."),
        "passed_share": Metric(
            "avg(case when passed then 1.0 else 0.0 end)", "passed", "Share of checks that passed.", ".1%"
        ),
    },
)
