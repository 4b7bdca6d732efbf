"""An address in a place folder becomes a link: one that is not of a web page is refused where it stands."""

import json
from pathlib import Path

import pytest

from morrow.standards.place_folder import Problem, Refused, read_place
from morrow.standards.web_address import is_web_address

NASTY = [
    "javascript:alert(1)",
    "JavaScript://example.org/%0aalert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/",
    "www.example.org",
    "https://",
    "https://[",
]


@pytest.mark.parametrize("text", NASTY)
def test_what_is_not_of_a_web_page_is_told_from_what_is(text: str) -> None:
    assert not is_web_address(text)


def add_column(path: Path, name: str, value: str) -> None:
    head, first, *rest = path.read_text(encoding="utf-8").splitlines()
    lines = [f"{head},{name}", f'{first},"{value}"', *[f"{line}," for line in rest]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def refused(folder: Path) -> Problem:
    with pytest.raises(Refused) as caught:
        read_place(folder)
    problem = caught.value.problems[0]
    assert "is not the address of a web page" in problem.what
    assert "https://" in problem.do
    return problem


@pytest.mark.parametrize(("file", "column"), [("councillors.csv", "page"), ("organisations.csv", "website")])
@pytest.mark.parametrize("text", NASTY)
def test_a_table_with_such_an_address_is_refused(county: Path, file: str, column: str, text: str) -> None:
    add_column(county / file, column, text)
    problem = refused(county)
    assert (problem.file, problem.row, problem.column) == (file, 2, column)


@pytest.mark.parametrize(("file", "column"), [("councillors.csv", "page"), ("organisations.csv", "website")])
def test_a_good_address_or_none_is_read(county: Path, file: str, column: str) -> None:
    add_column(county / file, column, "https://example.org/a?b=1")
    folder = read_place(county)
    rows = folder.councillors if column == "page" else folder.organisations
    assert [getattr(row, column) for row in rows][:2] == ["https://example.org/a?b=1", ""]


def test_a_source_with_such_an_address_is_refused(county: Path) -> None:
    path = county / "place.toml"
    text = path.read_text(encoding="utf-8")
    assert "[[sources]]\n" in text
    path.write_text(text.replace("[[sources]]\n", '[[sources]]\nurl = "javascript:alert(1)"\n', 1), "utf-8")
    problem = refused(county)
    assert (problem.file, problem.column) == ("place.toml", "sources[1].url")


@pytest.mark.parametrize("inside", ["", "organization"])
def test_a_service_with_such_an_address_is_refused(county: Path, inside: str) -> None:
    path = county / "services.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    services = document["contents"] if isinstance(document, dict) else document
    key = "website" if inside else "url"
    wrong = {"id": "o", "name": "O", "description": "O"} if inside else services[0]
    wrong[key] = "javascript:alert(1)"
    if inside:
        services[0][inside] = wrong
    path.write_text(json.dumps(document), encoding="utf-8")
    problem = refused(county)
    column = f"{inside}.{key}" if inside else key
    assert (problem.file, problem.row, problem.column) == ("services.json", 1, column)
