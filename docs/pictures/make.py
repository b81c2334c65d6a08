"""The pictures of README: ``make pictures``, which runs the pipeline on the sample in a folder of its own and looks.

Belongs here: what is shown, where, and how large. Needs Chromium and its driver (Debian: apt-get install chromium
chromium-driver). Whoever makes them anew looks at them before they are committed: no path of the machine may be in one.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import duckdb
from PIL import Image
from rich.console import Console
from selenium.webdriver.common.by import By

from bi.superset.pictures import browser, draw, sign_in
from orchestration.checks.results import GATES, kept
from orchestration.run import Outcome
from tieout.cli.summary import show_summary
from tieout.settings import PROJECT_ROOT, Folders

HERE = Path(__file__).parent
SAMPLE = PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt"
BIN = Path(sys.executable).parent
SUPERSET = PROJECT_ROOT / ".venv" / "clients" / "superset" / "bin" / "python"
COLUMNS = 150
COLOURS = 64  # of a palette: a page needs no more, and a picture weighs a third
# One way through the layers; all assets at once are too many to read.
CHAIN = """mentions figures raw/mentions raw/figures staging/stg_mentions staging/stg_figures
intermediate/int_figure_values intermediate/int_figure_periods marts/fct_figures published_warehouse""".split()
GROUPS = ("extraction", "raw", "staging", "intermediate", "marts", "published")


def main() -> None:
    """Make all of them."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        (data / "source").mkdir(parents=True)
        shutil.copyfile(SAMPLE, data / "source" / SAMPLE.name)
        environment = os.environ | {"TIEOUT_DATA": str(data), "DAGSTER_HOME": str(data / ".dagster")}
        subprocess.run([BIN / "tieout", "run"], cwd=PROJECT_ROOT, env=environment, check=True)
        summary(Path(folder))
        with browser() as session:
            with serving([BIN / "tieout", "room"], environment) as address:
                cable(session, address, Folders(data))
            server = [BIN / "dagster-webserver", "--workspace", "workspace.yaml", "--host", "127.0.0.1"]
            with serving(server, environment) as address:
                lineage(session, address)
                columns(session, address)
            server = [SUPERSET, "-m", "bi.superset.serve", "--data", data]
            with serving(server, environment) as address:
                dashboard(session, address, data)


def summary(folder: Path) -> None:
    """The end of what ``make run`` prints. Not its times: those are of the machine that drew the picture."""
    console = Console(record=True, width=COLUMNS, file=StringIO())
    console.print("$ make run", highlight=False)
    with contextlib.chdir(folder):
        places = Folders(Path("data"))
        gates = [gate for gate in (kept(places, name) for name in GATES) if gate]
        show_summary(console, places, Outcome(True, "", gates))
    drawing = console.export_svg(title="tieout")
    # No font from elsewhere: whoever shows the picture has one.
    drawing = re.sub(r"@font-face \{.*?\}\s*", "", drawing, flags=re.DOTALL).replace("Fira Code", "ui-monospace")
    (HERE / "run.svg").write_text(drawing, "utf-8")


def cable(session: Any, address: str, places: Folders) -> None:
    """The reading room at a figure of the sample."""
    with duckdb.connect(str((places.current / "warehouse.duckdb").resolve()), read_only=True) as con:
        row = con.execute("select figure_id from marts.fct_figures where surface = '240,269'").fetchone()
    assert row is not None
    session.set_window_size(1120, 860)
    session.get(f"{address}/?figure={row[0]}")
    time.sleep(1)
    keep("cable.png", session.get_screenshot_as_png())


def lineage(session: Any, address: str) -> None:
    """Dagster's graph of assets, without the menus around it."""
    session.set_window_size(1950, 700)
    chosen = " or ".join(f'key:"{key}"' for key in CHAIN)
    expanded = ",".join(f"global@global:{group}" for group in GROUPS)
    session.get(f"{address}/asset-groups~{quote(chosen, safe='')}/?expanded={quote(expanded)}")
    time.sleep(8)
    zoom = session.find_element(By.ID, "zoom-slider-container")
    graph = session.execute_script(
        "const shown = arguments[0].parentElement.getBoundingClientRect(); arguments[0].style.display = 'none';"
        "return [shown.left, shown.top + 58, shown.right, shown.bottom]", zoom
    )  # fmt: skip
    keep("lineage.png", session.get_screenshot_as_png(), graph)


def columns(session: Any, address: str) -> None:
    """What Dagster says of columns: what each is made of."""
    session.set_window_size(1300, 1400)
    session.get(f"{address}/assets/marts/fct_figures")
    time.sleep(8)
    session.find_element(By.CSS_SELECTOR, "[placeholder='Filter columns']").send_keys("value")
    time.sleep(1)
    table = session.find_element(By.XPATH, "//table[.//td[text()='Column name']]")
    keep("columns.png", table.screenshot_as_png)


def dashboard(session: Any, address: str, data: Path) -> None:
    """The upper part of Superset's first dashboard."""
    session.set_window_size(1440, 5000)  # what is out of sight is not drawn
    sign_in(session, address, (data / "superset" / "password").read_text("utf-8"))
    draw(session, address, "overview", 1)
    keep("dashboard.png", session.get_screenshot_as_png(), (0, 0, 1440, 1400))


def keep(name: str, shown: bytes, box: Sequence[float] | None = None) -> None:
    """Write a picture of the browser's, or the part of it that is not blank within a box, with few colours."""
    with Image.open(BytesIO(shown)) as picture:
        cut = picture.convert("RGB").crop(box or (0, 0, *picture.size))
        cut.quantize(COLOURS, dither=Image.Dither.NONE).save(HERE / name, optimize=True)


@contextlib.contextmanager
def serving(command: Sequence[object], environment: dict[str, str]) -> Iterator[str]:
    """A server on a free port, ended with the block; yields its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = subprocess.DEVNULL
    server = subprocess.Popen(
        [*map(str, command), "--port", str(port)], cwd=PROJECT_ROOT, env=environment, stdout=said, stderr=said
    )
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30)
                break
            except OSError:
                time.sleep(0.5)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
