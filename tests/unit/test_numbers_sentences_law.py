"""Sentences in the manner of law, courts and official reports, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

COURTS = r"""
A court sentenced him to 12 years in prison and fined him 5,000 euros.
  12 years | 12 | year | penalty_term
  5,000 euros | 5000 | EUR | money
She was jailed for 5 years and 1 day.
  5 years and 1 day | 1826 | day | penalty_term
The offence carries a penalty of three days to one year.
  three days to one year | 3..365 | day | penalty_term | range
Violators face 2-10 years in prison under Article 118.
  2-10 years | 2..10 | year | penalty_term | range
The maximum penalty is 20 years' imprisonment and a fine of $250,000.
  20 years | ..20 | year | penalty_term | at_most
  $250,000 | 250000 | USD | money
He pleaded guilty to two counts of fraud and faces up to 30 years.
  two | 2
  30 years | ..30 | year | penalty_term | at_most
A prison term of no less than five and no more than ten years applies.
  five | 5.. | year | penalty_term | at_least
  ten years | ..10 | year | penalty_term | at_most
The jury of seven men and five women deliberated for three hours.
  seven | 7
  five | 5
  three hours | 3 | hour | duration
The appeals court upheld the conviction 2-1.
  2 | 2 | vote | vote
  1 | 1 | vote | vote
Section 4 of the Act requires two witnesses.
  two | 2
Under 18 U.S.C. 1591, the minimum sentence is 15 years.
  15 years | 15.. | year | penalty_term | at_least
The defendant, 34, was given a suspended sentence of eighteen months.
  34 | 34 | year | age
  eighteen months | 18 | month | penalty_term
He got 25 years to life for the murder.
  25 years to life | 25.. | year | penalty_term | at_least
Three of the four defendants were acquitted on all counts.
  Three | 3
  four | 4
The suspect was held for 48 hours without charge.
  48 hours | 48 | hour | duration
The statute sets the age of consent at 16 and bars marriage under 18.
  16 | 16 | year | age
  18 | ..18 | year | age | less_than
Case No. 07-1234 was filed on 3 May 2007.
Paragraph 3 of Resolution 1701 calls for 15,000 troops.
  15,000 | 15000
The claim must be brought within 30 days.
  30 days | ..30 | day | duration | at_most
A two-thirds vote of the 100-member Senate is needed.
  two-thirds | 66.67 | percent | percent
  100 | 100
He was sentenced to ten (10) years and ordered to pay one hundred thousand dollars ($100,000).
  ten (10) years | 10 | year | penalty_term
  one hundred thousand dollars | 100000 | USD | money
  $100,000 | 100000 | USD | money
The tenant shall pay 50 % of the costs not exceeding EUR 1 200.
  50 % | 50 | percent | percent
  EUR 1 200 | ..1200 | EUR | money | at_most
Anyone aged 18 or over may vote.
  18 | 18.. | year | age | at_least
Children between the ages of 6 and 14 must attend school.
  between the ages of 6 and 14 | 6..14 | year | age | range
The judge imposed a 10-year sentence, half of it suspended.
  10-year | 10 | year | penalty_term
  half | 50 | percent | percent
A third of all prisoners are awaiting trial.
  A third | 33.33 | percent | percent
Police charged 14 of 20 suspects with a total of 63 offences.
  14 | 14
  20 | 20
  63 | 63
The trial, in its third week, heard from the 27th witness.
"""

REPORTS = r"""
In 2008, the government identified 132 victims, compared with 94 in 2007.
  132 | 132
  94 | 94
Maternal mortality is estimated at 630 per 100,000 live births.
  630 per 100,000 | 630 | - | rate | approximate
An estimated 40 to 45 percent of households live on less than $1 a day.
  40 to 45 percent | 40..45 | percent | percent | range
  $1 | ..1 | USD | money | less_than
Between 15 and 25 women were rescued from each of the four sites.
  Between 15 and 25 | 15..25 | - | count | range
  four | 4
Of the 1 ,336 cases reported, 57 were federal.
  1 ,336 | 1336
  57 | 57
The province registered 1,\n336 cases.
  1,\n336 | 1336
Teletype turned 20 into 2O, l0 arrests and 2,OOO pesos.
  20 | 20
  2O | 20
  l0 | 10
  2,OOO pesos | 2000 | peso | money
Fewer than ten of the country's 34 districts have a shelter.
  ten | ..10 | - | count | less_than
  34 | 34
The NGO assisted 240 girls and 35 boys under 14 years of age.
  240 | 240
  35 | 35
  14 years | ..14 | year | age | less_than
Some 200,000 to 300,000 migrants cross each year.
  200,000 to 300,000 | 200000..300000 | - | count | range
The literacy rate rose from 54 to 61 percent in five years.
  54 | 54 | percent | percent
  61 percent | 61 | percent | percent
  five years | 5 | year | duration
Funding increased threefold, from USD 1.2 million to USD 3.6 million.
  threefold | 3 | multiple | multiple
  USD 1.2 million | 1200000 | USD | money
  USD 3.6 million | 3600000 | USD | money
The programme reached 3.5 million children in 14 states at a cost of BD 120,000 (USD 318,000).
  3.5 million | 3500000
  14 | 14
  BD 120,000 | 120000 | BHD | money
  USD 318,000 | 318000 | USD | money
The ministry trained two hundred and forty-three officers in four or five courses.
  two hundred and forty-three | 243
  four or five | 4..5 | - | count | range
At least half a dozen NGOs, no fewer than 30 shelters and up to 12 hotlines exist.
  half a dozen | 6.. | - | count | at_least
  30 | 30.. | - | count | at_least
  12 | ..12 | - | count | at_most
Nine out of ten women said they knew the law.
  Nine out of ten | 90 | percent | percent
Only 1 in 3 schools has water.
  1 in 3 | 33.33 | percent | percent
Life expectancy is 63.5 years for men and 67 for women.
  63.5 years | 63.5 | year | duration
  67 | 67
The INM 300 officers and 12 SSP agents took part.
  300 | 300
  12 | 12
The share fell by 2.5 percentage points, to 11.3%.
  2.5 percentage points | 2.5 | percentage point | percent
  11.3% | 11.3 | percent | percent
Some 58,000 refugees remain in 3 camps, 1,200 of them unaccompanied minors.
  58,000 | 58000 | - | count | some
  3 | 3
  1,200 | 1200
Ref A reports 40 in March and 12 in April 2004.
  40 | 40
  12 | 12
GDP per capita was $4,200 in 2006 and approximately $4,500 in 2007.
  $4,200 | 4200 | USD | money
  $4,500 | 4500 | USD | money | approximate
The survey covered 2,000 households in 2000.
  2,000 | 2000
They seized 1.2 metric tons of cocaine and 350 kg of heroin.
  1.2 metric tons | 1.2 | tonne | measure
  350 kg | 350 | kilogram | measure
Wages range from 900 to 1,200 dirhams per month.
  900 to 1,200 dirhams per month | 900..1200 | dirham | rate | range
The reserve covers 4.5 months of imports.
  4.5 months | 4.5 | month | duration
Imports were worth $1.3 bn, exports 900 mn.
  $1.3 bn | 1300000000 | USD | money
  900 mn | 900000000
Table 4 shows that 12.4% (n = 310) of the sample were male.
  12.4% | 12.4 | percent | percent
  310 | 310
The budget is 10.5 million, of which 2/3 is for salaries.
  10.5 million | 10500000
  2/3 | 66.67 | percent | percent
The panel met for 2-3 hours each time.
  2-3 hours | 2..3 | hour | duration | range
"""


@pytest.mark.parametrize("case", cases(COURTS) + cases(REPORTS), ids=name)
def test_law_and_reports(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
