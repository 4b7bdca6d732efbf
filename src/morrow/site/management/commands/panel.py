"""`morrow panel POOL QUOTAS --size N` draws a residents' panel by the fairest lottery."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from morrow.methods.lottery import BadPool, Lottery, Method, Pool, Quota, Volunteer, fair_lottery
from morrow.standards.panel_files import PanelFiles, read_panel_files
from morrow.standards.problems import Refused


class Command(BaseCommand):
    """Find the fairest lottery over all panels that keep the quotas, and draw one."""

    help = "Draw a residents' panel from a file of volunteers and a file of quotas."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pool", type=Path, help="CSV: id, perhaps home, and a column for each fact.")
        parser.add_argument("quotas", type=Path, help="CSV: feature,value,min,max.")
        parser.add_argument("--size", type=int, required=True, help="How many people sit on the panel.")
        parser.add_argument("--method", choices=[str(each) for each in Method], default=str(Method.LEXIMIN),
                            help="What fairest means; leximin raises the smallest chance first.")  # fmt: skip
        parser.add_argument("--seed", help="Words or numbers chosen in public; drawn anew if not given.")
        parser.add_argument("--json", action="store_true", help="Print JSON for other programs.")

    def handle(self, *args: Any, **options: Any) -> None:
        began = perf_counter()
        try:
            pool = _pool(read_panel_files(options["pool"], options["quotas"]))
            lottery = fair_lottery(pool, options["size"], method=Method(options["method"]))
        except OSError as fault:
            raise CommandError(f"{fault.filename} cannot be read: {fault.strerror}. Give its path.") from None
        except (BadPool, Refused) as fault:
            raise CommandError(str(fault)) from None
        seed = options["seed"] or secrets.token_hex(16)
        say = self._json if options["json"] else self._words
        say(lottery, seed, perf_counter() - began)

    def _json(self, lottery: Lottery, seed: str, seconds: float) -> None:
        drawn = lottery.draw(seed)
        chances = {name: float(chance) for name, chance in lottery.chances.items()}
        said = {
            "panel": drawn.panel,
            "chances": chances,
            "smallest_chance": float(lottery.smallest_chance),
            "bound": lottery.bound,
            "deviation": lottery.off,
            "method": lottery.method,
            "seed": seed,
            "ticket": drawn.ticket,
            "seconds": round(seconds, 3),
        }
        self.stdout.write(json.dumps(said, ensure_ascii=False, indent=1))

    def _words(self, lottery: Lottery, seed: str, seconds: float) -> None:
        for sentence in lottery.explain():
            self.stdout.write(sentence)
        drawn = lottery.draw(seed)
        self.stdout.write(f"Drawn with the seed “{seed}”: ticket {drawn.ticket:,}, in {seconds:.1f} s.")
        self.stdout.write("\n".join(drawn.panel))


def _pool(files: PanelFiles) -> Pool:
    return Pool(
        tuple(Volunteer(row.id, row.facts, row.home) for row in files.volunteers),
        tuple(Quota(row.feature, row.value, row.least, row.most) for row in files.quotas),
    )
