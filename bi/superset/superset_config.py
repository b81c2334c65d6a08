"""What Superset reads as its configuration: one user on one machine, nothing sent anywhere, readers that only read.

Belongs here: settings of Superset, each with its reason where it has one. ``SUPERSET_HOME`` names the folder of the
instance; serve.py sets it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from superset.config import TALISMAN_CONFIG

_HOME = Path(os.environ["SUPERSET_HOME"])

SECRET_KEY = (_HOME / "secret_key").read_text("utf-8").strip()
# The timeout is SQLite's own: a second writer waits for the first.
SQLALCHEMY_DATABASE_URI = f"sqlite:///{_HOME / 'superset.db'}?timeout=30"
RATELIMIT_STORAGE_URI = "memory://"

# Results are never kept: a version that is published now is what the next look shows.
DATA_CACHE_CONFIG = CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}
SUPERSET_WEBSERVER_TIMEOUT = 60
# A table shows what it is given; the pages of the reading room hold the rest.
ROW_LIMIT = SAMPLES_ROW_LIMIT = 1000
SQL_MAX_ROW = 100_000

# Pages load nothing from elsewhere: no pixel that counts users, no maps, no fonts.
TALISMAN_CONFIG["content_security_policy"] |= {
    "img-src": ["'self'", "blob:", "data:"],
    "connect-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
}

# One line a fault, none a request or a migration.
LOG_LEVEL = "ERROR"


def DB_CONNECTION_MUTATOR(uri: Any, params: dict[str, Any], *_: Any) -> tuple[Any, dict[str, Any]]:
    """Follow the link ``current`` for each connection.

    DuckDB shares an open file within a process, by its name. By the name of its own version each query opens what is
    published now, also while an older query still runs.
    """
    if uri.get_backend_name() == "duckdb" and uri.database:
        uri = uri.set(database=str(Path(uri.database).resolve()))
    return uri, params
