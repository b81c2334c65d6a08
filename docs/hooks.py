"""What MkDocs does not do by itself: pages from files outside docs/, and links to files that are no pages.

Belongs here: these two, as hooks of ``mkdocs.yml``. Does not belong here: any text of a page.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
#: File of the repository -> its page in the site.
PAGES = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
_FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that stand outside docs/."""
    for source, page in PAGES.items():
        files.append(File.generated(config, page, content=(ROOT / source).read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Lead each link to the page of the file that it names; of a file that is no page, show the path."""
    source = next((s for s, p in PAGES.items() if p == page.file.src_uri), f"docs/{page.file.src_uri}")
    parts = _FENCED.split(markdown)
    return "".join(part if part.startswith("```") else _LINK.sub(lambda m: _led(m, source), part) for part in parts)


def _led(link: re.Match[str], source: str) -> str:
    text, target, anchor = link[1], link[2], link[3] or ""
    file = os.path.normpath(Path(source).parent / target)
    if file in PAGES:
        return f"[{text}]({PAGES[file]}{anchor})"
    if file.startswith("docs/"):
        return f"[{text}]({file.removeprefix('docs/')}{anchor})"  # MkDocs says if it is not there
    if not (ROOT / file).exists():
        raise PluginError(f"{source} links to {target}, which is not there.")
    return f"`{file}`" if text.strip("`").rstrip("/") == file else f"{text} (`{file}`)"
