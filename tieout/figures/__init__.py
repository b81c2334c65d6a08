"""Mentions in a cable -> Figure: measure, population, period, actor, place, links.

``read_figures(cable)`` is the whole of it for callers; the modules are its rules, by job.
"""

from __future__ import annotations

from tieout.figures.model import Figure, Mention
from tieout.figures.reader import read_figures

__all__ = ["Figure", "Mention", "read_figures"]
