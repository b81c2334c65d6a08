"""A short cable, and the marts of the small warehouse."""

from __future__ import annotations

CABLE = """Reference ID Created Released Classification Origin
07TESTPOST12 2007-02-03 10:10 2011-08-30 01:44 UNCLASSIFIED Embassy Testpost
VZCZCXRO1234
PP RUEHXX
DE RUEHTP #0012/01 0341010
ZNR UUUUU ZZH
P 031010Z FEB 07
FM AMEMBASSY TESTPOST
TO RUEHC/SECSTATE WASHDC PRIORITY 1111
UNCLAS TESTPOST 000012

SIPDIS

E.O. 12958: N/A
TAGS: KCRM, PHUM
SUBJECT: A SHORT CABLE

1. Police rescued 12 girls in January 2007.

SMITH
"""

# A phrase of each kind that must not get out of the working file: words of a passage that its source asks to be kept
# back (population, actor, place, acronym, purpose), and telephone numbers in lay-outs that cables use.
SECRETS = (
    "zanzibari cellists", "Ministry of Quince", "Qarshi-on-Fen", "Quince Harvest Force", "Velvet Heron", "pomegranate",
    "202-555-0188", "555-0199", "2025550188", "ext. 8812", "(QHF)",
)  # fmt: skip
SECRET_CABLE = CABLE.replace("TESTPOST12", "TESTPOST99").replace(
    "1. Police rescued 12 girls in January 2007.",
    """1. Police rescued 14 girls in January 2007. Call 202-555-0188 or 2025550188, tel.
555-0199, ext. 8812.

2. The following is not/not for public disclosure: in 2006 the Ministry of Quince deported 411 zanzibari cellists from
Qarshi-on-Fen. The Quince Harvest Force (QHF) rescued 37 of the zanzibari cellists under operation Velvet Heron, for
pomegranate at USD 93,000.

3. Another 52 were deported in 2007, and 16 percent of them were men.""",
)

MARTS = ["dim_cables", "dim_passages", "fct_extraction_quality", "fct_figures", "fct_notes", "fct_number_ledger"]
