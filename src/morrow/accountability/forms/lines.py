"""Votes and interests, typed one to a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import forms
from django.utils.translation import gettext as _

from morrow.accountability.rules import POSITIONS, InterestDeclared, VoteCast

LONGEST_NAME = 200


def read_votes(text: str) -> tuple[VoteCast, ...]:
    """Votes such as `Cllr Ada Okafor: against: it comes too late`; `casting for` is a chair's second vote.

    Raises ValidationError, naming the line.
    """
    votes = []
    for number, name, rest in _lines(text):
        position, _colon, said = (part.strip() for part in rest.partition(":"))
        casting = position.casefold().startswith("casting ")
        position = position.casefold().removeprefix("casting ").strip()
        if position not in POSITIONS:
            raise forms.ValidationError(
                _("Line %(number)s: after the name and a colon, write for, against or abstain.")
                % {"number": number}
            )
        votes.append(VoteCast(name, position, said, casting))
    return tuple(votes)


def read_interests(text: str, *, pecuniary: bool) -> tuple[InterestDeclared, ...]:
    """Interests such as `Cllr Tom Vale: owns the hall; dispensed: monitoring officer, 3 May`.

    Raises ValidationError, naming the line.
    """
    found = []
    for _number, name, rest in _lines(text):
        said, _mark, dispensed = rest.partition("; dispensed:")
        found.append(InterestDeclared(name, said.strip(), pecuniary, dispensed.strip()))
    return tuple(found)


def declared_lines(declared: Iterable[InterestDeclared]) -> dict[str, str]:
    """What was declared before, as the lines of its field."""
    lines: dict[str, list[str]] = {"pecuniary": [], "other_interests": []}
    for each in declared:
        told = f"{each.member}: {' '.join(each.words.split())}"
        given = f"; dispensed: {' '.join(each.dispensation.split())}" if each.dispensation else ""
        lines["pecuniary" if each.pecuniary else "other_interests"].append(told + given)
    return {name: "\n".join(found) for name, found in lines.items()}


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        name, colon, rest = (part.strip() for part in line.partition(":"))
        if not (name and colon and rest):
            raise forms.ValidationError(
                _("Line %(number)s: write the member’s name, a colon, and then the rest.")
                % {"number": number}
            )
        if len(name) > LONGEST_NAME:
            raise forms.ValidationError(too_long_a_name(number))
        yield number, name, rest


def too_long_a_name(number: int) -> str:
    """What is said of a name in a line that nobody can have."""
    said = _("Line %(number)s: a name has at most %(most)s letters. Write the member’s name alone.")
    return said % {"number": number, "most": LONGEST_NAME}
