"""What could not be read, and why: the one exception that bad input raises.

Belongs here: the exception and nothing else. A fatal one stops its document; others are collected beside the result.
"""

from __future__ import annotations


class Rejection(Exception):
    """A document, or a part of one, that could not be read.

    Attributes:
        stage: source, cable, mention or figure.
        code: the fault as a fixed word, such as ``empty_file``.
        message: what is wrong, where, and what to do, for a person.
        char_start, char_end: where in the document's text, in code points, if there is one.
    """

    def __init__(
        self, stage: str, code: str, message: str, char_start: int | None = None, char_end: int | None = None
    ) -> None:
        super().__init__(message)
        self.stage = stage
        self.code = code
        self.message = message
        self.char_start = char_start
        self.char_end = char_end

    def __reduce__(self) -> tuple[type[Rejection], tuple[str, str, str, int | None, int | None]]:
        # an exception is pickled with its args alone, which are the message: from one process to another all five go
        return type(self), (self.stage, self.code, self.message, self.char_start, self.char_end)
