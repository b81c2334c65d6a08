"""Whom or what a figure counts, and in which unit."""
