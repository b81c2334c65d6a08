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

MARTS = ["dim_cables", "dim_passages", "fct_extraction_quality", "fct_figures", "fct_notes", "fct_number_ledger"]
