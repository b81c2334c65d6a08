"""Kinds of charts: a number, bars, columns by year, tables; each with its query.

Belongs here: what Superset wants to be told for each kind. Does not belong here: what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bi.superset.settings import ROOM
from bi.superset.spec.dataset import Dataset

Params = dict[str, Any]
_AMOUNTS = {
    "value", "stated_value", "computed_value", "difference", "fine_low", "term_months_low", "term_months_high",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one dataset; ``says`` stands beneath it, in Markdown, with the way to what is behind it."""

    name: str
    title: str
    dataset: Dataset
    says: str
    viz: str
    params: Params
    query: Params
    height: int


def room(path: str, words: str = "reading room") -> str:
    """A link into the reading room, in Markdown."""
    return f"[{words}]({ROOM}{path})"


def behind(*names: str, by: str = "family") -> str:
    """Links to the figures of families, or of measures."""
    return "Figures behind it: " + ", ".join(room(f"/figures?{by}={n}", n.replace("_", " ")) for n in names) + "."


def number(name: str, title: str, dataset: Dataset, metric: str, says: str, where: str = "") -> Chart:
    """One number."""
    params = {
        "metric": metric,
        "header_font_size": 0.6,
        "subheader_font_size": 0.15,
        "subheader": "",
        "y_axis_format": dataset.metrics[metric].number,
    }
    return _chart(name, title, dataset, says, "big_number_total", params, where, [], [metric], limit=1, height=16)


def bars(
    name: str, title: str, dataset: Dataset, by: str, metric: str, says: str, *, where: str = "", split: str = "",
    limit: int = 20, height: int = 56,
) -> Chart:  # fmt: skip
    """Bars, the longest first.

    They stand: a click on one that lies filters by its length (apache/superset#41102), and all other charts are empty.
    """
    params = _axes(dataset, by, metric, split) | {
        "orientation": "vertical",
        "xAxisLabelRotation": 45,
        "xAxisLabelInterval": "0",
        "x_axis_sort": "sum" if split else metric,
        "x_axis_sort_asc": False,
        "row_limit": 10_000 if split else limit,
    }
    return _chart(
        name, title, dataset, says, "echarts_timeseries_bar", params, where, [by, split] if split else [by], [metric],
        limit=params["row_limit"], height=height,
    )  # fmt: skip


def years(
    name: str, title: str, dataset: Dataset, metric: str, says: str, *, where: str = "", split: str = "",
    height: int = 50,
) -> Chart:  # fmt: skip
    """Columns by year, stacked by what ``split`` names."""
    params = _axes(dataset, "year", metric, split) | {
        "orientation": "vertical",
        "x_axis_sort": "name" if split else "year",
        "x_axis_sort_asc": True,
        "row_limit": 10_000,
    }
    known = f"year is not null and {where}" if where else "year is not null"
    columns = ["year", split] if split else ["year"]
    return _chart(
        name, title, dataset, says, "echarts_timeseries_bar", params, known, columns, [metric], limit=10_000,
        height=height,
    )  # fmt: skip


def classes(
    name: str, title: str, dataset: Dataset, by: str, metric: str, says: str, *, where: str, height: int = 56
) -> Chart:
    """Bars in the order of their names."""
    shown = bars(name, title, dataset, by, metric, says, where=where, height=height)
    return replace(shown, params=shown.params | {"x_axis_sort": by, "x_axis_sort_asc": True})


def world(
    name: str, title: str, dataset: Dataset, code: str, metric: str, says: str, *, where: str, height: int = 56
) -> Chart:
    """A map of the world; ``code`` holds countries as ISO 3166-1 alpha-2."""
    params = {
        "entity": code,
        "country_fieldtype": "cca2",
        "metric": metric,
        "show_bubbles": False,
        "color_by": "metric",
        "linear_color_scheme": "schemeBlues",
        "sort_by_metric": True,
        "row_limit": 1000,
        "y_axis_format": dataset.metrics[metric].number,
    }
    return _chart(name, title, dataset, says, "world_map", params, where, [code], [metric], limit=1000, height=height)


def rows(
    name: str, title: str, dataset: Dataset, columns: list[str], says: str, *, order: list[tuple[str, bool]],
    where: str = "", limit: int = 1000, height: int = 60,
) -> Chart:  # fmt: skip
    """A table of rows; ``order`` says for each column whether it ascends."""
    params = _table(columns, limit) | {
        "query_mode": "raw",
        "all_columns": columns,
        "order_by_cols": [f'["{column}", {str(ascending).lower()}]' for column, ascending in order],
    }
    query = [[column, ascending] for column, ascending in order]
    return _chart(
        name, title, dataset, says, "table", params, where, columns, [], limit=limit, height=height, order=query
    )


def counts(
    name: str, title: str, dataset: Dataset, by: list[str], metrics: list[str], says: str, *, where: str = "",
    limit: int = 200, height: int = 56,
) -> Chart:  # fmt: skip
    """A table of groups with what is counted in each, the largest first."""
    params = _table(by, limit) | {
        "query_mode": "aggregate",
        "groupby": by,
        "metrics": metrics,
        "timeseries_limit_metric": metrics[0],
        "order_desc": True,
        "show_cell_bars": True,
    }
    return _chart(name, title, dataset, says, "table", params, where, by, metrics, limit=limit, height=height)


def _axes(dataset: Dataset, by: str, metric: str, split: str) -> Params:
    return {
        "x_axis": by,
        "x_axis_force_categorical": True,
        "metrics": [metric],
        "groupby": [split] if split else [],
        "order_desc": True,
        "truncate_metric": True,
        "show_empty_columns": True,
        "color_scheme": "supersetColors",
        "show_value": not split,
        "stack": "Stack" if split else None,
        "show_legend": bool(split),
        "legendType": "scroll",
        "legendOrientation": "top",
        "sort_series_type": "sum",
        "rich_tooltip": True,
        "y_axis_format": dataset.metrics[metric].number,
        "y_axis_title": "",
        "x_axis_title": "",
        "truncateXAxis": False,
    }


def _table(columns: list[str], limit: int) -> Params:
    return {
        "row_limit": limit,
        "page_length": 20,
        "server_pagination": False,
        "include_search": True,
        "column_config": {name: {"d3NumberFormat": ",~f"} for name in columns if name in _AMOUNTS},
        "allow_render_html": True,
        "show_cell_bars": False,
        "table_timestamp_format": "%Y-%m-%d",
    }


def _chart(
    name: str, title: str, dataset: Dataset, says: str, viz: str, params: Params, where: str, columns: list[str],
    metrics: list[str], *, limit: int, height: int, order: list[list[Any]] | None = None,
) -> Chart:  # fmt: skip
    condition = {
        "clause": "WHERE", "expressionType": "SQL", "sqlExpression": where, "filterOptionName": f"filter_{name}",
        "comparator": None, "operator": None, "subject": None,
    }  # fmt: skip
    everything = params | {"viz_type": viz, "adhoc_filters": [condition] if where else [], "time_range": "No filter"}
    query = {
        "columns": columns,
        "metrics": metrics or None,  # none at all asks for rows, an empty list for groups
        "filters": [],
        "extras": {"where": f"({where})" if where else "", "having": ""},
        "orderby": order if order is not None else [[metric, False] for metric in metrics[:1] if columns],
        "row_limit": limit,
        "row_offset": 0,
    }
    return Chart(name, title, dataset, says, viz, everything, query, height)
