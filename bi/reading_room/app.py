"""The pages and their addresses.

Belongs here: what is asked, by which address, and which template answers. Does not belong here: SQL (queries.py), looks
(templates), the text's pieces (marking.py).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import duckdb
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bi.reading_room import charts, formats, queries
from bi.reading_room.marking import marked
from bi.reading_room.queries import PER_PAGE, Filter
from bi.reading_room.spreadsheet import csv_file
from bi.reading_room.warehouse import NothingPublished, Warehouse

HERE = Path(__file__).parent
# Scripts and styles are the room's own; nothing of a cable can load or run anything.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self';"
    " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

# Of a version's folder, what is shown as it stands.
_BESIDE = ("data_docs", "dbt_docs.html", "manifest.json")


def create_app(current: Path) -> Starlette:
    """The reading room on the published version that the link ``current`` points to."""
    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    templates.filters.update(number=formats.number, value=formats.value, words=formats.words)
    templates.globals["address"] = address
    app = Starlette(
        routes=[
            Route("/", home),
            Route("/cables", find_cables),
            Route("/cables/{reference_id}", show_cable),
            Route("/figures", find_figures),
            Route("/figures.csv", figures_as_csv),
            Route("/figures/{figure_id}", show_figure),
            Route("/figures/{figure_id}/citation", cite),
            Route("/trends", trends),
            Route("/checks", checks),
            Route("/version/{file:path}", version_file),
            Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=2000)],
        exception_handlers={
            NothingPublished: nothing_published,
            duckdb.CatalogException: older_version,  # a table that it lacks
            duckdb.BinderException: older_version,  # a column
            404: not_found,
        },
    )
    app.state.current = current
    app.state.warehouse = Warehouse(current)
    app.state.templates = templates
    return app


def address(path: str, **asked: Any) -> str:
    """A path with a query string of the values that are not empty."""
    query = urlencode({name: value for name, value in asked.items() if value not in {None, ""}})
    return f"{path}?{query}" if query else path


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A template's answer."""
    text = request.app.state.templates.get_template(template).render(path=request.url.path, **values)
    return HTMLResponse(text, status, _HEADERS)


def home(request: Request) -> Response:
    """The first page; ``?figure=ID`` and ``?cable=REF`` go straight there."""
    asked = request.query_params
    if asked.get("figure"):
        return RedirectResponse(address(f"/figures/{asked['figure']}"))
    if asked.get("cable"):
        return RedirectResponse(address(f"/cables/{asked['cable']}"))
    return page(request, "home.html", **queries.overview(request.app.state.warehouse))


def find_cables(request: Request) -> Response:
    """Cables by words of their reference or subject."""
    words = request.query_params.get("q", "").strip()
    found = queries.cables_like(request.app.state.warehouse, words)
    if len(found) == 1 and words:
        return RedirectResponse(f"/cables/{found[0]['reference_id']}")
    return page(request, "cables.html", cables=found, words=words)


def show_cable(request: Request) -> Response:
    """A cable as text with its figures marked, and beside it the figure that ``?figure=ID`` asks for."""
    warehouse = request.app.state.warehouse
    row = queries.cable(warehouse, request.path_params["reference_id"])
    if row is None:
        return missing(request, "cable", request.path_params["reference_id"])
    figure_id = request.query_params.get("figure", "")
    figure = queries.figure(warehouse, figure_id) if figure_id else None
    if figure is not None and figure["cable_key"] != row["cable_key"]:
        figure = None
    passages = marked(queries.passages(warehouse, row["cable_key"]), queries.numerals(warehouse, row["cable_key"]))
    return page(
        request, "cable.html", cable=row, passages=passages, figure=figure,
        beside=queries.beside(warehouse, figure) if figure else None,
    )  # fmt: skip


def show_figure(request: Request) -> Response:
    """A figure's row by itself (``?part=1``, for the panel beside a cable), else in its cable."""
    warehouse = request.app.state.warehouse
    row = queries.figure(warehouse, request.path_params["figure_id"])
    if row is None:
        return missing(request, "figure", request.path_params["figure_id"])
    if "part" in request.query_params:
        return page(request, "figure.html", figure=row, beside=queries.beside(warehouse, row))
    return RedirectResponse(
        address(f"/cables/{row['reference_id']}", figure=row["figure_id"]) + f"#f-{row['figure_id']}"
    )


def cite(request: Request) -> Response:
    """A figure's citation as plain text, as the published file's own macro gives it."""
    row = queries.figure(request.app.state.warehouse, request.path_params["figure_id"])
    if row is None:
        return missing(request, "figure", request.path_params["figure_id"])
    return PlainTextResponse(queries.citation(request.app.state.warehouse, row["figure_id"]), headers=_HEADERS)


def find_figures(request: Request) -> Response:
    """Figures by family, measure, country, year and words."""
    warehouse, wanted = request.app.state.warehouse, Filter.of(request.query_params)
    asked = request.query_params.get("page", "1")
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1
    rows, total = queries.figures(warehouse, wanted, number)
    return page(
        request, "figures.html", wanted=wanted, choices=queries.choices(warehouse), rows=rows, total=total,
        page=number, pages=max(1, -(-total // PER_PAGE)),
    )  # fmt: skip


def figures_as_csv(request: Request) -> Response:
    """The same figures, all of them, as a file for spreadsheets."""
    rows = queries.all_figures(request.app.state.warehouse, Filter.of(request.query_params))
    headers = _HEADERS | {"Content-Disposition": "attachment; filename=figures.csv"}
    return Response(csv_file(rows, str(request.base_url)), media_type="text/csv", headers=headers)


def trends(request: Request) -> Response:
    """A chart over years of the figures asked for, in the unit that most of them have, each point a link."""
    warehouse, wanted = request.app.state.warehouse, Filter.of(request.query_params)
    if not wanted.asked():
        wanted = Filter(family=queries.NAMED_FAMILIES[0])
    rows = queries.trend(warehouse, wanted)
    units = formats.most_common(row["unit"] for row in rows)
    shown = [row for row in rows if units and row["unit"] == (wanted.unit or units[0])]
    drawing = Markup(charts.by_year([_point(row) for row in shown], shown[0]["unit"])) if shown else None
    return page(
        request, "trends.html", wanted=wanted, choices=queries.choices(warehouse), rows=shown, units=units,
        drawing=drawing,
    )  # fmt: skip


def _point(row: dict[str, Any]) -> dict[str, Any]:
    what = formats.words(row["population"] or row["unit"])
    label = f"{formats.value(row)} {what}, {row['period']}: {row['reference_id']}"
    return {
        "year": row["period_year"], "value": float(row["value"]), "label": label,
        "link": f"/figures/{row['figure_id']}", "series": row["country_name"] or "no country",
    }  # fmt: skip


def checks(request: Request) -> Response:
    """Totals that do not add up, changes that do not fit, and sources that disagree."""
    found: dict[str, Any] = {**queries.doubtful(request.app.state.warehouse)}
    return page(request, "checks.html", **found)


def version_file(request: Request) -> Response:
    """What is published beside the warehouse: Data Docs, dbt's page of the models, the manifest."""
    file = request.path_params["file"]
    version = request.app.state.current.resolve()
    wanted = (version / file).resolve()
    if not wanted.is_file() or not any(wanted.is_relative_to(version / part) for part in _BESIDE):
        return missing(request, "page", file)
    return FileResponse(wanted)


def missing(request: Request, what: str, name: str) -> Response:
    """The answer to an address that names nothing that is published."""
    return page(request, "message.html", 404, title=f"No such {what}", message=f"{name} is not a published {what}.")


def not_found(request: Request, error: Exception) -> Response:
    """The answer to an address that the room does not have."""
    message = f"{request.url.path} is no page of the room."
    return page(request, "message.html", 404, title="No such page", message=message)


def nothing_published(request: Request, error: Exception) -> Response:
    """The answer before the first version is published."""
    return page(request, "message.html", 503, title="Nothing is published yet", message=str(error))


def older_version(request: Request, error: Exception) -> Response:
    """The answer where the published version lacks what the page shows."""
    what = str(error).partition("\n")[0]
    message = (
        f"It was published by an older tieout ({what}). `tieout publish` makes a new version of what has been read."
    )
    return page(request, "message.html", 503, title="This version is older than the room", message=message)
