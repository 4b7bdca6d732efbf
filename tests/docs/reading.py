"""The documents of the repository, and the commands in them."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^[ ]*```sh\n(.*?)^[ ]*```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:\.venv/bin/)?(?:morrow|make|bash|scripts/[\w.]+\.sh)(?: [^`]*)?)`")


@dataclass(frozen=True)
class Command:
    """One command as a document gives it."""

    file: str
    words: tuple[str, ...]

    @property
    def program(self) -> str:
        """What is run."""
        return self.words[0].removeprefix(".venv/bin/")

    def __str__(self) -> str:
        return f"{self.file}: {shlex.join(self.words)}"


def documents() -> list[Path]:
    """Every document, but those kept only as a history of decisions."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def commands() -> list[Command]:
    """Every command in a block of shell, and every one named in a sentence."""
    found = []
    for file in documents():
        text = file.read_text()
        lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
        lines += INLINE.findall(BLOCK.sub("", text))
        for line in lines:
            words = shlex.split(line, comments=True)
            if words:
                found.append(Command(str(file.relative_to(ROOT)), tuple(words)))
    return sorted(set(found), key=str)
