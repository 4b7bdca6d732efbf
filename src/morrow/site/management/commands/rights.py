"""`morrow rights check RULE FACTS.json`: what a rule gives one person, and why; `explain`: what it asks.

`simulate RULE PEOPLE.parquet --by FACT`: what it would do to everybody; `population`: people to try it on.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from morrow.methods.entitlements import BadFacts, Ready, Registry
from morrow.methods.entitlements.people_on_spark import NoSpark
from morrow.methods.entitlements.people_table import TookTooLong
from morrow.site.rights import (
    WrongRule,
    amount_in_words,
    cited,
    day_written,
    facts_from,
    in_words,
    rule_from,
    shown,
    source_of,
    stepped,
    told,
    unchecked_in_words,
    used_by,
)
from morrow.site.simulating import for_programs, invent, people_for, tried
from morrow.site.simulating import in_words as simulated_in_words
from morrow.standards.problems import Refused

MOST_INVENTED = 60_000_000


class Command(BaseCommand):
    """Check one person against one rule, or explain the rule."""

    help = "Check somebody's facts against a rule, or explain a rule: what it asks and what its amounts are."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        doing = parser.add_subparsers(dest="what", required=True)
        check = doing.add_parser("check", help="what a rule gives one person, clause by clause")
        check.add_argument("rule", type=Path, help="A rule's .toml file; facts.toml stands beside it.")
        check.add_argument(
            "facts", type=Path, help='JSON: {"age": 71}; money in pence, what is unknown null.'
        )
        explain = doing.add_parser("explain", help="what a rule asks, its amounts and where they come from")
        explain.add_argument("rule", type=Path, help="A rule's .toml file; facts.toml stands beside it.")
        simulate = self._add_simulate(doing)
        self._add_population(doing)
        for each in (check, explain, simulate):
            each.add_argument("--on", type=day_written, help="The day, as 2026-04-01; today if not given.")
            each.add_argument("--json", action="store_true", help="Print JSON for other programs.")

    def _add_simulate(self, doing: Any) -> CommandParser:
        simulate: CommandParser = doing.add_parser("simulate", help="what a rule would do to everybody")
        simulate.add_argument("rule", type=Path, help="A rule's .toml file; facts.toml stands beside it.")
        simulate.add_argument("people", type=Path, help="A Parquet file with a row for each person.")
        simulate.add_argument("--by", required=True, help="The column to group by, such as fifth or ward.")
        simulate.add_argument(
            "--against", type=Path, help="The rule there is now, to say who gains and loses."
        )
        simulate.add_argument(
            "--engine",
            choices=("duckdb", "spark"),
            default="duckdb",
            help="What holds the people: duckdb (the default), or spark for tens of millions.",
        )
        simulate.add_argument("--seed", type=int, default=1, help="For the middle estimate (1).")
        simulate.add_argument("--step-of", help="The fact of cliff edges, a number (income).")
        simulate.add_argument("--step", type=int, default=10_00, help="One step of it, in pence (1000).")
        return simulate

    def _add_population(self, doing: Any) -> None:
        population = doing.add_parser("population", help="invented people in the proportions of a place")
        population.add_argument("folder", type=Path, help="The folder that holds place.toml.")
        population.add_argument("--people", type=int, default=100_000, help="How many (100000).")
        population.add_argument("--seed", type=int, default=1, help="The same seed, the same people (1).")
        population.add_argument("--out", type=Path, required=True, help="The Parquet file to write.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["what"] == "population":
                self._invent(options)
                return
            day = options["on"] or timezone.localdate()
            rule, registry = rule_from(options["rule"], day)
            if options["what"] == "check":
                self._check(rule, registry, options)
            elif options["what"] == "simulate":
                self._simulate(rule, registry, options)
            else:
                self._explain(rule, registry, as_json=options["json"])
        except (Refused, WrongRule, BadFacts, TookTooLong, NoSpark, ValueError) as fault:
            raise CommandError(str(fault)) from None

    def _check(self, rule: Ready, registry: Registry, options: dict[str, Any]) -> None:
        given = facts_from(options["facts"])
        unknown = [name for name in given if name not in registry.facts]
        if unknown:
            asked = ", ".join(used_by(rule, registry).facts)
            raise ValueError(f"There is no fact called {shown(unknown[0])}. This rule asks for {asked}.")
        answer = rule.answer(registry.check(given))
        if options["json"]:
            self.stdout.write(json.dumps(told(answer), ensure_ascii=False, indent=1))
        else:
            unchecked = unchecked_in_words(used_by(rule, registry), rule.day)
            self.stdout.write("\n".join([rule.rule.title, *in_words(answer, registry), *unchecked]))

    def _simulate(self, rule: Ready, registry: Registry, options: dict[str, Any]) -> None:
        step_of = stepped(options["step_of"], used_by(rule, registry))
        against = rule_from(options["against"], rule.day)[0] if options["against"] else None
        rules = [rule, *([against] if against else [])]
        with people_for(options["people"], rules, options["by"], options["engine"]) as people:
            found = tried(
                people,
                rule,
                against,
                by=options["by"],
                seed=options["seed"],
                step_of=step_of,
                step=options["step"],
            )
        if options["json"]:
            self.stdout.write(json.dumps(for_programs(found), ensure_ascii=False, indent=1))
        else:
            unchecked = unchecked_in_words(used_by(rule, registry), rule.day)
            self.stdout.write("\n".join([*simulated_in_words(found), "", *unchecked]).rstrip())

    def _invent(self, options: dict[str, Any]) -> None:
        people, out = options["people"], options["out"]
        if not 0 < people <= MOST_INVENTED:
            raise ValueError(f"{people:,} people cannot be invented: give from 1 to {MOST_INVENTED:,}.")
        if not out.absolute().parent.is_dir():
            raise ValueError(f"There is no folder {out.absolute().parent}. Make it, or give another --out.")
        name = invent(options["folder"], people, options["seed"], out)
        self.stdout.write(
            f"{out}: {people:,} invented people in the proportions of {name}. Ages and places are as "
            "counted; who lives with whom, and every sum of money, is made up."
        )

    def _explain(self, ready: Ready, registry: Registry, *, as_json: bool) -> None:
        rule = ready.rule
        used = used_by(ready, registry)
        facts, amounts = list(used.facts.values()), list(used.amounts.values())
        if as_json:
            said = {
                "title": rule.title,
                "who": rule.who,
                "gives": rule.gives,
                "working": dict(rule.working),
                "unit": str(rule.unit),
                "asks": {fact.name: fact.question for fact in facts},
                "amounts": {each.name: each.on(ready.day) for each in amounts},
                "sources": {each.name: source_of(each, ready.day) for each in amounts},
                "citations": cited(rule),
            }
            self.stdout.write(json.dumps(said, ensure_ascii=False, indent=1))
            return
        self.stdout.write(f"{rule.title}\n\nWho:\n{_indented(rule.who)}\n\nGives, in {rule.unit}:")
        self.stdout.write(_indented(rule.gives))
        for name, text in rule.working:
            self.stdout.write(f"\nwhere {name} is:\n{_indented(text)}")
        self.stdout.write("\nAsks:")
        for fact in facts:
            self.stdout.write(f"  {fact.name}: {fact.question}")
        for each in amounts:
            self.stdout.write(f"\n{amount_in_words(each, ready.day)}")
        for each in rule.citations:
            self.stdout.write(f"\n“{each.words}”: {each.source}")


def _indented(text: str) -> str:
    return "\n".join(f"  {line.strip()}" for line in text.strip().splitlines())
