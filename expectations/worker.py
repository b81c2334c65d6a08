"""A process that imports Great Expectations while others work, then answers on its standard output.

Belongs here: the line protocol. Does not belong here: any check. One JSON object a line, in and out:

    {"gate": "raw", "warehouse": PATH}      -> {"result": GateResult as plain data} or {"error": message}
    {"docs": FOLDER, "results": [result]}   -> {"written": FOLDER} or {"error": message}

The first line out is ``{"ready": true}``. The process ends when its standard input does. What anything else prints goes
to standard error, so that answers stay one a line.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import IO, Any

from expectations.results import GateError, GateResult


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to one request; a fault is an answer too."""
    from expectations import gates

    try:
        if "gate" in request:
            check = {"raw": gates.check_raw, "marts": gates.check_marts}[request["gate"]]
            return {"result": check(Path(request["warehouse"])).to_dict()}
        folder = Path(request["docs"])
        gates.write_data_docs([GateResult.from_dict(r) for r in request["results"]], folder)
    except GateError as error:
        return {"error": str(error)}
    except (KeyError, OSError) as error:
        return {"error": f"The request could not be answered: {type(error).__name__}: {error}"}
    return {"written": str(folder)}


def serve(lines: IO[str], out: IO[str]) -> None:
    """Answer line by line until there are no more."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    with contextlib.redirect_stdout(sys.stderr):
        import great_expectations.expectations  # noqa: F401

        print(json.dumps({"ready": True}), file=out, flush=True)
        for line in lines:
            print(json.dumps(answer(json.loads(line)), default=str), file=out, flush=True)


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
