"""Pictures of dashboards, as a browser shows them: ``python -m bi.superset.pictures ADDRESS PASSWORD NAME FILE.png``.

Belongs here: signing in, waiting until each chart has drawn, and what a chart complains of. Needs Chromium and its
driver, which the tests of pages use too; keeping a picture needs Superset's environment, which has Pillow.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bi.superset.prepare import USER

# A chart has drawn when it holds its container and nothing turns any more; before that a row may not be there at all.
_STATE = """
const charts = [...document.querySelectorAll('.dashboard-component-chart-holder')]
    .filter(c => c.querySelector('[data-test-viz-type]'));
const drawn = charts.filter(c => c.querySelector('[data-test="slice-container"], .slice_container, [role=alert]')
    && !c.querySelector('[data-test="loading-indicator"], .loading'));
const faults = charts.filter(c => c.querySelector('[role="alert"], .ant-alert-error, .ant-alert-warning'))
    .map(c => c.innerText.slice(0, 300));
return {charts: charts.length, drawn: drawn.length, faults,
    filters: document.querySelectorAll('[data-test="filter-bar"] [data-test="loading-indicator"]').length};
"""
_HEIGHT = """
return Math.max(...[...document.querySelectorAll('.dashboard-component-chart-holder')]
    .map(c => c.getBoundingClientRect().bottom + window.scrollY)) + 24;
"""


@contextmanager
def browser(width: int = 1440) -> Iterator[Any]:
    """Headless Chromium, high enough for a whole dashboard: what is out of sight is not drawn."""
    from selenium import webdriver

    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        raise FileNotFoundError(
            "Chromium and its driver are not installed (Debian: apt-get install chromium chromium-driver)"
        )
    with tempfile.TemporaryDirectory() as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = program
        for argument in (
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            f"--user-data-dir={profile}", f"--window-size={width},5000",
        ):  # fmt: skip
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        session = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        try:
            yield session
        finally:
            session.quit()


def sign_in(session: Any, address: str, password: str) -> None:
    """Sign in as the user that each instance has; again where a page was drawn anew under the typing."""
    from selenium.common.exceptions import TimeoutException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.expected_conditions import element_to_be_clickable
    from selenium.webdriver.support.ui import WebDriverWait

    for _ in range(3):
        session.get(f"{address}/login/")
        wait = WebDriverWait(session, 30)
        wait.until(element_to_be_clickable((By.ID, "username"))).send_keys(USER)
        wait.until(element_to_be_clickable((By.ID, "password"))).send_keys(password, Keys.ENTER)
        try:
            wait.until(lambda s: "/login" not in s.current_url)
            return
        except TimeoutException:
            continue
    raise TimeoutException("signing in failed three times")


def draw(session: Any, address: str, name: str, charts: int) -> list[str]:
    """Open a dashboard, wait until its charts have drawn, and return what any of them complains of."""
    from selenium.webdriver.support.ui import WebDriverWait

    session.get(f"{address}/superset/dashboard/{name}/")

    def is_drawn(s: Any) -> bool:
        state = s.execute_script(_STATE)
        return bool(state["charts"] >= charts and state["drawn"] == state["charts"] and not state["filters"])

    WebDriverWait(session, 120).until(is_drawn)
    # animations of the last chart are over when two pictures of the page are the same
    seen = [b""]

    def is_still(s: Any) -> bool:
        seen.append(s.get_screenshot_as_png())
        return seen[-1] == seen[-2]

    WebDriverWait(session, 60).until(is_still)
    return list(session.execute_script(_STATE)["faults"])


def picture(session: Any, file: Path, height: int = 0) -> None:
    """Keep what the browser shows, down to the last chart or to ``height``."""
    from PIL import Image

    session.save_screenshot(str(file))
    with Image.open(file) as shown:
        cut = shown.crop((0, 0, shown.width, min(shown.height, height or int(session.execute_script(_HEIGHT)))))
        cut.convert("RGB").quantize(255, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> None:
    """One picture, for the command line."""
    asked = argparse.ArgumentParser()
    asked.add_argument("address")
    asked.add_argument("password")
    asked.add_argument("name")
    asked.add_argument("file", type=Path)
    asked.add_argument("--height", type=int, default=0)
    given = asked.parse_args()
    with browser() as session:
        sign_in(session, given.address, given.password)
        draw(session, given.address, given.name, 1)
        picture(session, given.file, given.height)


if __name__ == "__main__":
    main()
