"""Telling people that a run failed.

Belongs here: the hook and its message. Nothing is sent anywhere unless ``TIEOUT_ALERT_WEBHOOK`` names an address.
"""

from __future__ import annotations

import os

import dagster as dg

TIMEOUT_SECONDS = 10


def post_alert(run_id: str, step: str, error: str) -> None:
    """Post a failed step as JSON (``text``, ``run_id``, ``step``, ``error``) to the webhook, if one is set.

    Raises:
        requests.RequestException: the webhook cannot be reached or refuses.
    """
    address = os.environ.get("TIEOUT_ALERT_WEBHOOK")
    if not address:
        return
    import requests

    text = f"tieout: step {step} of run {run_id} failed. What is published stays as it was. {error}"
    body = {"text": text, "run_id": run_id, "step": step, "error": error}
    requests.post(address, json=body, timeout=TIMEOUT_SECONDS).raise_for_status()


@dg.failure_hook(name="alert")
def alert(context: dg.HookContext) -> None:
    """Post the failure of a step; a webhook that cannot be reached is logged and changes nothing."""
    error = context.op_exception
    try:
        post_alert(context.run_id, context.step_key, f"{type(error).__name__}: {error}" if error else "no exception")
    except Exception as problem:  # the run has failed already: a second failure here would hide the first
        context.log.error(f"The alert was not delivered: {problem}")
