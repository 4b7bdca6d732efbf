"""No form of any room answers an empty field with Django's "This field is required."."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator

from django import forms

import morrow
from morrow.site.forms import MISSING, PlainWords
from tests.house.rooms import ROOMS, name_of, sources

DEFAULT = str(forms.Field.default_error_messages["required"])


def every_form() -> list[type[forms.BaseForm]]:
    """Every form that is written down in a module of forms or views."""
    for module in pkgutil.walk_packages(morrow.__path__, "morrow."):
        if {"forms", "views", "asking", "step"} & set(module.name.split(".")):
            importlib.import_module(module.name)
    ours = [form for form in heirs(forms.BaseForm) if form.__module__.startswith("morrow.")]
    return sorted(set(ours), key=lambda form: (form.__module__, form.__qualname__))


def heirs(kind: type) -> Iterator[type]:
    """Every class below this one."""
    for heir in kind.__subclasses__():
        yield heir
        yield from heirs(heir)


def test_a_needed_field_left_empty_says_what_to_do():
    every = every_form()
    silent = [
        f"{form.__module__}.{form.__qualname__}.{name}"
        for form in every
        for name, field in getattr(form, "base_fields", {}).items()
        if field.required and not told_when_made(form, name) and said(field) in {"", DEFAULT}
    ]
    assert silent == []
    assert len(every) > 100, "Forms were not found, so nothing was looked at."


def test_fields_made_for_each_thing_in_a_list_say_it_too():
    silent = [
        f"{name_of(file)}:{call.lineno}"
        for file, tree in sources(*ROOMS, "journeys")
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and makes_a_field(call) and not may_be_empty_or_says_so(call)
        if call not in cleaning_only(function)
    ]
    assert silent == []


def said(field: forms.Field) -> str:
    """What a person reads who leaves it empty."""
    return str(field.error_messages["required"])


def told_when_made(form: type[forms.BaseForm], name: str) -> bool:
    """The forms of signing in are allauth's; ours tell them what to say when they are made."""
    return issubclass(form, PlainWords) and name in MISSING


def makes_a_field(call: ast.Call) -> bool:
    """True for a field of a form."""
    func = ast.unparse(call.func)
    return func.startswith("forms.") and func.endswith("Field")


def cleaning_only(function: ast.FunctionDef) -> list[ast.expr]:
    """Fields made only to read one value that is there: `forms.EmailField().clean(contact)`."""
    reads = (each for each in ast.walk(function) if isinstance(each, ast.Attribute) and each.attr == "clean")
    return [each.value for each in reads]


def may_be_empty_or_says_so(call: ast.Call) -> bool:
    """Whether the call itself says so, or is handed what to say."""
    return bool({"required", "error_messages", None} & {each.arg for each in call.keywords})
