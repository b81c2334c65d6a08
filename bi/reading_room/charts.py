"""Charts as SVG that needs no script: each point is a link to the figure behind it.

Belongs here: drawing, by Vega-Lite. Does not belong here: which figures are drawn.
"""

from __future__ import annotations

from typing import Any

# Vega makes links absolute against an address; this one is taken off again.
_BASE = "https://room.invalid"
WIDE = 200  # times that the largest value is the smallest
_QUIET = {"labelColor": "#808080", "titleColor": "#808080", "domainColor": "#808080", "tickColor": "#808080",
          "gridColor": "#80808033"}  # fmt: skip


def by_year(points: list[dict[str, Any]], unit: str) -> str:
    """Values over years as an SVG: a point a figure, coloured by who the cable is from.

    Args:
        points: with year, value, link, label and series.
        unit: of all of them, the title of the axis.
    """
    import altair as alt
    import vl_convert

    rows = [{**point, "link": _BASE + point["link"]} for point in points]
    values = [abs(point["value"]) for point in points if point["value"]]
    # a scale of magnitudes where the largest would press the others flat
    scale = alt.Scale(type="symlog") if values and max(values) > WIDE * min(values) else alt.Scale(zero=True)
    colour = alt.Color("series:N", title=None, legend=alt.Legend(orient="bottom", columns=4, labelColor="#808080"))
    chart = (
        alt.Chart(alt.Data(values=rows), width=680, height=320, background="transparent")
        .mark_circle(size=70, opacity=0.75, cursor="pointer")
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0)),
            y=alt.Y("value:Q", title=unit, scale=scale),
            color=colour,
            href="link:N",
            tooltip="label:N",
            description="label:N",
        )
        .configure_axis(**_QUIET)
        .configure_view(stroke=None)
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict())
    return svg.replace(_BASE, "")
