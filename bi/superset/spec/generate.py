"""Write ``bi/superset/assets`` from the datasets, charts and dashboards: ``python -m bi.superset.spec.generate``.

Belongs here: Superset's format of exported assets, and UUIDs, which follow from names and so never change. A test holds
the committed files to what this writes. Does not belong here: what is shown.
"""

from __future__ import annotations

import json
import shutil
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import yaml

from bi.superset.settings import ASSETS, WAREHOUSE
from bi.superset.spec.chart import Chart
from bi.superset.spec.dashboard import CSS, Dashboard, header
from bi.superset.spec.dataset import Computed, Dataset
from bi.superset.spec.datasets import CABLES, COUNTRY_YEAR, FIGURES
from bi.superset.spec.dictionary import Told, dictionary
from bi.superset.spec.justice import JUSTICE
from bi.superset.spec.migration import MIGRATION
from bi.superset.spec.overview import OVERVIEW
from bi.superset.spec.prevention import PREVENTION
from bi.superset.spec.quality import QUALITY
from bi.superset.spec.quality_datasets import GATES, NUMERALS, RECONCILIATIONS, REJECTIONS, SECOND_READER

VERSION = "1.0.0"
DATASETS = [FIGURES, CABLES, COUNTRY_YEAR, NUMERALS, SECOND_READER, RECONCILIATIONS, REJECTIONS, GATES]
DASHBOARDS = [OVERVIEW, MIGRATION, JUSTICE, PREVENTION, QUALITY]


class _Readable(yaml.SafeDumper):
    """Texts of several lines as they are; no line is folded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs | {"width": 10_000})

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Line by line where there are several."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Readable.add_representer(str, _Readable.represent_text)


def assets() -> dict[str, str]:
    """The files by their paths."""
    told = dictionary()
    files: dict[str, Any] = {
        "metadata.yaml": {"version": VERSION, "type": "assets", "timestamp": "2026-11-25T00:00:00+00:00"}
    }
    files["databases/tieout.yaml"] = _database()
    files |= {f"datasets/tieout/{_slug(d)}.yaml": _dataset(d, told) for d in DATASETS}
    for shown in DASHBOARDS:
        files |= {f"charts/{chart.name}.yaml": _chart(chart) for chart in shown.charts()}
        files[f"dashboards/{shown.name}.yaml"] = _dashboard(shown)
    return {
        name: yaml.dump(what, Dumper=_Readable, sort_keys=False, allow_unicode=True) for name, what in files.items()
    }


def write() -> None:
    """Write them, and nothing else into their folder."""
    shutil.rmtree(ASSETS, ignore_errors=True)
    for name, text in assets().items():
        file = ASSETS / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def _uuid(kind: str, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"tieout/superset/{kind}/{name}"))


def _slug(dataset: Dataset) -> str:
    return dataset.title.lower().replace(" ", "_")


def _database() -> dict[str, Any]:
    """Read-only and locked: no statement writes, reaches another file, or takes that back."""
    locked = {"enable_external_access": "false", "lock_configuration": "true"}
    return {
        "database_name": "tieout",
        "sqlalchemy_uri": f"duckdb:///{WAREHOUSE}",
        "cache_timeout": None,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        "extra": {
            "allows_virtual_table_explore": True,
            "engine_params": {"connect_args": {"read_only": True, "config": locked}},
        },
        "uuid": _uuid("database", "tieout"),
        "version": VERSION,
    }


def _dataset(dataset: Dataset, told: dict[str, Told]) -> dict[str, Any]:
    columns = []
    for name, column in dataset.columns.items():
        known = Told(column.dtype, column.says) if isinstance(column, Computed) else told[dataset.mart_column(column)]
        columns.append({
            "column_name": name, "verbose_name": name.removesuffix("_link").replace("_", " "),
            "description": known.says,
            "type": _type(known.dtype), "is_dttm": name == dataset.day, "is_active": True, "groupby": True,
            "filterable": True, "expression": None, "python_date_format": None, "extra": {},
        })  # fmt: skip
    return {
        "table_name": dataset.title,
        "description": dataset.says,
        "main_dttm_col": dataset.day,
        "schema": "marts",
        "catalog": None,
        "sql": dataset.sql(),
        "params": None,
        "template_params": None,
        "filter_select_enabled": True,
        "fetch_values_predicate": None,
        "normalize_columns": False,
        "always_filter_main_dttm": False,
        "extra": None,
        "uuid": _uuid("dataset", _slug(dataset)),
        "metrics": [
            {
                "metric_name": name, "verbose_name": metric.title, "metric_type": None, "expression": metric.sql,
                "description": metric.says, "d3format": metric.number, "extra": {}, "warning_text": None,
            }
            for name, metric in dataset.metrics.items()
        ],
        "columns": columns,
        "version": VERSION,
        "database_uuid": _uuid("database", "tieout"),
    }  # fmt: skip


def _type(dtype: str) -> str:
    kind = dtype.partition("(")[0].strip()
    return {"string": "VARCHAR", "decimal": "DECIMAL"}.get(kind, kind.upper())


def _chart(chart: Chart) -> dict[str, Any]:
    context = {
        "datasource": {"id": 0, "type": "table"},
        "force": False,
        "queries": [chart.query],
        "form_data": chart.params,
        "result_format": "json",
        "result_type": "full",
    }
    return {
        "slice_name": chart.title,
        "description": chart.says,
        "certified_by": None,
        "certification_details": None,
        "viz_type": chart.viz,
        "params": chart.params,
        "query_context": json.dumps(context),
        "cache_timeout": None,
        "uuid": _uuid("chart", chart.name),
        "version": VERSION,
        "dataset_uuid": _uuid("dataset", _slug(chart.dataset)),
    }


def _dashboard(shown: Dashboard) -> dict[str, Any]:
    uuids = {chart.name: _uuid("chart", chart.name) for chart in shown.charts()}
    return {
        "dashboard_title": shown.title,
        "description": shown.says,
        "css": CSS,
        "slug": shown.name,
        "certified_by": None,
        "certification_details": None,
        "published": True,
        "uuid": _uuid("dashboard", shown.name),
        "position": shown.position(uuids, header(shown, DASHBOARDS)),
        "metadata": shown.metadata(_uuid("dataset", _slug(shown.filtered))),
        "version": VERSION,
    }


if __name__ == "__main__":
    write()
