"""A source document read as a cable: header, furniture, splices, passages."""

from __future__ import annotations

from tieout.cable.read import parse_cable

__all__ = ["parse_cable"]
