"""What is wrong with a file, where, and what to do."""

from __future__ import annotations


class BadPabulib(ValueError):
    """The file cannot be read; nothing of it was taken.

    `line` counts from 1 (0 where it is about the whole file); `column` names the column, if one.
    """

    def __init__(self, code: str, line: int, column: str, sentence: str) -> None:
        where = f"Line {line}" + (f", column “{column}”" if column else "") + ": " if line else ""
        super().__init__(where + sentence)
        self.code = code
        self.line = line
        self.column = column
