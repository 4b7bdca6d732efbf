"""Spark is an extra: without it the command says what to install, and that DuckDB gives the same figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
RULE = ROOT / "data" / "charter" / "council-tax-help-oxford.toml"


def test_without_it_the_command_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyspark", None)
    with pytest.raises(CommandError, match=r"install 'morrow\[spark\]', and Java.*DuckDB gives the same"):
        call_command(
            "rights", "simulate", RULE, tmp_path / "people.parquet", "--by", "fifth", "--engine", "spark"
        )


def test_an_engine_nobody_has_is_refused(tmp_path, capsys):
    with pytest.raises(CommandError, match="invalid choice: 'abacus'"):
        call_command(
            "rights", "simulate", RULE, tmp_path / "people.parquet", "--by", "fifth", "--engine", "abacus"
        )
