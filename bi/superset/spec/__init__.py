"""What the assets are written from: datasets, charts and dashboards, one short piece of Python each.

Belongs here: what is asked of which mart, and what a title says. Does not belong here: descriptions of columns, which
the data dictionary has, and anything that runs with Superset.
"""
