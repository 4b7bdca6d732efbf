"""The rules that come with Morrow, as the year adopts them."""

from __future__ import annotations

from django.conf import settings

from morrow.standards.rule_files import RuleRow, read_rule

FOLDER = settings.ROOT / "data" / "charter"


def shipped_rule(name: str) -> RuleRow:
    """The rule in the file of this name."""
    return read_rule(FOLDER / f"{name}.toml").rule
