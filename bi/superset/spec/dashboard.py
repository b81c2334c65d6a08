"""What a dashboard is: rows of charts on a grid of twelve columns, a text on top, and filters.

Belongs here: the layout that Superset wants. Does not belong here: what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bi.superset.spec.chart import Chart, room
from bi.superset.spec.dataset import Dataset

COLUMNS = 12
# The text beneath a chart belongs to it: small, and close.
CSS = """
.grid-column .dashboard-markdown .dashboard-component-chart-holder { padding: 4px 16px; font-size: 12px; color: #666; }
.grid-column .dashboard-markdown p { margin: 0; }
.grid-column .dashboard-markdown { margin-top: -18px; }
"""
COLOURS = {
    "agrees": "#3F9142", "differs": "#C0392B", "cannot_tell": "#B2B2B2", "figure": "#1FA8C9", "no figure": "#C9CED6",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Charts in rows, each with its width; ``filters`` are columns of ``filtered``."""

    name: str
    title: str
    says: str
    rows: list[list[tuple[Chart, int]]]
    filtered: Dataset
    filters: dict[str, str]

    def charts(self) -> list[Chart]:
        """The charts in their order."""
        return [chart for row in self.rows for chart, _ in row]

    def position(self, uuids: dict[str, str], header: str) -> dict[str, Any]:
        """The layout; ``uuids`` are those of charts by name."""
        top = _text("top", header, ["ROOT_ID", "GRID_ID", "ROW-top"], COLUMNS, 12)
        placed = [_row("top", [top["id"]]), top]
        for at, row in enumerate(self.rows):
            placed.append(_row(str(at), [f"COLUMN-{chart.name}" for chart, _ in row]))
            for chart, width in row:
                number, uuid = self.charts().index(chart) + 1, uuids[chart.name]
                placed += _with_text(chart, width, number, uuid, ["ROOT_ID", "GRID_ID", f"ROW-{at}"])
        rows = ["ROW-top", *(f"ROW-{at}" for at in range(len(self.rows)))]
        return {
            "DASHBOARD_VERSION_KEY": "v2",
            "ROOT_ID": {"id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]},
            "GRID_ID": {"id": "GRID_ID", "type": "GRID", "children": rows, "parents": ["ROOT_ID"]},
            "HEADER_ID": {"id": "HEADER_ID", "type": "HEADER", "meta": {"text": self.title}},
            **{item["id"]: item for item in placed},
        }

    def metadata(self, dataset_uuid: str) -> dict[str, Any]:
        """Filters and colours."""
        return {
            "native_filter_configuration": [
                _filter(self.name, column, title, dataset_uuid) for column, title in self.filters.items()
            ],
            "cross_filters_enabled": True,
            "color_scheme": "supersetColors",
            "label_colors": COLOURS,
            "refresh_frequency": 0,
            "timed_refresh_immune_slices": [],
        }


def header(shown: Dashboard, others: list[Dashboard]) -> str:
    """The text on top: what the dashboard is about, the way to the others, and to the reading room."""
    ways = [f"**{d.title}**" if d is shown else f"[{d.title}](/superset/dashboard/{d.name}/)" for d in others]
    return f"{shown.says}\n\n{' · '.join(ways)} · {room('/', 'Reading room')}"


def _with_text(chart: Chart, width: int, number: int, uuid: str, above: list[str]) -> list[dict[str, Any]]:
    """A chart and the text beneath it: an item of its own, as Superset 6.1 does not show descriptions of charts."""
    column = f"COLUMN-{chart.name}"
    within = [*above, column]
    text = _text(chart.name, chart.says, within, width, 6)
    shown = {"chartId": number, "uuid": uuid, "sliceName": chart.title, "width": width, "height": chart.height}
    return [
        {
            "id": column, "type": "COLUMN", "children": [f"CHART-{chart.name}", text["id"]], "parents": above,
            "meta": {"background": "BACKGROUND_TRANSPARENT", "width": width},
        },
        {"id": f"CHART-{chart.name}", "type": "CHART", "children": [], "parents": within, "meta": shown},
        text,
    ]  # fmt: skip


def _text(name: str, words: str, above: list[str], width: int, height: int) -> dict[str, Any]:
    meta = {"code": words, "width": width, "height": height}
    return {"id": f"MARKDOWN-{name}", "type": "MARKDOWN", "children": [], "parents": above, "meta": meta}


def _row(name: str, children: list[str]) -> dict[str, Any]:
    return {
        "id": f"ROW-{name}", "type": "ROW", "children": children, "parents": ["ROOT_ID", "GRID_ID"],
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
    }  # fmt: skip


def _filter(dashboard: str, column: str, title: str, dataset_uuid: str) -> dict[str, Any]:
    return {
        "id": f"NATIVE_FILTER-{dashboard}-{column}",
        "name": title,
        "filterType": "filter_select",
        "type": "NATIVE_FILTER",
        "description": "",
        "targets": [{"column": {"name": column}, "datasetUuid": dataset_uuid}],
        "controlValues": {
            "multiSelect": True, "enableEmptyFilter": False, "defaultToFirstItem": False, "searchAllOptions": False,
            "inverseSelection": False,
        },
        "defaultDataMask": {"extraFormData": {}, "filterState": {}, "ownState": {}},
        "scope": {"rootPath": ["ROOT_ID"], "excluded": []},
        "cascadeParentIds": [],
    }  # fmt: skip
