"""A public action that leaves no entry in the record does not exist."""

from __future__ import annotations

import ast

from tests.house.rooms import ROOMS, name_of, sources

KEEPS_NO_RECORD = {
    "people/actions/messages.py:send_waiting": "lets a message leave whose writing is on the record",
}


def opens_record(
    function: ast.FunctionDef, helpers: dict[str, ast.FunctionDef], seen: frozenset[str]
) -> bool:
    """True where the function calls `record.act`, or a helper of its file that does."""
    for node in ast.walk(function):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called == "record.act":
            return True
        if (
            called in helpers
            and called not in seen
            and opens_record(helpers[called], helpers, seen | {called})
        ):
            return True
    return False


def public_actions():
    for file, tree in sources(*ROOMS):
        parts = file.parts
        if "actions" not in parts and file.name != "actions.py":
            continue
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        for name, function in functions.items():
            if not name.startswith("_"):
                yield file, function, functions


def test_every_public_action_opens_a_record():
    silent = [
        f"{name_of(file)}:{function.name}"
        for file, function, helpers in public_actions()
        if not opens_record(function, helpers, frozenset({function.name}))
    ]
    assert silent == [f"src/morrow/{key}" for key in KEEPS_NO_RECORD]


def test_every_action_takes_keywords_only_and_says_who_and_when():
    loose = []
    for file, function, _ in public_actions():
        names = {argument.arg for argument in function.args.kwonlyargs}
        positional = function.args.args or function.args.posonlyargs
        where = f"{name_of(file)}:{function.name}".removeprefix("src/morrow/")
        if (positional or not {"by", "now"} <= names) and where not in KEEPS_NO_RECORD:
            loose.append(where)
    assert loose == []
