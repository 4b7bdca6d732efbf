"""Rules from files made ready: what stands in a folder, in the terms of the method."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from morrow.charter import queries as charter
from morrow.methods.entitlements import (
    Amount,
    Answer,
    BadRule,
    Kind,
    Ready,
    Reason,
    Registry,
    Result,
    Rule,
    names_in,
    parse,
    ready,
)
from morrow.standards.rule_files import Book, read_rule

UNCHECKED = "not checked by anybody yet"
MOST_BYTES = 1_000_000
LONGEST_SHOWN = 60


class SaidTwice(ValueError):
    """Facts of which one is said twice."""


class WrongRule(Exception):
    """A rule whose words are wrong; the text shows them with what is wrong beneath."""


def rule_from(path: Path, day: date) -> tuple[Ready, Registry]:
    """The rule in a file, with a day's amounts. Raises Refused, WrongRule and BadFacts."""
    folder = read_rule(path)
    try:
        registry = charter.registry_of(Book(folder.facts, folder.amounts)).with_free_names()
        rule = charter.rule_of(folder.rule)
        return ready(rule, registry, day), registry
    except BadRule as fault:
        raise WrongRule(charter.pointed_at(fault, folder.rule)) from fault


def facts_from(path: Path) -> dict[str, Any]:
    """What is known of somebody, from a JSON file. Raises ValueError with what is wrong."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise ValueError(f"{path} cannot be read: {fault.strerror}. Give the path of a JSON file.") from None
    if len(raw) > MOST_BYTES:
        raise ValueError(f"{path.name} is above a megabyte. Keep in it what is known of one person.")
    try:
        found = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except SaidTwice:
        raise
    except (ValueError, RecursionError) as fault:
        raise ValueError(f'{path.name} is not JSON: {fault}. Write it as {{"age": 71}}.') from None
    if not isinstance(found, dict):
        raise ValueError(f'{path.name} holds no facts by name. Write it as {{"age": 71}}.')
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Facts by name. Raises SaidTwice where one is said twice, since nobody knows which is meant."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise SaidTwice(f"{shown(name)} is said twice. Keep the one that is true.")
        found[name] = value
    return found


def shown(given: object) -> str:
    """What somebody gave, short enough to read and with nothing in it that nobody sees."""
    text = str(given)
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in text[:LONGEST_SHOWN]) + (
        "…" if len(text) > LONGEST_SHOWN else ""
    )


def day_written(text: str) -> date:
    """A day on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day. Write it as 2026-04-01.") from None


def stepped(name: str | None, asked: Registry) -> str:
    """The fact whose steps make cliff edges: income unless another number of the rule is named."""
    if name is None:
        return "income"
    numbers = [each.name for each in asked.facts.values() if each.kind is Kind.NUMBER]
    if name not in numbers:
        wrong = f"--step-of takes a number that the rule asks for, and {name} is none."
        raise ValueError(f"{wrong} Here: {', '.join(numbers) or 'the rule asks for no number'}.")
    return name


def told(answer: Answer) -> dict[str, Any]:
    """An answer for other programs."""
    question = answer.next_question
    return {
        "result": str(answer.result),
        "amount": answer.amount,
        "unit": str(answer.unit).replace("£", "pence"),
        "reasons": [_reason(each) for each in answer.reason.parts or (answer.reason,)],
        "next_question": question and {"fact": question.name, "question": question.question},
    }


def in_words(answer: Answer, registry: Registry) -> Iterator[str]:
    """An answer for people, line by line."""
    yield {
        Result.YES: f"Yes: {answer.unit.written(answer.amount or 0)}.",
        Result.NOT_KNOWN_YET: "Not known yet.",
        Result.NEEDS_A_PERSON: "A person must look: one of the conditions does not hold.",
    }[answer.result]
    yield from _lines(answer.reason, registry, 0)
    if answer.next_question:
        yield f"Next question: {answer.next_question.question}"


def used_by(ready: Ready, registry: Registry) -> Registry:
    """The facts and amounts that the words of a rule speak of, in the order of the words."""
    rule = ready.rule
    texts = [*(text for _name, text in rule.working), rule.who, rule.gives]
    names = dict.fromkeys(name for text in texts for name in names_in(parse(text)))
    return Registry(
        {name: registry.facts[name] for name in names if name in registry.facts},
        {name: registry.amounts[name] for name in names if name in registry.amounts},
    )


def amount_in_words(amount: Amount, day: date) -> str:
    """One amount of a rule: what it is that day, who checked it, and where it stands."""
    held = amount.held_on(day)
    checked = f"checked on {held.checked_on} by {held.checked_by}" if held.checked_by else UNCHECKED
    return f"{amount.title}: {amount.written(day)} since {held.since}, {checked}. Source: {held.source}"


def source_of(amount: Amount, day: date) -> dict[str, str | None]:
    """The same for other programs."""
    held = amount.held_on(day)
    return {
        "since": held.since.isoformat(),
        "source": held.source,
        "checked_by": held.checked_by or None,
        "checked_on": held.checked_on.isoformat() if held.checked_on else None,
    }


def cited(rule: Rule) -> list[dict[str, Any]]:
    """Where words of a rule come from, each with its place in them."""
    found = []
    for each in rule.citations:
        place = each.place_in(rule)
        if place is not None:
            found.append({"words": each.words, "source": each.source, "url": each.url, **asdict(place)})
    return found


def unchecked_in_words(used: Registry, day: date) -> Iterator[str]:
    """What is said beneath an answer that rests on amounts nobody has signed for."""
    titles = [each.title or each.name for each in used.unchecked(day)]
    if titles:
        yield f"{UNCHECKED.capitalize()}: {'; '.join(titles)}."


def _lines(reason: Reason, registry: Registry, depth: int) -> Iterator[str]:
    margin = "  " * depth + {True: "yes      ", False: "no       ", None: "not known"}[reason.holds]
    if reason.joined:
        yield f"{margin}  {reason.joined} of"
        for each in reason.parts:
            yield from _lines(each, registry, depth + 1)
    else:
        uses = ", ".join(f"{name}: {registry.facts[name].written(value)}" for name, value in reason.uses)
        yield f"{margin}  {reason.words}" + (f"   ({uses})" if uses else "")


def _reason(reason: Reason) -> dict[str, Any]:
    said: dict[str, Any] = {
        "words": reason.words,
        "start": reason.start,
        "end": reason.end,
        "holds": {True: "yes", False: "no", None: "not-known"}[reason.holds],
    }
    if reason.joined:
        return {**said, "joined": reason.joined, "parts": [_reason(each) for each in reason.parts]}
    return {**said, "uses": dict(reason.uses)}
