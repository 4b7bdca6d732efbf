"""The walls are lifted by questions and acts that say why, never by a page on its way out."""

from __future__ import annotations

import ast
from pathlib import Path

import morrow

SOURCE = Path(morrow.__file__).parent
JUDGED = {"support/views/plans.py"}
"""Finds one person by the code they told somebody, and shows nothing of them."""
STREAMS = {"StreamingHttpResponse", "FileResponse"}


def _calls(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call):
            called = node.func
            names.add(called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""))
    return names


def _files(*parts: str) -> list[Path]:
    found = [file for file in SOURCE.rglob("*.py") if set(parts) & {*file.parts, file.stem}]
    assert len(found) > 20
    return found


def test_no_view_or_form_lifts_a_wall():
    lifting = {
        str(file.relative_to(SOURCE))
        for file in _files("views", "forms", "urls", "templatetags", "tags")
        if _calls(file) & {"lifted", "unrestricted"}
    }
    assert lifting <= JUDGED


def test_no_response_is_streamed_after_the_place_is_left():
    streaming = [file for file in SOURCE.rglob("*.py") if _calls(file) & STREAMS]
    assert streaming == []


def test_every_reason_for_lifting_a_wall_is_a_sentence_written_down():
    without = []
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in {"lifted", "unrestricted"} or "privacy" in file.parts:
                continue
            reasons = [kw.value for kw in node.keywords if kw.arg == "reason"]
            told = reasons and isinstance(reasons[0], ast.Constant) and len(str(reasons[0].value)) > 10
            if not told:
                without.append(f"{file.name}:{node.lineno}")
    assert not without
