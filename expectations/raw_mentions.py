"""Rules of gate 1 on mentions: the number ledger is complete, in place, and possible.

Belongs here: spans against the source text, numerals that no mention holds, values that cannot be. Does not belong
here: what a figure means (``raw_figures``) and reading surfaces again (``second_opinion``).
"""

from __future__ import annotations

from expectations import bounds
from expectations.checks import SAME, Check, Rows, RowsOf
from expectations.citing import document, raw_cable, raw_mention

MENTIONS = RowsOf("mentions", raw_mention("t"))
# Braces are doubled: the query is a template in which {batch} stands for the table.
DIGIT = r"[\p{{Nd}}½¼¾⅓⅔]"
NUMBER_WORD = rf"(?i)\b({'|'.join(bounds.NUMBER_WORDS)})\b"


def checks() -> list[Check]:
    """The checks of all mentions."""
    return [*_in_place(), *_complete(), *_possible()]


def _in_place() -> list[Check]:
    return [
        MENTIONS.is_source_text(
            "mention_surface_is_source_text", "surface", "A mention's surface is the text of its document at its span."
        ),
        Rows(
            name="mentions_are_there_once",
            table="mentions",
            message="A mention's id stands once in a batch.",
            sql=f"""
select min({MENTIONS.cite}) || ': ' || count(*) || ' rows' as example
from {{batch}} as t group by t.mention_id, t.batch_id having count(*) > 1
""",
        ),
        Rows(
            name="mentions_do_not_overlap",
            table="mentions",
            message="A numeral stands in one mention; only a page marker may stand inside one that crosses it.",
            sql=f"""
with ordered as (
    select m.*,
        arg_max({{{{'id': m.mention_id, 'ends': m.char_end, 'surface': m.surface}}}}, m.char_end) over (
            partition by m.document_id, m.batch_id order by m.char_start, m.char_end desc, m.mention_id
            rows between unbounded preceding and 1 preceding
        ) as before
    from {{batch}} as m
)
select {MENTIONS.cite} || ' begins before mention ' || t.before.id || ' ends' as example
from ordered as t
where t.before.ends > t.char_start and t.before.id <> t.mention_id
    and not (t.kind = 'page_marker' and t.before.ends > t.char_end and contains(t.before.surface, chr(10)))
""",
        ),
    ]


def _uncovered(pattern: str) -> str:
    """What no mention covers, between one and the next and after the last, where the pattern stands in it."""
    found = f"regexp_extract(t.words, '{pattern}.*')"
    at = f"(t.covered_to + strpos(t.words, {found}) - 1)"
    return f"""
with spans as (
    select document_id, batch_id, char_start, coalesce(max(char_end) over (
        partition by document_id, batch_id order by char_start, char_end
        rows between unbounded preceding and 1 preceding
    ), 0) as covered_to
    from {{batch}}
    union all
    select d.document_id, d.batch_id, length(d.text), coalesce(max(t.char_end), 0)
    from raw.documents as d left join {{batch}} as t on {SAME}
    group by d.document_id, d.batch_id, length(d.text)
),
gaps as (
    select d.document_id, d.source_path, t.covered_to,
        substring(d.text, t.covered_to + 1, t.char_start - t.covered_to) as words
    from spans as t inner join raw.documents as d on {SAME}
    where t.char_start > t.covered_to
)
select '"' || left({found}, 40) || '" at character ' || {at} || ' of ' || {raw_cable("t")} || ', '
    || {document("t")} as example
from gaps as t where regexp_matches(t.words, '{pattern}')
"""


def _complete() -> list[Check]:
    numerals = {"every_digit": DIGIT, "every_number_word": NUMBER_WORD}
    return [
        *(
            Rows(
                name=f"{numeral}_is_in_the_ledger",
                table="mentions",
                message=f"{numeral.replace('_', ' ').capitalize()} of a document's text stands in a mention.",
                sql=_uncovered(pattern),
            )
            for numeral, pattern in numerals.items()
        ),
        MENTIONS.known("mention_kinds_are_known", "kind", bounds.KINDS, "A mention has a known kind."),
        MENTIONS.known(
            "mention_qualifiers_are_known", "qualifier", bounds.QUALIFIERS, "A mention has a known qualifier."
        ),
    ]


def _possible() -> list[Check]:
    kinds = ", ".join(f"'{kind}'" for kind in bounds.FIGURE_KINDS)
    implausible = " or ".join(
        f"(t.kind = '{kind}' and greatest(t.value_low, t.value_high) > {int(bound.maximum)})"
        for kind, bound in bounds.PLAUSIBLE.items()
    )
    return [
        MENTIONS.never(
            "figures_are_of_figure_kinds",
            f"t.is_figure and t.kind not in ({kinds})",
            "What is a figure is of a kind that states a quantity.",
            says="': ' || t.kind",
        ),
        MENTIONS.never(
            "figures_have_values",
            "t.is_figure and t.value_low is null and t.value_high is null",
            "A figure has a lower or an upper bound.",
        ),
        MENTIONS.never(
            "value_bounds_are_in_order",
            "t.value_low > t.value_high",
            "A lower bound is not above its upper bound.",
            says="': ' || t.value_low || ' to ' || t.value_high",
        ),
        MENTIONS.never(
            "values_are_possible",
            "t.is_figure and least(t.value_low, t.value_high) < 0 "
            "and not regexp_matches(t.surface, '(?i)^[^0-9]*[-−–]|minus|negative')",
            "Nothing is below zero whose surface shows no minus.",
            says="': ' || coalesce(t.value_low, t.value_high)",
        ),
        MENTIONS.never(
            "values_are_plausible",
            f"t.is_figure and (t.kind <> 'age' or t.unit = 'year') and ({implausible})",
            "Values stay below what the world holds; above, a scale may have been read twice.",
            says="': ' || coalesce(t.value_high, t.value_low)",
            severity="warn",
        ),
    ]
