"""What is wrong with a file somebody gave us, said so that they can mend it.

Readers of files never stop at the first mistake and never load half: every problem found is
collected, each naming file, row and column, what is wrong and what to do, and one `Refused`
carries them all. In a CSV file the header is row 1, as a spreadsheet shows it; in a JSON list
the first item is row 1; in a TOML file a row is a line, and a column a key.

>>> problems = Problems()
>>> problems.add("postcodes.csv", 7, "ward", "there is no area E05000001", "correct the code")
>>> print(problems.found[0])
postcodes.csv, row 7, column ward: there is no area E05000001. What to do: correct the code.
"""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where, what, and what to do. Row and column are None for a whole file.

    `code` and `facts`, where a reader gives them, are for the same sentence in another language.
    """

    file: str
    row: int | None
    column: str | None
    what: str
    do: str
    code: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        row, column = ("line ", "") if self.file.endswith(".toml") else ("row ", "column ")
        where = self.file
        if self.row is not None:
            where += f", {row}{self.row}"
        if self.column:
            where += f", {column}{self.column}"
        return f"{where}: {self.what}. What to do: {self.do}."


class Refused(Exception):
    """The files were refused, all of them; nothing was loaded. `problems` holds the first fifty."""

    def __init__(self, what: str, problems: tuple[Problem, ...], total: int) -> None:
        self.what = what
        self.problems = problems
        self.total = total
        super().__init__(str(self))

    def __str__(self) -> str:
        count = "1 problem" if self.total == 1 else f"{self.total} problems"
        lines = [f"{self.what} was refused and nothing was loaded: {count}."]
        lines += [f"  {problem}" for problem in self.problems]
        if self.total > len(self.problems):
            lines.append(f"  … and {self.total - len(self.problems)} more. Mend these first and try again.")
        return "\n".join(lines)


class Problems:
    """Collects problems while reading; keeps the first `shown` and counts the rest."""

    def __init__(self, shown: int = SHOWN) -> None:
        self.shown = shown
        self.total = 0
        self._found: list[Problem] = []

    @property
    def found(self) -> tuple[Problem, ...]:
        return tuple(self._found)

    def add(self, file: str, row: int | None, column: str | None, what: str, do: str) -> None:
        """Note one problem. `what` and `do` are phrases without a full stop at the end."""
        self.note(Problem(file, row, column, what, do))

    def note(self, problem: Problem) -> None:
        """Note a problem that is at hand."""
        self.total += 1
        if len(self._found) < self.shown:
            self._found.append(problem)

    def refuse(self, what: str) -> None:
        """Raise `Refused` if anything was found; otherwise do nothing."""
        if self.total:
            raise Refused(what, self.found, self.total)
