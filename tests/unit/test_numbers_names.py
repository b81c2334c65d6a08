"""Numerals that are no figures: each with its kind, written down by hand."""

from __future__ import annotations

import pytest

from tieout.numbers import find_numbers

# text | surface | kind
NAMES = r"""
On September 28, 2005 they met. | September 28, 2005 | date
On July 8 they met. | July 8 | date
On August 16 and 17 they met. | August 16 and 17 | date
in June 2005 | June 2005 | date
On 29 March 2009 they met. | 29 March 2009 | date
on 5 to 10 March 2003 | 5 to 10 March 2003 | date
from January to August 2005 | January to August 2005 | date
It was signed 2006-03-02 13:24. | 2006-03-02 13:24 | date
since 11/9/2001 | 11/9/2001 | date
the 9/11 attacks | 9/11 | date
R 021324Z MAR 06 | 021324Z MAR 06 | date
in 2005 | 2005 | year
the 2005 totals | 2005 | year
in late 2005 | late 2005 | year
for FY2009 | FY2009 | year
the class of '89 | '89 | year
They were seen as the law has it.\n\n"Article 9. Nobody shall be held." | 9 | legal_article
It has not been done, and nobody plans it.\n\nProposal 7. The guards leave. | 7 | reference
ISSUE TWO: the draft | TWO | reference
The office opens Monday through Saturday, 0900 to 1430. | 0900 to 1430 | time
It was a slow process, one in which nobody spoke. | one | pronoun
Neither of them wanted one until the spring. | one | pronoun
in fiscal year 2006/7 | 2006/7 | period
a stall for 2006-7 | 2006-7 | period
The ferry crosses from 0435 to 2315. | 0435 to 2315 | time
At Quadra 312 they turned left. | 312 | reference
A copy of Dip Note 52 (see enclosure) hangs there. | 52 | reference
See MSC/Circ. 518. | 518 | reference
It is made of steel by DIN 1.340 and sold. | 1.340 | reference
Chapters 3.1, 3.5 and 3.6 were read. | 3.1 | legal_article
Panel 2 - Health in the towns | 2 | reference
Television channels 4 and 11 showed it. | 4 | reference
UN 1267 designees are handled. | 1267 | reference
Uranium 238 is used. | 238 | reference
The list was agreed at WPQ 31. | 31 | reference
A draft was submitted to WPQ 32 for adoption. | 32 | reference
during the 1990s | 1990s | period
the mid 1990's | mid 1990's | period
From 1996 to 1998 they fled. | 1996 to 1998 | period
between 1991 and 2004 | 1991 and 2004 | period
in 2005-2006 | 2005-2006 | period
in the 2003-04 season | 2003-04 | period
at 10:30 a.m. | 10:30 a.m. | time
at 0930 hours | 0930 hours | time
at 9 p.m. | 9 p.m. | time
no earlier than 1100 noon local time | 1100 noon | time
closed between 1 and 4 p.m. daily | 1 and 4 p.m. | time
the party's number-two official | number-two | other
They start between 0915 and 1000 on May 3. | 0915 and 1000 | time
see question 17 | 17 | question_number
--Article 88, theft of goods | 88 | legal_article
under USC 4417 - Piracy | 4417 | legal_article
Call Ann Lee, x. 4417. | 4417 | phone
TOGO-PRIORITY 5; BENIN- PRIORITY 4 | 5 | reference
He leads Task Force 231, a flotilla. | 231 | reference
See IIR 5 417 0099 08. | 5 417 0099 08 | reference
a friend of "Carlos 30," who fled | 30 | reference
They say the army’s new ORLA 5 is brave. | 5 | reference
The paper says the 787 is late. | 787 | reference
The account 417299100234 is closed. | 417299100234 | reference
None of the three clerks came. | three | pronoun
in paragraph 18 | 18 | paragraph_number
in para 31 | 31 | paragraph_number
Article 366 of the Penal Code | 366 | legal_article
Convention 182 was signed. | 182 | legal_article
E.O. 12958 | 12958 | legal_article
Resolution 1325 | 1325 | legal_article
UN Security Council Resolution 1701 | 1701 | legal_article
Law 19.927 applies. | 19.927 | legal_article
under 18 U.S.C. 1591 | 18 U.S.C. 1591 | legal_article
for reasons 1.4 (b) and (d) | 1.4 (b) and (d) | legal_article
(Case 069/2005) | 069/2005 | case_number
as 06MEXICO1113 says | 06MEXICO1113 | reference
05 STATE 168419 | 05 STATE 168419 | reference
REF: ROME 205 | 205 | reference
the DHS C3 team | C3 | reference
the G8 agreed | G8 | reference
an A-300 landed | A-300 | reference
its F-16s flew | F-16s | reference
an MI17 landed | MI17 | reference
the COVID-19 wave | COVID-19 | reference
seized plutonium-239 in May | plutonium-239 | reference
MEXICO 00001113  002 OF 018 | 00001113  002 OF 018 | page_marker
on Tier 2 | 2 | tier
at (52)(55) 5080-2000, ext. 4806 | (52)(55) 5080-2000, ext. 4806 | phone
call 56-2-330-3394 | 56-2-330-3394 | phone
call +44 20 7946 0958 | +44 20 7946 0958 | phone
a 24/7 hotline | 24/7 | other
zero tolerance | zero tolerance | other
a two-tier approach | two-tier | other
no one came | no one | other
they helped one another | one another | other
on the one hand | on the one hand | other
a flag in one hand | in one hand | other
he signed with one hand | with one hand | other
a third country | third | ordinal
her second term | second | ordinal
the 21st meeting | 21st | ordinal
its first-time buyers | first | ordinal
these two initiatives | two | pronoun
the two men left | two | pronoun
one of the ships | one | pronoun
the one that sank | one | pronoun
One can't say. | One | pronoun
a complex one involving many | one | pronoun
our two countries | two | pronoun
he won 3-3 | 3-3 | other
a 2:1 ratio | 2:1 | other
once the girl left | once | other
a double standard | double standard | other
\n(1) The mayor spoke. | 1 | list_marker
\n12. (SBU) The mayor spoke. | 12 | paragraph_number
see http://example.org/2008/13 | 2008/13 | reference
the Six-Party Talks resumed | Six | reference
the SIX-PARTY TALKS | SIX-PARTY | other
a summit of the Group of 20 leaders | 20 | reference
the Gang of Four fell | Four | reference
"Phase Three" began | Three | reference
the Three Gorges project grew | Three | reference
its Pillar Two working group met | Two | reference
the leader of Democratic 91 (DA91) | 91 | reference
the 123 agreement | 123 | reference
the 1267 Committee met | 1267 | reference
the Special 301 report | 301 | reference
They took 911 calls. | 911 | reference
one of the top 10 firms | one | pronoun
the top 10 firms | 10 | reference
a size 8 shoe | 8 | reference
INFO RUEHBO/AMEMBASSY BOGOTA 8080\nRUEHXY/X | 8080 | reference
RUEHC/SECSTATE WASHDC PRIORITY 9158 | 9158 | reference
id: 200475 | 200475 | reference
to DOC FOR 4231/IEP/EUR | 4231/IEP/EUR | reference
at 34 05N 118 22W | 34 05N 118 22W | reference
at 37 degrees 15 minutes north | 37 degrees 15 minutes north | reference
for reason 1.4 b and d. | 1.4 b and d | legal_article
(PART THREE OF THREE) | THREE OF THREE | page_marker
Part Two of 3 | Two of 3 | page_marker
the two discussed the plan | two | pronoun
he says the two believe it | two | pronoun
22 Bahman 1388 | 22 Bahman | date
a lead of 3 to 1 in the poll | 3 to 1 | other
The &we are unified,8 slogan | 8 | other
(C) 1. Summary and comment | 1 | paragraph_number
on Days 2 through 4 | 2 | reference
some 7075 aluminum | 7075 | reference
to think twice | think twice | other
5.  (C) The mayor spoke. | 5 | paragraph_number
Ref A: ROME 107 | 107 | reference
the 6-party talks | 6 | reference
at 10 Downing Street | 10 | reference
regarding point 5 of the plan | 5 | reference
since at least 2007 | 2007 | year
since Dec, 23 when he left | Dec, 23 | date
speak with one voice | with one voice | other
for Reasons 1 .4 B,C | 1 .4 B,C | legal_article
DECL: TWENTY YEARS | TWENTY | reference
E.O.: DECL: 10 YEARS | 10 | reference
He left at 1300 on Monday. | 1300 | time
at three AM | three AM | time
In 2006 hundreds fled. | 2006 | year
the 2005 elections | 2005 | year
2005 totals | 2005 | year
in the sixties | sixties | period
One camp believes in talks. | One | pronoun
One possibility, already named, is war. | One | pronoun
One positive development was a truce. | One | pronoun
However, one noticeable change was made. | one | pronoun
One hotel owner told us so. | One | pronoun
according to one media report | one | pronoun
the two coalition parties met | two | pronoun
trade between the two kingdoms grew | two | pronoun
a bond between the two islands that lasts | two | pronoun
the two leaders' quarrel | two | pronoun
the two governments, which met in May | two | pronoun
the two judges said so | two | pronoun
a deal between the two before the vote | two | pronoun
plutonium-239 was found | plutonium-239 | reference
see 5A and the rest | 5A | reference
she counted one more time | one more time | other
stormed into one mayor's office | one | pronoun
the party has one foot inside | one foot inside | other
They are of two minds. | of two minds | other
despite a couple of steps forward | a couple of steps | other
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.replace("\\n", "\n") for cell in line.split(" | ")] for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(NAMES), ids=lambda row: row[0])
def test_a_numeral_that_is_no_figure(row: list[str]) -> None:
    text, surface, kind = row
    first = find_numbers(text)[0]
    assert text[first.start : first.end] == surface
    assert (first.kind, first.is_figure) == (kind, False)


@pytest.mark.parametrize(
    ("text", "kind", "surfaces"),
    [
        ("see questions 9 and 17", "question_number", ["9", "17"]),
        ("Paragraphs 2 and 4 through 11 remain open.", "paragraph_number", ["2", "4", "11"]),
        ("Article 118-12 stated that it may.", "legal_article", ["118", "12"]),
        ("Articles 17, 18 y 21", "legal_article", ["17", "18", "21"]),
        ("Priority for fuel Togo: 1, Benin: 3", "reference", ["1", "3"]),
        ("They moved up in tier rankings, from 3 to 2.", "tier", ["3", "2"]),
        ("Articles 12, 13 and 14", "legal_article", ["12", "13", "14"]),
        ("See paragraphs 1 and 3 through 13.", "paragraph_number", ["1", "3", "13"]),
        (
            "Tel. 5080-2000 or 5080-2001; fax 555 1234, 555 1235.",
            "phone",
            ["5080-2000", "5080-2001", "555 1234", "555 1235"],
        ),
        ("Conventions 29 and 105 on forced labor", "legal_article", ["29", "105"]),
        ("pages 5-9", "page_marker", ["5", "9"]),
        ("REF: A. ROME 205 B. PARIS 212\n\nText.", "reference", ["205", "212"]),
        ("REF: A. ROME 205\n\n     ¶B. PARIS 212\n\nText.", "reference", ["205", "212"]),
        ("DE RUEHPE #1561/01 2942013", "reference", ["1561/01", "2942013"]),
    ],
)
def test_a_list_behind_a_label(text: str, kind: str, surfaces: list[str]) -> None:
    found = find_numbers(text)
    assert [text[mention.start : mention.end] for mention in found] == surfaces
    assert {mention.kind for mention in found} == {kind}
    assert not any(mention.is_figure for mention in found)


@pytest.mark.parametrize(
    "text",
    [
        "the number of people",
        "someone alone",
        "a tone of tension",
        "phone",
        "money",
        "weight",
        "attentive",
        "both came",
    ],
)
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_a_document_symbol_has_no_figure() -> None:
    assert not any(mention.is_figure for mention in find_numbers("letters (S/2007/144) and A/RES/62/7"))


def test_an_acronym_is_no_currency() -> None:
    (found,) = find_numbers("The INM 300 times over and")
    assert found.unit != "INM"


@pytest.mark.parametrize("marking", ["U", "SBU", "C", "S/NF"])
def test_the_label_of_a_paragraph_ends_a_list_of_references(marking: str) -> None:
    text = f"REF: A. ROME 205 B. PARIS 212\n1. ({marking}) Lhasa received 2.5 million tourists in 2006; 300 stayed."
    assert [mention.value_low for mention in find_numbers(text) if mention.is_figure] == [2_500_000, 300]


def test_apostrophes_do_not_hide_a_counted_thing() -> None:
    (found,) = find_numbers("one soldier's gun")
    assert (found.kind, found.is_figure) == ("count", True)


def test_in_is_no_inch() -> None:
    found = find_numbers("It fell by 40 in March 2004.")
    assert [(mention.kind, mention.unit) for mention in found] == [("count", None), ("date", None)]


@pytest.mark.parametrize(
    "text",
    [
        "a choice between the two large islands",
        "a rift between the two wings of the house",
        "the two governments that signed it",
    ],
)
def test_two_that_are_told_apart_are_counted(text: str) -> None:
    (found,) = find_numbers(text)
    assert (text[found.start : found.end], found.kind) == ("two", "count")


def test_of_the_twenty_only_the_seven_are_counted() -> None:
    found = [mention.value_low for mention in find_numbers("seven of the 20 remain charged") if mention.is_figure]
    assert found == [7]


def test_a_plus_that_was_lost_leaves_no_figure() -> None:
    assert [m for m in find_numbers("The P5 1 met the E3 on Monday.") if m.is_figure] == []
