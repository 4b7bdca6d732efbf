"""The people of a panel: addresses loaded, volunteers taken in, members replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.place import queries as place
from morrow.standards.problems import Problems, Refused
from morrow.voice import panel_lottery, rules
from morrow.voice.errors import AddressesRefused, HomeIsFull, NotAVolunteer, PanelNotReady
from morrow.voice.facts import DEPRIVATION, Fact, facts
from morrow.voice.models import Panel, PanelAddress, PanelQuota, PanelVolunteer
from morrow.voice.panel_holding import hold_at
from morrow.voice.permissions import LISTENERS, may_convene

FILE = "addresses.csv"
MOST_OF_A_HOME = 2
"""How many of one home say yes by the code of its letter alone.

Each has a chance of their own, and at most one of a home sits: where everybody's chance is a quarter, a home
that brings four names is sure of a seat. So anybody at a screen brings one more than themselves.
"""
MOST_SEEN_OF_A_HOME = 8
"""How many do where a worker writes them down, who hears or sees that there are so many."""


def load_addresses(*, panel: Panel, rows: Sequence[tuple[int, str, str]], by: Actor, now: datetime) -> int:
    """Load the place's own list of addresses, as (row, address, postcode), in place of any loaded before.

    All or nothing: raises AddressesRefused with every problem by row and column. Says how many.
    """
    require(may_convene(by))
    hold_at(panel, "draft")
    fifths = place.fifths_of_postcodes({postcode for _row, _address, postcode in rows})
    _check(rows, fifths)
    with (
        record.act(by=by, verb="loaded addresses for", on=panel, now=now),
        entering.lifted(reason="keeping addresses to invite"),
    ):
        held = PanelAddress.objects.unrestricted(reason="keeping addresses to invite")
        held.filter(panel=panel).delete()
        held.bulk_create(
            [
                PanelAddress(panel=panel, address=address, postcode=postcode, fifth=fifths[postcode])
                for _row, address, postcode in rows
            ],
            batch_size=2_000,
        )
    return len(rows)


def volunteer(
    *,
    panel: Panel,
    address: PanelAddress,
    name: str,
    reach: str,
    told: Mapping[str, str],
    by: Actor,
    now: datetime,
) -> PanelVolunteer:
    """Put somebody who was invited into the pool, under a number of their own.

    They do it themselves with the code of their letter, or a worker does it for them. Everything the
    quotas ask about has to be told, but the neighbourhood, which the letter knows. A letter goes to a home
    and anybody can write any name, so by its code alone a few say yes; of a larger home the others do with
    a worker. Raises PanelNotReady, NotAVolunteer and HomeIsFull.
    """
    require(by.holds("resident", "visitor", *LISTENERS))
    hold_at(panel, "inviting")
    if timezone.localdate(now) > panel.answer_by:
        raise PanelNotReady(_("The last day to answer is over. Ask us about the next panel."))
    if not address.invited or address.panel_id != panel.pk:
        raise NotAVolunteer(_("That letter is for another panel."))
    answers = _told(panel, {**told, **({DEPRIVATION: address.fifth} if address.fifth else {})})
    if not name.strip() or not reach.strip():
        raise NotAVolunteer(_("Tell us your name and how we reach you, so that we can tell you of the draw."))
    with (
        record.act(by=by, verb="volunteered for", on=panel, now=now),
        entering.lifted(reason="keeping what a volunteer tells"),
    ):
        held = PanelVolunteer.objects.unrestricted(reason="giving a volunteer a number of their own")
        at_home = held.filter(address=address)
        if at_home.filter(name__iexact=" ".join(name.split())).exclude(stands="gone").exists():
            raise NotAVolunteer(
                _(
                    "Somebody of that name is in the pool from this home already, and each person is in it "
                    "once. So nothing was added. If two of you share a name, add what tells you apart."
                )
            )
        seen = by.holds(*LISTENERS)
        most = MOST_SEEN_OF_A_HOME if seen else MOST_OF_A_HOME
        if at_home.exclude(stands="gone").count() >= most:
            raise HomeIsFull(most, seen=seen)
        number = (held.filter(panel=panel).aggregate(most=Max("number"))["most"] or 0) + 1
        made: PanelVolunteer = held.create(
            panel=panel,
            address=address,
            person_id=by.person_id if by.holds("resident") else None,
            number=number,
            name=" ".join(name.split()),
            reach=reach.strip(),
            facts=answers,
            example=by.example or panel.example,
        )
    return made


def replace_member(*, member: PanelVolunteer, by: Actor, now: datetime) -> int | None:
    """Somebody cannot come: who stands by for them takes the seat, by the published order. Says the number.

    None where nobody stands by, and the seat stays empty. Before the draw they only leave the pool, and
    once chances are published they keep their ticket and whoever stands by is seated. Raises PanelNotReady.
    """
    require(may_convene(by))
    panel = member.panel
    hold_at(panel, "inviting", "drawn")
    held = PanelVolunteer.objects.unrestricted(reason="seating who stands by")
    with (
        record.act(by=by, verb="replaced a member of", on=panel, now=now),
        entering.lifted(reason="seating who stands by"),
    ):
        seated = member.stands == "sits"
        member.stands = "gone"
        member.save(update_fields=["stands"])
        if not seated:
            return None
        standing = set(held.filter(panel=panel).exclude(stands="pool").values_list("number", flat=True))
        number = _stands_by(panel, member.number, standing)
        seats = set(panel.seats) - {member.number}
        if number is not None:
            held.filter(panel=panel, number=number).update(stands="sits")
            seats.add(number)
        panel.seats = sorted(seats)
        panel.save(update_fields=["seats"])
    return number


def put_back(*, volunteer: PanelVolunteer, by: Actor, now: datetime) -> None:
    """Somebody was taken out of the pool by mistake: until chances are published they come back into it.

    Raises PanelNotReady.
    """
    require(may_convene(by))
    hold_at(volunteer.panel, "inviting")
    if volunteer.stands != "gone":
        raise PanelNotReady(_("They are in the pool already, so nothing changed."))
    with record.act(by=by, verb="put somebody back into", on=volunteer.panel, now=now):
        volunteer.stands = "pool"
        volunteer.save(update_fields=["stands"])


def _check(rows: Sequence[tuple[int, str, str]], fifths: Mapping[str, str]) -> None:
    problems, seen = Problems(), set()
    for row, address, postcode in rows:
        if not address:
            problems.add(
                FILE, row, "address", "this cell is blank", "write the address, or leave the row out"
            )
        if postcode not in fifths:
            what = f"“{postcode[:20]}” is no postcode of this place"
            problems.add(FILE, row, "postcode", what, "correct it, or leave the row out")
        if (address, postcode) in seen:
            problems.add(FILE, row, "address", "this address stands there twice", "keep one row")
        seen.add((address, postcode))
    if not rows:
        problems.add(FILE, None, None, "there are no addresses", "add a row for each address")
    try:
        problems.refuse(FILE)
    except Refused as fault:
        raise AddressesRefused(str(fault)) from fault


def _told(panel: Panel, told: Mapping[str, str]) -> dict[str, str]:
    """What a volunteer told, once it has an offered answer to each fact the quotas ask about."""
    known = {fact.key: fact for fact in facts()}
    asked = set(PanelQuota.objects.filter(panel=panel).values_list("fact", flat=True))
    missing = [known[key].question for key in sorted(asked) if not _answered(told, key, known)]
    if missing:
        raise NotAVolunteer(
            _("The panel must mirror the place, so we need to know: %(what)s") % {"what": " ".join(missing)}
        )
    return {key: told[key] for key in sorted(asked)}


def _answered(told: Mapping[str, str], key: str, known: Mapping[str, Fact]) -> bool:
    fact = known.get(key)
    return bool(told.get(key)) and fact is not None and fact.value(told[key]) is not None


def _stands_by(panel: Panel, number: int, taken: set[int]) -> int | None:
    seed = rules.seed_of(panel.secret, panel.number)
    found = panel_lottery.drawn(panel.lottery, seed)
    kind = next(members for members in panel.lottery["kinds"] if str(number) in members)
    member = next((each for each in kind if each in found.panel), str(number))
    other = found.instead_of(member, gone=frozenset(str(each) for each in taken))
    return None if other is None else int(other)
