"""What can be wrong with a rule, and where in its words."""

from __future__ import annotations


class BadRule(ValueError):
    """A rule that cannot be read or checked; `start` and `end` are places in its text.

    `code` and `values` are for a translated sentence; the message is the same in English. `part` says in
    which words of a rule: `who`, `gives`, or the name of a line of its working.
    """

    part = ""

    def __init__(self, code: str, sentence: str, start: int = 0, end: int = 0, **values: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.start = start
        self.end = end
        self.values = values


class BadFacts(ValueError):
    """Facts that cannot be what they say; `fact` names the one, `code` and `values` say why.

    `example` names the example of a rule in which they stand, if they stand in one.
    """

    example = ""

    def __init__(self, code: str, sentence: str, fact: str, **values: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.fact = fact
        self.values = values

    def __str__(self) -> str:
        within = f"In the example {self.example}: " if self.example else ""
        return within + super().__str__()
