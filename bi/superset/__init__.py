"""Dashboards as code: Apache Superset on the published file, in an environment of its own.

Belongs here: starting Superset (serve.py), filling it (prepare.py, superset_config.py), pictures of it, and in ``spec``
what ``assets`` is written from. Does not belong here: an import of Superset at the head of a module, but for its own
configuration; tieout's environment does not have it.
"""
