"""The commands of docs/tutorial.md and what they print.

``python -m tests.docs.tutorial`` writes the answers anew, after ``make run``. Read the difference before committing it.

Belongs here: finding commands in the page and running them. Does not belong here: the commands, which stand in it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tieout.settings import PROJECT_ROOT, folders

PAGE = PROJECT_ROOT / "docs" / "tutorial.md"
_STEP = re.compile(
    r"^(?P<head>```sh\n(?P<command>.*?)```\n\n```text\n)(?P<printed>.*?)(?=^```$)",
    re.DOTALL | re.MULTILINE,
)
_VERSION = re.compile(r"\d{8}T\d{9}Z-[0-9a-f]{6}")


def steps(page: str) -> list[tuple[str, str]]:
    """Each command of the page, with what is printed below it."""
    return [(m["command"], m["printed"]) for m in _STEP.finditer(page)]


def answer(command: str, data: Path, folder: Path) -> str:
    """What a command prints in a folder that stands for a checkout; names of versions are those of the page."""
    (folder / "data").mkdir(exist_ok=True)
    for link, target in (("data/source", PROJECT_ROOT / "data" / "source"), (".venv", Path(sys.prefix))):
        if not (folder / link).is_symlink():
            (folder / link).symlink_to(target)
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=os.environ | {"TIEOUT_DATA": str(data)}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=120,
    )  # fmt: skip
    lines = (line.rstrip() for line in _VERSION.sub("20060302T184400000Z-a1b2c3", done.stdout).splitlines())
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Write the answers anew."""
    page = PAGE.read_text("utf-8")
    with tempfile.TemporaryDirectory() as there:
        page = _STEP.sub(lambda m: m["head"] + answer(m["command"], folders().data, Path(there)), page)
    PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
