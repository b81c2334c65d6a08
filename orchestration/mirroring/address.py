"""The address of a PostgreSQL database: checking it, showing it, connecting to it, and what the server says in words.

Belongs here: all that could print a password, so that nothing does. Does not belong here: what is done there
(``copying``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from adbc_driver_manager import Error
from adbc_driver_postgresql import dbapi

from tieout.faults import Fault

FORM = "postgres://USER@HOST/DATABASE"
# What a connection says that does not say otherwise. The texts sent are UTF-8, whatever encoding the database has.
_DEFAULTS = {"connect_timeout": "10", "fallback_application_name": "tieout", "client_encoding": "utf8"}
_SAID = re.compile(r"\b[A-Z]{4,}:  (.+)")
_REFUSED = (
    (
        r"password authentication failed|no password supplied|role .* does not exist|authentication failed",
        "{server} does not let {user} in: the name or the password is wrong. A password stands in the URL (with %40 for"
        " @, %2F for /), in PGPASSWORD, or in the file ~/.pgpass.",
    ),
    (
        r'database ".*" does not exist',
        "There is no database {database} on {server}. `createdb {database}` makes one, or name another.",
    ),
    (
        r"no pg_hba\.conf entry|not permitted to log in",
        "{server} does not let {user} in from this machine ({said}). Whoever keeps that server can allow it.",
    ),
    (
        r"invalid (?!port)|unexpected spaces|connection option|missing .* in",
        "PostgreSQL does not take this URL; it has the form {form}, with %40 for @ and %2F for / in a password.",
    ),
    (
        r"refused|could not translate|timeout expired|no such file|no route|unreachable",
        "No PostgreSQL server answers at {server}: {said}. Is it running there, and does it listen?",
    ),
    (r"", "{server} took no connection: {said}."),
)
_REMEDIES = {
    "42501": "{said}: {user} may not write there. Whoever may can say `create schema {schema} authorization {user}`.",
    "2BP01": "{said}, and its columns have changed. Drop what depends on it, mirror, and make that again: {detail}",
    "22P05": "{said}. The database cannot hold every character: make one with `createdb --encoding UTF8`.",
    "53100": "{said}. Free some space on the server's disk, then mirror again.",
}


class AddressError(Fault):
    """This is no URL of a PostgreSQL database."""


class Address:
    """A URL whose password never leaves it but to the server."""

    def __init__(self, url: str) -> None:
        """Take a URL apart.

        Raises:
            AddressError: it is none; the message does not repeat it.
        """
        try:
            parts = urlsplit(url)
            self.server = (parts.hostname or "this machine") + (f":{parts.port}" if parts.port else "")
        except ValueError:
            parts = SplitResult("", "", "", "", "")
        # libpq ends the password at the first @ and at any /, and would take the rest of it for the host's name.
        if parts.scheme not in {"postgres", "postgresql"} or "@" in parts.path or parts.netloc.count("@") > 1:
            raise AddressError(
                f"This is no URL of a PostgreSQL database. It has the form {FORM}; in a password write %40 for @,"
                " %2F for /, %3F for ?, %23 for #."
            )
        settings = dict(parse_qsl(parts.query, keep_blank_values=True))
        self._secrets = {s for s in (parts.password, settings.get("password"), settings.get("sslpassword")) if s}
        self._secrets |= {unquote(s) for s in self._secrets}
        self.user = unquote(parts.username or settings.get("user", "")) or "this user"
        self.database = unquote(parts.path.strip("/") or settings.get("dbname", "")) or self.user
        self._url = f"postgresql://{parts.netloc}{parts.path}?{urlencode(_DEFAULTS | settings, quote_via=quote)}"

    def __str__(self) -> str:
        return f"{self.database} on {self.server}"

    @contextmanager
    def connected(self, schema: str) -> Iterator[dbapi.Connection]:
        """A connection with a transaction open, which ends with the block: the caller commits, all else is undone.

        Raises:
            Fault: no connection, or the server did not do what it was told; the message says what to do.
        """
        try:
            connection = dbapi.connect(self._url)
        except Error as error:
            raise self._refusal(self._hidden(str(error))) from None
        try:
            yield connection
        except Error as error:
            raise self._fault(error, schema) from None
        finally:
            connection.close()

    def _refusal(self, message: str) -> Fault:
        first = message.partition("Failed to connect: ")[2] or message
        said = _SAID.search(first)
        words = next(words for pattern, words in _REFUSED if re.search(pattern, first, re.IGNORECASE))
        text = words.format(
            server=self.server, user=self.user, database=self.database, form=FORM,
            said=(said[1] if said else first.splitlines()[0].rpartition("failed: ")[2]).strip().rstrip("."),
        )  # fmt: skip
        return AddressError(text) if FORM in text else Fault(text)

    def _fault(self, error: Error, schema: str) -> Fault:
        message = self._hidden(str(error))
        said, detail = _SAID.search(message), re.search(r"DETAIL: +(.+)", message)
        words = _REMEDIES.get(error.sqlstate or "", "PostgreSQL stopped it: {said}. {detail}")
        text = words.format(
            said=said[1] if said else message.splitlines()[0], detail=detail[1] if detail else "", user=self.user,
            schema=schema,
        )  # fmt: skip
        return Fault(f"{text.strip()} Nothing was changed on {self.server}.")

    def _hidden(self, message: str) -> str:
        for secret in self._secrets:
            message = message.replace(secret, "***")
        return message
