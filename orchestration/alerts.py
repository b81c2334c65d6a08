"""Telling people: a webhook, e-mail, or both.

Belongs here: what an alert holds and its delivery. Nothing is sent anywhere unless a setting names the place:

    TIEOUT_ALERT_WEBHOOK   address that JSON is posted to
    TIEOUT_ALERT_EMAIL     recipients, separated by commas
    TIEOUT_ALERT_FROM      sender; the first recipient if it is not set
    TIEOUT_SMTP            smtp://[USER:PASSWORD@]HOST[:PORT], or smtps://...; smtp://localhost if it is not set

Does not belong here: when an alert is due (``failed_runs``, ``freshness``).
"""

from __future__ import annotations

import os
import smtplib
from dataclasses import dataclass, field
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from tieout.faults import Fault

TIMEOUT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Alert:
    """What people are told: a line, the rest, and fields for a machine."""

    subject: str
    text: str
    fields: dict[str, str] = field(default_factory=dict)


def send(alert: Alert) -> list[str]:
    """Deliver an alert to each place that is set; return what could not be delivered, and why."""
    problems = []
    for name, deliver in (("webhook", _post), ("e-mail", _mail)):
        try:
            deliver(alert)
        except Exception as problem:  # something has failed already: a second failure must not hide the first
            problems.append(f"The alert was not delivered by {name}: {problem}")
    return problems


def _post(alert: Alert) -> None:
    address = os.environ.get("TIEOUT_ALERT_WEBHOOK")
    if not address:
        return
    import requests

    body = {"text": f"{alert.subject}\n{alert.text}", "subject": alert.subject} | alert.fields
    requests.post(address, json=body, timeout=TIMEOUT_SECONDS).raise_for_status()


def _mail(alert: Alert) -> None:
    recipients = [name.strip() for name in os.environ.get("TIEOUT_ALERT_EMAIL", "").split(",") if name.strip()]
    if not recipients:
        return
    server = urlsplit(os.environ.get("TIEOUT_SMTP") or "smtp://localhost")
    if server.scheme not in {"smtp", "smtps"} or not server.hostname:
        raise Fault("TIEOUT_SMTP is no address of a mail server. It looks like smtp://mail.example.org:587.")
    message = EmailMessage()
    message["Subject"] = alert.subject
    message["From"] = os.environ.get("TIEOUT_ALERT_FROM") or recipients[0]
    message["To"] = ", ".join(recipients)
    message.set_content("\n".join([alert.text, "", *(f"{name}: {value}" for name, value in alert.fields.items())]))
    connect = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with connect(server.hostname, server.port or 0, timeout=TIMEOUT_SECONDS) as smtp:
        if server.username:
            if server.scheme == "smtp":
                smtp.starttls()  # a password never goes over the wire in the clear
            smtp.login(unquote(server.username), unquote(server.password or ""))
        smtp.send_message(message)
