"""Every bound that the gates hold, with a reason and a date, in one place.

Belongs here: minimums, maximums, allowed values, and the English number words that the ledger must hold. Does not
belong here: what is done with them. Below a minimum blocks; above a maximum warns. Whoever changes a bound changes its
reason and its date.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

UNBOUNDED = float("inf")
FIRST = dt.date(2026, 11, 24)  # the day of the first bounds


@dataclass(frozen=True, slots=True)
class Bound:
    """What a number must stay within.

    Attributes:
        minimum: below it the gate blocks.
        maximum: above it the gate warns.
        reason: why both are where they are.
        applies_from: rows from which an average or a share means something; with fewer the bound is not held.
        maximum_from: rows from which the maximum of a fill rate is held: a few cables may well fill a column.
        since: the day on which the bound was set or last changed.
    """

    minimum: float
    maximum: float
    reason: str
    applies_from: int = 1
    maximum_from: int = 5_000
    since: dt.date = FIRST


DOCUMENTS = Bound(1, 300_000, "The whole collection has 251,287 cables: more means that some are read twice.")
PER_DOCUMENT = {
    "mentions": Bound(3, 3_000, "The shortest page states a dozen numerals, the longest read so far under 2,000.", 20),
    "figures": Bound(
        0.5, 300, "Five cables read by hand hold 17 to 110; one in two cables is a reader gone blind.", 20
    ),
}
# Shares of the cables; of 3,338 real pages all had a date and an origin, 96.5 % a subject.
CABLES_ADDED = dt.date(2026, 11, 25)
CABLE_FILL_RATES = {
    "subject": Bound(0.80, UNBOUNDED, "Below, the header is not read.", 100, since=CABLES_ADDED),
    "created_at": Bound(0.95, UNBOUNDED, "Without dates no period can be counted back.", 100, since=CABLES_ADDED),
    "origin": Bound(0.90, UNBOUNDED, "Without a post a cable is of no country.", 100, since=CABLES_ADDED),
}
YEARS = Bound(
    1900,
    2010,
    "The collection runs from 1966 to February 2010. Earlier than 1900 is misread; later is of another collection.",
    since=CABLES_ADDED,
)
# Shares of the figures. Read by hand: a unit in all, a population in nine of ten, a period in half, for laws have none.
FILL_RATES = {
    "unit": Bound(0.60, UNBOUNDED, "What has no unit cannot be added up.", 100),
    "population": Bound(0.25, 0.9995, "Below, the reader lost its nouns; above, a default stands for them.", 100),
    "period": Bound(0.10, 0.9995, "Below, the reader lost its dates; above, a default stands for them.", 100),
    "family": Bound(1.0, UNBOUNDED, "Every measure has a family, 'other' if nothing else."),
    "named family": Bound(
        0.10, 0.9995, "A family other than 'other': below, the lexicon of measures is not read.", 100
    ),
}
SECOND_READER_UNREADABLE = Bound(0, 0.05, "It does not guess; more than one in twenty unread checks too little.", 20)
PLAUSIBLE = {
    "age": Bound(0, 130, "In years: the oldest person on record died at 122; above, it is the age of a thing."),
    "percent": Bound(0, 10**9, "Inflation has been told as 231,000,000 percent."),
    "count": Bound(0, 10**13, "Sums of money told without a currency are counts too."),
    "money": Bound(0, 10**16, "A hundred times the product of the world in dollars; weak currencies come near."),
}

FIGURE_KINDS = [
    "count", "money", "percent", "rate", "duration", "age", "penalty_term", "vote", "multiple", "ordinal", "measure",
]  # fmt: skip
KINDS = [
    *FIGURE_KINDS, "date", "year", "period", "time", "reference", "paragraph_number", "question_number", "page_marker",
    "legal_article", "case_number", "phone", "tier", "list_marker", "pronoun", "other",
]  # fmt: skip
QUALIFIERS = ["exact", "approximate", "at_least", "more_than", "less_than", "at_most", "range", "some"]
FAMILY_MARTS = ["deportations", "rescues", "sentences", "scholarships"]
FAMILIES = [
    *FAMILY_MARTS, "prosecutions", "arrests", "penalties_in_law", "victims_assisted", "migration", "prison_population",
    "casualties", "funding", "staffing", "training", "campaigns", "facilities", "networks", "corruption_control",
    "legislation", "extraditions", "prevalence", "other",
]  # fmt: skip
STATUSES = ["stated", "planned", "estimated", "hypothetical", "legal"]
PERIOD_BASES = ["stated", "inherited", "counted_back", "assumed"]
FORMATS = ["page_html", "page_text", "cable_text", "cables_csv"]
OUTCOMES = ["loaded", "unchanged", "superseded", "rejected"]
STAGES = ["source", "cable", "mention", "figure"]
ROLES = [
    "page", "header", "subject", "heading", "question", "answer", "summary", "comment", "note", "body", "signature",
    "furniture",
]  # fmt: skip

# Written out here on purpose: the words that the ledger must hold are not taken from the reader that fills it.
# Ordinals, "half", "once" and "both" are left out: they are numerals in some of their uses only.
NUMBER_WORDS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "millions", "billion", "billions", "trillion", "trillions", "dozen", "dozens",
]  # fmt: skip
