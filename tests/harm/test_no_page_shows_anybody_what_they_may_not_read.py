"""Every address with codes of every kind, as everybody: no hidden word shows, nothing changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from morrow.charter.models import Claim
from morrow.foundations.models import Entry
from morrow.foundations.scope import SYSTEM, Viewer, entering
from morrow.voice.models import RollMark
from tests.harm.pages import Address, addresses, codes_by_kind, likely, secrets_from, seen_in
from tests.harm.villains import PLACE

SOMEBODY = ["stranger"]
"""A resident who has a part in nothing. The long checks take everyone else."""

THE_REST = [
    "nobody",
    "abe",
    "joe",
    "leila",
    "tomasz",
    "okafor",
    "dan",
    "mara",
    "priya",
    "rosa",
    "sol",
    "beth",
    "dev",
    "iris",
    "mercer",
    "esme",
]
WHO = [*SOMEBODY, *(pytest.param(key, marks=pytest.mark.slow) for key in THE_REST)]
OPENED = {200, 422}
FINE = {200, 302, 403, 404, 405, 409, 422}


OPENS: dict[str, str] = {}
"""Of what kind the code in an address is, once it has opened for somebody: no other kind is found there."""


def _tries(
    address: Address, codes: dict[str, list[str]], *, astray: bool = True
) -> Iterator[tuple[str, ...]]:
    """Codes of the kind the address speaks of, or else of all its room's kinds.

    Beside each, where two are asked, what fits. `astray`: some that do not belong too. A code of
    another kind finds nothing, whoever asks; so the stranger tries them for everyone.
    """
    kinds = [kind for kind in codes if kind.startswith(f"{address.room}.")]
    own = [code for kind in (kinds if astray else _narrowed(address, kinds)) for code in codes[kind]]
    others = [some[0] for kind, some in codes.items() if not kind.startswith(f"{address.room}.")]
    fitting = _fitting(address, codes)
    mine = [*fitting, *(own[::6] if astray else [])] if fitting else own
    for code in [*mine, *(others[:: max(1, len(others) // 2)][:2] if astray else [])]:
        if len(address.params) == 1:
            yield (code,)
        else:
            yield from ((code, second) for second in _beside(address.params[1], own, codes))


def _narrowed(address: Address, kinds: list[str]) -> list[str]:
    """The kind that is known to open an address, or else those that may."""
    return [OPENS[address.name]] if address.name in OPENS else likely(address, kinds)


def _fitting(address: Address, codes: dict[str, list[str]]) -> list[str]:
    """Codes of the kind that the first word of the address names, as `rounds/` names a round."""
    kind = f"{address.room}.{address.route.partition('/')[0].rstrip('s')}"
    return codes.get(kind, [])


def _beside(param: str, own: list[str], codes: dict[str, list[str]]) -> list[str]:
    """Codes of the kind that the address names, and a few of any kind."""
    named = [code for kind, some in codes.items() if kind.partition(".")[2] == param for code in some]
    return [*named, *own[:3]]


@pytest.fixture
def codes(year) -> dict[str, list[str]]:
    return codes_by_kind(each=1)


def acts() -> int:
    with entering.entered(place=PLACE, viewer=SYSTEM):
        return Entry._base_manager.count()


@pytest.mark.parametrize("key", WHO)
def test_r54_no_page_shows_words_names_or_codes_of_a_row_its_reader_may_not_read(year, codes, key):
    hidden = secrets_from(year.viewer(key))
    assert len(hidden) > 50
    browser = year.browser(key, raise_request_exception=False)
    leaks, broken = set(), set()
    kind_of = {code: kind for kind, some in codes.items() for code in some}
    for address in addresses():
        tries = _tries(address, codes, astray=key in SOMEBODY) if address.params else [()]
        for given in tries:
            response = browser.get(address.at(*given))
            if given and response.status_code in OPENED and given[0] in kind_of:
                OPENS[address.name] = kind_of[given[0]]
            if response.status_code not in FINE:
                broken.add((address.name, given, response.status_code))
            for word in seen_in(response, hidden, but=given):
                leaks.add((address.name, word[:60]))
    assert not leaks
    assert not broken


@pytest.mark.parametrize("key", ["stranger", pytest.param("nobody", marks=pytest.mark.slow)])
def test_whoever_has_no_part_in_anything_changes_nothing_by_posting_to_any_code(year, codes, key):
    hidden = secrets_from(year.viewer(key))
    browser = year.browser(key, raise_request_exception=False)
    before = acts()
    others = of_others(year.viewer(key))
    changed, leaks, broken = set(), set(), set()
    for address in addresses():
        if not address.params:
            continue
        for given in _tries(address, codes):
            response = browser.post(address.at(*given), SURE)
            if response.status_code not in FINE:
                broken.add((address.name, given, response.status_code))
            leaks.update((address.name, word[:60]) for word in seen_in(response, hidden, but=given))
            after = acts()
            if after != before:
                changed.add(address.name)
            before = after
    assert changed <= set(FOR_ONESELF)
    assert not leaks
    assert not broken
    assert of_others(year.viewer(key)) == others


FOR_ONESELF = {"charter:ask": Claim, "voice:ballot": RollMark}
"""Whoever lives here may ask that a person looks whether a promise holds for them, and may vote: for nobody
else."""


def of_others(viewer: Viewer) -> dict[str, int]:
    """How many asked and voted besides this viewer."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        return {
            address: model._base_manager.exclude(person=viewer.person_id).count()
            for address, model in FOR_ONESELF.items()
        }


SURE = {
    "sure": "on",
    "confirm": "on",
    "words": "Changed by a stranger",
    "reason": "Because",
    "why": "Because",
    "answer": "accept",
    "meets": "on",
    "shared": "on",
    "state": "accepted",
    "amount": "1",
    "what": "Anything",
}


def test_every_post_without_its_token_is_refused(year, codes):
    browser = year.browser("joe", enforce_csrf_checks=True)
    before = acts()
    for address in addresses():
        given = ("ANY",) * len(address.params)
        response = browser.post(address.at(*given), {"words": "forged"})
        assert response.status_code == 403, address.name
    assert acts() == before
