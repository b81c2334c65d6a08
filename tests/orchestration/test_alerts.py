"""Alerts: delivered to a web server and a mail server of the test, once a failed run, and nowhere else."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import dagster as dg
import pytest

from orchestration.alerts import Alert, send
from orchestration.failed_runs import ALERTED, failed_runs, tell
from orchestration.outcomes import INTERRUPTED
from tieout.settings import Folders

ALERT = Alert("tieout: run 1 failed", "Figure 17 differs.", {"run_id": "r1"})


@contextmanager
def listening(server: socketserver.TCPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """What is posted to the webhook that the setting names."""
    received: list[dict[str, Any]] = []

    class Webhook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with listening(HTTPServer(("127.0.0.1", 0), Webhook)) as port:
        monkeypatch.setenv("TIEOUT_ALERT_WEBHOOK", f"http://127.0.0.1:{port}/hook")
        monkeypatch.setenv("NO_PROXY", "*")
        yield received


@pytest.fixture
def mailed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is sent to the mail server that the setting names: each message with its envelope."""
    received: list[str] = []

    class Mail(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 test\r\n")
            envelope = []
            while line := self.rfile.readline().decode().strip():
                word = line.split()[0].upper()
                if word == "DATA":
                    self.wfile.write(b"354 go on\r\n")
                    text = b"".join(iter(self.rfile.readline, b".\r\n")).decode()
                    received.append("\n".join([*envelope, text.replace("\r\n", "\n")]))
                elif word in {"MAIL", "RCPT"}:
                    envelope.append(line)
                self.wfile.write(b"221 bye\r\n" if word == "QUIT" else b"250 ok\r\n")

    with listening(socketserver.TCPServer(("127.0.0.1", 0), Mail)) as port:
        monkeypatch.setenv("TIEOUT_SMTP", f"smtp://127.0.0.1:{port}")
        monkeypatch.setenv("TIEOUT_ALERT_EMAIL", "desk@example.org, night@example.org")
        monkeypatch.setenv("TIEOUT_ALERT_FROM", "tieout@example.org")
        yield received


def test_without_a_setting_nothing_is_sent() -> None:
    assert send(ALERT) == []


def test_a_webhook_gets_json(posted: list[dict[str, Any]]) -> None:
    assert send(ALERT) == []
    assert posted == [
        {"text": "tieout: run 1 failed\nFigure 17 differs.", "subject": "tieout: run 1 failed", "run_id": "r1"}
    ]


def test_recipients_get_a_mail(mailed: list[str]) -> None:
    assert send(ALERT) == []
    (message,) = mailed
    for line in (
        "rcpt TO:<desk@example.org>", "rcpt TO:<night@example.org>", "From: tieout@example.org",
        "Subject: tieout: run 1 failed", "Figure 17 differs.", "run_id: r1",
    ):  # fmt: skip
        assert line in message


def test_what_cannot_be_delivered_is_said_and_hinders_nothing_else(
    posted: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIEOUT_ALERT_EMAIL", "desk@example.org")
    monkeypatch.setenv("TIEOUT_SMTP", "mail.example.org")
    (problem,) = send(ALERT)
    assert problem.startswith("The alert was not delivered by e-mail: TIEOUT_SMTP is no address")
    assert len(posted) == 1


@dg.op
def breaks() -> None:
    raise OSError(28, "No space left on device")


@dg.job(name="main_job")
def breaking_job() -> None:
    breaks()


def failed_run(instance: dg.DagsterInstance) -> tuple[dg.DagsterRun, dg.RunFailureSensorContext]:
    result = breaking_job.execute_in_process(
        instance=instance, raise_on_error=False, tags={"dagster/partition": "b12", "tieout/started_by": "sensor"}
    )
    context = dg.build_run_status_sensor_context(
        sensor_name="failed_runs",
        dagster_event=result.get_run_failure_event(),
        dagster_instance=instance,
        dagster_run=result.dagster_run,
    ).for_run_failure()
    return result.dagster_run, context


def test_a_failed_run_is_told_once_with_its_cause_and_the_remedy(places: Folders, posted: list[dict[str, Any]]) -> None:
    with dg.instance_for_test() as instance:
        run, context = failed_run(instance)
        failed_runs(context)
        failed_runs(context)
        found = instance.get_run_by_id(run.run_id)
        assert found
        assert ALERTED in found.tags
    (alert,) = posted
    assert alert["subject"] == f"tieout: run {run.run_id[:8]} of batch b12 failed"
    assert "No space left on device" in alert["text"]
    assert "The disk is full, or fails." in alert["text"]
    assert "Nothing is published yet." in alert["text"]
    assert (alert["batch"], alert["started_by"], alert["job"]) == ("b12", "sensor", "main_job")


def test_a_run_that_was_told_by_itself_is_not_told_again_nor_one_that_a_person_interrupted(
    places: Folders, posted: list[dict[str, Any]]
) -> None:
    with dg.instance_for_test() as instance:
        run, context = failed_run(instance)
        assert tell(instance, places, run, ["Gate raw: it differs."]) == []
        failed_runs(context)
        assert [alert["text"].splitlines()[1] for alert in posted] == ["Gate raw: it differs."]
        interrupted, context = failed_run(instance)
        tell(instance, places, interrupted, [INTERRUPTED])
        failed_runs(context)
        assert len(posted) == 1
