"""How Gunicorn serves Superset: one process with threads, for one person; quick to stop.

Belongs here: Gunicorn's settings but for the address, which serve.py has taken.
"""

from __future__ import annotations

import signal
from typing import Any

wsgi_app = "superset.app:create_app()"
worker_class = "gthread"
threads = 8
timeout = 120
graceful_timeout = 5
loglevel = "warning"


def post_worker_init(worker: Any) -> None:
    """Leave Ctrl-C to the parent, and let a stop end the loop: leaving from within the signal can hang on a lock."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGQUIT, worker.handle_exit)
