"""The gates: what validates the numbers of the warehouse against the source text.

Belongs here: Great Expectations suites in Python, the bounds they hold, and the second reader. Does not belong here:
spans and types (the library's tests), keys and relationships of marts (dbt), and anything that reads or loads a figure.
Great Expectations takes seconds to import: only the functions that check import it.
"""
