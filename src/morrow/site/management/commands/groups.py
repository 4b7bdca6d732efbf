"""`morrow groups FOLDER` finds the opinion groups of a conversation, and its common ground."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from morrow.methods.groups import Answers, BadAnswers, Ground, Groups, common_ground, opinion_groups
from morrow.standards.polis import Conversation, read_conversation
from morrow.standards.problems import Refused


class Command(BaseCommand):
    """Read a conversation in the files Polis exports, and say who answers alike."""

    help = "Find the opinion groups of a conversation and what they hold in common."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="A folder with comments.csv and votes.csv.")
        parser.add_argument("--groups", type=int, help="How many groups; two to five are tried if not given.")
        parser.add_argument("--seed", type=int, default=0, help="Another seed tries other first guesses.")
        parser.add_argument("--json", action="store_true", help="Print JSON for other programs.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["groups"] is not None and options["groups"] < 2:
            raise CommandError("There are at least two groups. Leave --groups out to have them found.")
        try:
            conversation = read_conversation(options["folder"])
            began = perf_counter()
            answers = Answers.of(conversation.answers)
        except (Refused, BadAnswers) as fault:
            raise CommandError(str(fault)) from None
        groups = opinion_groups(answers, groups=options["groups"], seed=options["seed"])
        ground = common_ground(answers, groups)
        seconds = perf_counter() - began
        say = self._json if options["json"] else self._words
        say(conversation, groups, ground, seconds)

    def _json(self, conversation: Conversation, groups: Groups, ground: Ground, seconds: float) -> None:
        said = {
            "groups": groups.of,
            "consensus": ground.consensus,
            "stability": round(groups.stability, 3),
            "named": groups.named,
            "apart": round(groups.apart, 3),
            "seconds": round(seconds, 3),
        }
        self.stdout.write(json.dumps(said, ensure_ascii=False))

    def _words(self, conversation: Conversation, groups: Groups, ground: Ground, seconds: float) -> None:
        words = {statement.id: statement.words for statement in conversation.statements}
        self.stdout.write(_about(groups, len(conversation.people)))
        for name in ground.common():
            self.stdout.write(f"Most of everyone agrees: {words[str(name)]}")
        if not groups.named:
            return
        for group in range(groups.number):
            size = int((groups.label == group).sum())
            self.stdout.write(f"\nGroup {'ABCDE'[group]}, {size:,} people, says more than the others:")
            for name, agrees in ground.voice_of(group):
                self.stdout.write(f"  {'agree' if agrees else 'disagree'}: {words[str(name)]}")


def _about(groups: Groups, people: int) -> str:
    grouped = len(groups.people)
    if groups.number == 1:
        return f"{grouped:,} of {people:,} people answered enough, and no groups stand apart."
    steady = f"grouping people drawn again gives much the same ({groups.stability:.2f} of 1)"
    if not groups.named:
        steady = f"grouping people drawn again gives something else ({groups.stability:.2f} of 1)"
        steady += ", so they are not named"
    return f"{grouped:,} of {people:,} people fall into {groups.number} groups; {steady}."
