"""Published versions: building one, listing them, pointing readers at one.

DuckDB is opened here and in ``orchestration.loading`` only. Readers follow the symlink ``data/published/current``; a
version is whole before the symlink names it, and never changed afterwards.
"""
