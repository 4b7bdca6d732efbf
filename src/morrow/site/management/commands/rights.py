"""`morrow rights check RULE FACTS.json`: what a rule gives one person, and why; `explain`: what it asks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from morrow.methods.entitlements import BadFacts, Ready, Registry, names_in, parse
from morrow.site.rights import WrongRule, facts_from, in_words, rule_from, told
from morrow.standards.problems import Refused


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
        for each in (check, explain):
            each.add_argument(
                "--on", type=date.fromisoformat, help="The day, as 2026-04-01; today if not given."
            )
            each.add_argument("--json", action="store_true", help="Print JSON for other programs.")

    def handle(self, *args: Any, **options: Any) -> None:
        day = options["on"] or timezone.localdate()
        try:
            rule, registry = rule_from(options["rule"], day)
            if options["what"] == "check":
                self._check(rule, registry, options)
            else:
                self._explain(rule, registry, as_json=options["json"])
        except (Refused, WrongRule, BadFacts, ValueError) as fault:
            raise CommandError(str(fault)) from None

    def _check(self, rule: Ready, registry: Registry, options: dict[str, Any]) -> None:
        answer = rule.answer(registry.check(facts_from(options["facts"])))
        if options["json"]:
            self.stdout.write(json.dumps(told(answer), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join([rule.rule.title, *in_words(answer, registry)]))

    def _explain(self, ready: Ready, registry: Registry, *, as_json: bool) -> None:
        rule = ready.rule
        texts = [*(text for _name, text in rule.working), rule.who, rule.gives]
        names = dict.fromkeys(name for text in texts for name in names_in(parse(text)))
        facts = [registry.facts[name] for name in names if name in registry.facts]
        amounts = [registry.amounts[name] for name in names if name in registry.amounts]
        if as_json:
            said = {
                "title": rule.title,
                "who": rule.who,
                "gives": rule.gives,
                "working": dict(rule.working),
                "unit": str(rule.unit),
                "asks": {fact.name: fact.question for fact in facts},
                "amounts": {each.name: each.on(ready.day) for each in amounts},
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
            held = each.held_on(ready.day)
            checked = (
                f"checked on {held.checked_on} by {held.checked_by}" if held.checked_on else "not checked"
            )
            self.stdout.write(f"\n{each.title}: {each.written(ready.day)}, {checked}. Source: {held.source}")


def _indented(text: str) -> str:
    return "\n".join(f"  {line.strip()}" for line in text.strip().splitlines())
