"""The one partitioning: a batch is everything new that one run found."""

from __future__ import annotations

import dagster as dg

NAME = "batches"
BATCHES = dg.DynamicPartitionsDefinition(name=NAME)
