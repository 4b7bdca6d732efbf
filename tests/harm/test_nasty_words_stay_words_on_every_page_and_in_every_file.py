"""A polyglot in every free text of the played year: no page runs it, no spreadsheet does."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, models, transaction

from morrow.foundations.scope import SYSTEM, entering
from tests.harm.pages import Address, addresses, codes_by_kind, likely
from tests.harm.villains import PLACE

MARK = "onload=alert(1)"
NASTY = f"=1+1;\"'><svg/{MARK}>\u202e{{{{7*7}}}}%0d%0aX-Evil:1"
RAW = f"<svg/{MARK}"
NOT_WORDS = re.compile(r"(^|_)(code|slug|digest|place|on|ref|offer|about|verb|kind|role|hash|email|state)$")
LINKS = ("url", "page", "website")
LOOKS_LIKE_A_REFERENCE = r"^[a-z]+\.[a-z]+/|^(GB-|E0)"
ROOMS = (
    *("place", "accountability", "charter", "voice", "budget", "support", "commissioning", "learning"),
    "people",
)


def _spoil(table: str, field: models.Field) -> bool:
    longest = field.max_length or 500
    if longest < len(NASTY):
        return False
    value = "javascript:alert(1)" if field.name in LINKS else NASTY
    statement = (
        f'UPDATE "{table}" SET "{field.column}" = %s'
        f' WHERE place = %s AND "{field.column}" <> \'\' AND "{field.column}" !~ %s'
    )
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [value, PLACE, LOOKS_LIKE_A_REFERENCE])
            return cursor.rowcount > 0
    except DatabaseError:
        return False


@pytest.fixture
def spoiled(year):
    """Every free text there is says the polyglot; nobody's code or reference changes."""
    done = []
    with entering.entered(place=PLACE, viewer=SYSTEM):
        for model in apps.get_models():
            if model._meta.app_label not in ROOMS or not hasattr(model, "place"):
                continue
            for field in model._meta.concrete_fields:
                free = isinstance(field, models.CharField | models.TextField) and not field.choices
                words = free and not NOT_WORDS.search(field.name)
                if words and _spoil(model._meta.db_table, field):
                    done.append(f"{model._meta.label}.{field.name}")
    assert len(done) > 60, done
    return year


KIND_OF: dict[str, str] = {}
"""Of what kind the code in an address is, once a page has shown itself for one."""


def _pages(year, key: str):
    """Each page she can open, once: the kind of code an address takes is tried out until one is known."""
    browser = year.browser(key, raise_request_exception=False)
    codes = codes_by_kind(each=3)
    for address in addresses():
        for kind, code in _tries(address, codes):
            response = browser.get(address.at(*[code] * len(address.params)))
            if response.status_code in {200, 422}:
                KIND_OF[address.name] = kind
                yield address, response
            if response.status_code in {200, 403, 422}:
                break


def _tries(address: Address, codes: dict[str, list[str]]):
    """The likeliest kind with three codes, the others with one; no code where a page takes none."""
    if not address.params:
        return [("", "")]
    kinds = [KIND_OF[address.name]] if address.name in KIND_OF else likely(address, codes)
    return [(kind, code) for kind in kinds[:1] for code in codes[kind]] + [
        (kind, codes[kind][0]) for kind in kinds[1:]
    ]


@pytest.mark.parametrize(
    "key",
    ["nadia", "nobody", *(pytest.param(key, marks=pytest.mark.slow) for key in ("rosa", "dan"))],
)
def test_no_page_shows_it_unescaped_or_runs_it(spoiled, key):
    shown = 0
    raw, links, headers, expressions = set(), set(), set(), set()
    for address, response in _pages(spoiled, key):
        if not response["Content-Type"].startswith("text/html"):
            continue
        text = response.content.decode()
        shown += MARK in text
        if RAW in text:
            raw.add(address.name)
        if re.search(r'(href|src|action)="\s*javascript:', text):
            links.add(address.name)
        if "X-Evil" in response.headers:
            headers.add(address.name)
        if "=1+1;" in text and "49%0d" in text:
            expressions.add(address.name)
    assert shown > 5
    assert not (raw | headers | expressions)
    assert not links


def test_no_cell_of_any_download_is_a_formula(spoiled):
    read = 0
    for key in ("nobody", "priya"):
        for address, response in _pages(spoiled, key):
            if not response["Content-Type"].startswith("text/csv"):
                continue
            read += 1
            for row in csv.reader(io.StringIO(response.content.decode())):
                for cell in row:
                    number = re.fullmatch(r"-?[\d.,]+", cell)
                    assert number or cell[:1] not in set("=+-@\t\r"), (address.name, cell)
    assert read > 4


def test_every_page_forbids_scripts_styles_and_frames_of_others(year):
    browser = year.browser()
    for path in (f"/{PLACE}/", f"/{PLACE}/receipt/", "/accounts/login/", f"/{PLACE}/no-such-page/"):
        response = browser.get(path)
        policy = response["Content-Security-Policy"]
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy
        assert "script-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "object-src 'none'" in policy
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "away",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "http://testserver@evil.example/",
        "/%09/evil.example",
        "///evil.example",
    ],
)
def test_no_next_leads_away_from_this_site(year, settings, away):
    person = year.person("joe")
    with entering.entered(place=PLACE, viewer=SYSTEM):
        who = f"{PLACE}/{person.code}"
    browser = year.browser(HTTP_HOST="localhost", REMOTE_ADDR="127.0.0.1")
    answer = browser.post("/who/", {"who": who, "next": away})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/")
    assert not answer["Location"].startswith(("//", "/\\"))
    assert "evil" not in answer["Location"].split("?")[0] or answer["Location"].startswith("/%09")
    signed_in = year.browser("joe")
    out = signed_in.post("/accounts/logout/", {"next": away})
    assert "evil.example" not in out.get("Location", "").replace("/%09/evil.example", "")


@pytest.mark.parametrize("size", [50_000, 1_000_000, 3_000_000])
def test_a_megabyte_of_words_is_refused_kindly(year, size):
    browser = year.browser(raise_request_exception=False)
    sent = {"words": "a" * size, "kind": "need", "second_thing": "Rover", "may_publish": ""}
    answer = browser.post(f"/{PLACE}/have-your-say/say/", sent)
    assert answer.status_code in {400, 413, 422}
    assert "<h1" in answer.content.decode()


def test_a_nul_byte_is_refused_kindly_wherever_it_stands(year):
    browser = year.browser("priya", raise_request_exception=False)
    for path in ("themes/%00/", "decisions/A%00B/", "the-money/ledger.csv?pool=%00", "find-help/?q=%00"):
        assert browser.get(f"/{PLACE}/{path}").status_code in {200, 400, 404}, path
    joe = year.browser("joe", raise_request_exception=False)
    for path in ("receipt/", "have-your-say/mine/", "my-budget/group/join/"):
        sent = {"code": "A\x00B", "called": "x\x00", "part": "\x00"}
        assert joe.post(f"/{PLACE}/{path}", sent).status_code in {302, 400, 404, 422}, path


@pytest.mark.parametrize(
    "content",
    [
        b"paid_on,reference\n" * 200_000,
        b'paid_on,reference,cost_centre,subjective_code,amount,commitment\n"' + b"a" * 1_500_000,
        b"PK\x03\x04" + b"\x00" * 100_000,
        b"\xff\xfe" * 1000,
        b"paid_on,reference,cost_centre,subjective_code,amount,commitment\n" + b"1,1,1,1,1e999999,\n" * 10,
        b"paid_on,reference,cost_centre,subjective_code,amount,commitment\n"
        + b"9" * 300_000
        + b",1,1,1,1,\n",
        b"paid_on,reference,cost_centre,subjective_code,amount,commitment\n2026-01-02,r\x00,1,1,1,\n",
        b"",
    ],
)
def test_a_monstrous_file_of_payments_is_refused_kindly(year, content):
    browser = year.browser("priya", raise_request_exception=False)
    file = SimpleUploadedFile("../../etc/pass\r\nwd.csv", content, content_type="text/csv")
    answer = browser.post(f"/{PLACE}/the-money/paid/", {"file": file})
    assert answer.status_code in {400, 413, 422}, answer.status_code
    assert "<h1" in answer.content.decode()
