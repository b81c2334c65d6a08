"""Sentences whose numerals are labels that no list of labels holds: those figures that are listed are all there are."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

DESIGNATIONS = r"""
Delegates asked TWQR 17 to decide. The draft of TWQR 17 was sent on, and (TWQR 17) met.
The unit (ORKA) 6 trains there; officers of ORKA 6 left, and the ORKA 6 vehicle stayed.
Work on the Tarvela 2 hydroelectric plant began.
The court read the Varig 254 verdict aloud.
They praised Carta 2.0 for its aims, and the Carta 2.0 programme went on.
Both Lynx 300 helicopters flew; the pilot of the Lynx 300 slept.
In Chad 212 young men were hired, and the Chad 215 programme ended.
  212 | 212
The town of Zinder 40 farmers and the town of Maradi 60 farmers came.
  40 | 40
  60 | 60
Police in Lagos 20 times asked, and Lagos 20 years ago was small.
  20 times | 20 | multiple | multiple
  20 years | 20 | year | duration
The list had SPX 31, RDV 12 and ULD 4; in the end SPX 31, RDV 12 and ULD 4 stood.
  31 | 31
  12 | 12
  4 | 4
  31 | 31
  12 | 12
  4 | 4
"""

PRINTED = r"""
Nobody came. SMITHSON 0 03/14/2006 7241 PREL,PGOV,MX THE FAIR IN OAXACA
The market closed early. "\n\n23817\n2007-03-09\n07LAGOS41 Embassy
The 4 1 talks went on, the "4 1" group met in Riga (4 1), and so did the 5 plus 2 group.
It hoped to split the P-5 1, and 5 1 ministers flew home.
Her aunt, ANNA KOVACS[3] (born in Pecs), left.
See www.example.org/docs?ID=482&lang=2 and the page at roads/117.html for more.
VETTING OF CLERKS 48211 THRU 48230.
Her confirmation number is 73310984, Oduya's is 73310992.
The clock in the hall (GMT +2) is late.
Reach her by telephone at 31 4 2210 7781 (office) or 31 66 514 9027 (mobile).
They live at Rua das Flores 118, Avenida Central, 2201 and Kerkstraat 41, in the Lindengasse 7 and at 14 Akurvegur.
The chemist at Loma Alta 613 Col. Roma, C.P. 20118, sells it.
In the Lindengasse 7 men sang; on Rua Alta 12 trees stand.
  7 | 7
  12 | 12
He was refused under Section 305(a)(3)(B), by 8 FAM 22.14 N3.1 and by 12 FAM 411.
The DDG 88 sailed; the 1267 Consolidated List and the 1206 equipment came later.
"""

LABELLED = r"""
Under resolution C.417 (19), regulation d-2.4 and Circular B 3310 it may sail; see Note no. PQR 501.
The resolutions (including 1290), decrees (211, 340 and 355) and the provisions (804.2 and 804.3) say so.
The council passed resolutions (9 on trade and four on fishing).
  9 | 9
  four | 4
Decrees 71 (1998) and 75 (2001) apply. It is forbidden by Law \n\n30417, Article 3.
Paras 2-3 report on the harvest, and paras 4-6 on the fair. See IIR 4 311 0040 07.
The farm lies at kilometer 31 of the coast road.
The party passed the law.\n\n12 farmers came.
  12 | 12
"""

LISTED = r"""
The guests are: 1- Ada Obi, Lagos 2- Ben Eze, Kano 3 - Mrs. Musa, Jos.
They will: 1.  Open a school;  2.    Mend the road;  3.    Dig a well.
Mr. Speaker,  1.    I thank you for the floor.  2.    We met in May.
The chair thanked all who were present. 7.14 The delegate of Chad asked for the floor. 7.15 (It was given.)
Sales were strong. 7.2 Million Farmers Came to Market
  7.2 Million | 7200000
That was all. \n \n1, On March 3 she met the mayor.
--(14)Peru: A New Road --(15)Chile: A New Bridge
He called it &a friend's house.\n\n8 With the visit of the mayor it ended.
It was “all talk,8 they said.
She said they were &old friends.8 8 men came.
  8 | 8
"""

TIMES_AND_ARMS = r"""
They met on March \n\n14 with the mayor, and from May 3)5 in Lyon.
THE FAIR, OCTOBER 11-14REF: LAGOS 31
Taxes rose in FY07-08. The town was founded in 740 AD.
The 9-11 commission met; 9-11 children sang.
  9-11 | 9..11 | - | count | range
The programme: \n1015 Arrive at the port \n1130 Lunch with the crew \n1400 Leave for Oslo
Check-out time at both hotels is usually 1100. It begins at 1500 Lagos time.
He had two 9mm pistols, a .38-caliber revolver and 7.62 mm ammunition; the pipe is 9 mm wide.
  two | 2
  9 mm | 9 | millimetre | measure
She is under 24-hour protection. They waited for 24 hours.
  24 hours | 24 | hour | duration
"""

ONE_OF_NOTHING = r"""
It was only one step on a long road, one key factor in it and, under one umbrella, one aspect of the plan.
If one counts the farmers too, it is cheaper; nobody knows when one needs a lawyer.
If one farmer needs the road, the village pays.
  one | 1
The number of goats was 2451345; the contract says 12000 workers came, and some 300 Brigade men.
  2451345 | 2451345
  12000 | 12000
  300 | 300 | - | count | some
Nurses by town (Cairo 450, Alexandria 120, Tunis 311) read LIMA 2774 (LIMA 2774).
  450 | 450
  120 | 120
  311 | 311
They took articles (300) and books (40), with one flag and 12 cups, as one paid late.
  300 | 300
  40 | 40
  one | 1
  12 | 12
"We cannot sell our corn," said one old farmer sadly.
They settle quarrels of one kind or another, and moved from one end of the island to the other.
It will become one more heavy burden for the town.
The treaty was one based on trust, and it is a good one.
He has two sons, one raised by his aunt.
  two | 2
  one | 1
Trade and peace are two sides of the same coin; she gave her two cents and doubled down.
He said, half jokingly, that the glass is half full. He drank half of it.
  half | 50 | percent | percent
"""

NAMES_OF_ALL_KINDS = r"""
They agreed to submit it to KVLM 17 for adoption, as asked by OD 4, and the owner of RIOLA 5, a café, left.
The vote gave RDV 24, and PNT 12 went to the rest.
  24 | 24
  12 | 12
They call it the "List of 30", the "Torre Alta 2" tower, the "Galway Four" case and the One-Seven group.
He said "We lost 30" and "About 12".
  30 | 30
  12 | 12 | - | count | approximate
Operation Morning Star 40 began when the B 310 X was sold.
See 05 Lagos 4410; per ABUJA 1190, they left (San Jose 812), as Quito 3310 notes and as told in State cable 40771.
In Lagos 812 farmers came, and in Quito 310 clerks.
  812 | 812
  310 | 310
Under the Executive Order (E.O.) 11200, note number 71 from the mayor and license 773120 they may sail.
In episode two a boat sinks. The draft (Rev 3) is new. Polonium 210 allegedly killed him.
Kept to the late August 4 plus 2 meeting, the town was split in half in the last half of 2003.
Sales by farm (in millions of dollars, current) fell by half.
  half | 50 | percent | percent
This is one man's view; Ada was one clerk who helped, and it could be one useful part of the plan.
There was one clerk who helped, and the toll was one man in the car and two in the boat.
  one | 1
  one | 1
  two | 2
"""


WHO_WAS_TOLD_OF = r"""
The two drove to Jos, the three often quarrel there, and the five continue to work.
The two later storms, the three still missing clerks and the four newly built huts were seen.
  two | 2
  three | 3
  four | 4
The two visited the farm; the three visited farms are shut.
"""

TABLES = DESIGNATIONS + PRINTED + LABELLED + LISTED + TIMES_AND_ARMS + ONE_OF_NOTHING
TABLES += NAMES_OF_ALL_KINDS + WHO_WAS_TOLD_OF


@pytest.mark.parametrize("case", cases(TABLES), ids=name)
def test_labels_that_no_list_holds(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
