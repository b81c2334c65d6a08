"""docs/ as a site: it is built, no link in it leads nowhere, and nothing is fetched when a page is read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs import cli_reference
from tieout.settings import PROJECT_ROOT

BUILD = [sys.executable, "-m", "mkdocs", "build"]  # --quiet would hide warnings from strict too


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as strictly as mkdocs.yml says: links to pages, anchors and files are followed."""
    folder = tmp_path_factory.mktemp("site")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [*BUILD, "--site-dir", folder], cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.slow
def test_each_page_is_whole_and_fetches_nothing(site: Path) -> None:
    pages = {page.name: page.read_text("utf-8") for page in site.glob("*.html")}
    sources = {f"{file.stem}.html" for file in (PROJECT_ROOT / "docs").glob("*.md")}
    assert pages.keys() >= sources | {"index.html", "contributing.html", "changelog.html"}
    for name, page in pages.items():
        fetched = re.findall(r"<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=\"?((?:https?:)?//[^\s\">]+)", page)
        assert fetched == [], name
        # A list that no blank line sets off is none for MkDocs; on a forge it is.
        assert re.findall(r"<p>[^<]*\n(?:-|\d+\.) .*", page) == [], name
    assert "<code>deploy</code>" not in pages["index.html"]
    assert 'href="reading.html"' in pages["index.html"]
    assert "06MEXICO1113 (<code>data/source/06MEXICO1113.txt</code>)" in pages["index.html"]
    assert 'href="contributing.html"' in pages["operations.html"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[x](reading.md#no-such-heading)", "no-such-heading"),
        ("[x](no_such_page.md)", "no_such_page.md"),
        ("[x](../deploy/no_such_file)", "docs/page.md links to ../deploy/no_such_file, which is not there"),
    ],
)
def test_a_link_that_leads_nowhere_stops_the_build(tmp_path: Path, link: str, said: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text(f"# A page\n\n{link}\n", "utf-8")
    (tmp_path / "docs" / "reading.md").write_text("# Reading\n", "utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"INHERIT: {PROJECT_ROOT / 'mkdocs.yml'}\ndocs_dir: docs\nhooks: [{PROJECT_ROOT / 'docs' / 'hooks.py'}]\n"
        "theme: {name: null, custom_dir: theme}\nplugins: []\n",
        "utf-8",
    )
    done = subprocess.run(BUILD, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr


def test_the_page_of_commands_is_fresh() -> None:
    assert cli_reference.PAGE.read_text("utf-8") == cli_reference.cli_reference(), "python -m tests.docs.cli_reference"
