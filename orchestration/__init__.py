"""Dagster's side of tieout: assets, checks, jobs, schedules and sensors, and the publishing of versions.

Belongs here: wiring. Parsing stands in ``tieout``, business SQL in ``dbt_project``, bounds in ``expectations``.
"""
