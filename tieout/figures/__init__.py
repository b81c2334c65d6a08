"""Mentions in a cable -> Figure: measure, population, period, actor, place, links."""
