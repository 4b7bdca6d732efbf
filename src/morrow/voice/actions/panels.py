"""A residents' panel by lot, from setting it up to the draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from secrets import token_hex

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.methods.lottery import BadPool
from morrow.voice import panel_lottery, rules
from morrow.voice.digest import receipt_digest
from morrow.voice.errors import NoPanelPossible, PanelNotReady
from morrow.voice.facts import facts
from morrow.voice.models import Panel, PanelAddress, PanelQuota, PanelSecret, PanelVolunteer
from morrow.voice.panel_holding import hold_at
from morrow.voice.panel_letters import letter_code
from morrow.voice.permissions import may_convene


@dataclass(frozen=True)
class PanelTerms:
    """What is fixed when a panel is set up. `mirrors` are the facts in which it mirrors the place.

    `weights` are how likely a household gets a letter, by fifth of deprivation, in hundredths of the usual.
    """

    title: str
    task: str
    size: int
    letters: int
    answer_by: date
    draw_on: date
    number_named: str
    mirrors: Sequence[str]
    method: str = "leximin"
    keep_days: int = 90
    weights: Mapping[str, int] = field(default_factory=lambda: dict(rules.USUAL_WEIGHTS))
    weights_why: str = ""


def set_up_panel(*, terms: PanelTerms, by: Actor, now: datetime) -> Panel:
    """Set a panel up, with quotas that mirror the place and the commitment to a secret nobody is told.

    Raises PanelNotReady.
    """
    require(may_convene(by))
    _still_to_come(terms.answer_by, now)
    if terms.letters < terms.size:
        raise PanelNotReady(
            _(
                "There are %(size)d seats and only %(letters)d letters. Send at least one letter for each "
                "seat."
            )
            % {"size": terms.size, "letters": terms.letters}
        )
    if terms.draw_on <= terms.answer_by:
        raise PanelNotReady(_("The draw comes after the last day to answer. Choose a later day."))
    if not terms.number_named.strip():
        raise PanelNotReady(
            _("Name the public number that is joined to our secret, so that anyone can check.")
        )
    _check_weights(terms)
    secret = token_hex(32)
    plain = {name: value for name, value in vars(terms).items() if name != "mirrors"}
    with record.act(by=by, verb="set up", now=now) as act:
        panel: Panel = Panel.objects.create(**plain, commitment=rules.commitment(secret), example=by.example)
        act.on(panel)
        PanelQuota.objects.bulk_create(_mirroring(panel, terms.mirrors))
        with entering.lifted(reason="keeping a secret that nobody reads before the draw"):
            PanelSecret.objects.unrestricted(reason="keeping the secret of a draw").create(
                panel=panel, secret=secret
            )
    return panel


def _still_to_come(answer_by: date, now: datetime) -> None:
    if answer_by < timezone.localdate(now):
        raise PanelNotReady(
            _(
                "The last day to answer, %(day)s, is over, so nobody who gets a letter could say yes. Set "
                "the panel up with a later day."
            )
            % {"day": date_format(answer_by, "j F Y")}
        )


def set_seats(
    *, panel: Panel, seats: Sequence[tuple[PanelQuota, int, int]], by: Actor, now: datetime
) -> None:
    """Change how many with a fact sit on a panel, at least and at most, until chances are published.

    All of them or none. Raises PanelNotReady.
    """
    require(may_convene(by))
    hold_at(panel, "draft", "inviting")
    if not all(0 <= least <= most for _quota, least, most in seats):
        raise PanelNotReady(_("At least is a whole number from 0, and not above at most."))
    with record.act(by=by, verb="changed the seats of", on=panel, now=now):
        for quota, least, most in seats:
            quota.least, quota.most = least, most
        PanelQuota.objects.bulk_update([quota for quota, _least, _most in seats], ["least", "most"])


def invite(*, panel: Panel, by: Actor, now: datetime) -> int:
    """Draw the addresses that get a letter, weighted against under-response; says how many.

    Raises PanelNotReady where no addresses are loaded, or nobody could answer any more.
    """
    require(may_convene(by))
    hold_at(panel, "draft")
    _still_to_come(panel.answer_by, now)
    held = PanelAddress.objects.unrestricted(reason="drawing whom to invite")
    with entering.lifted(reason="drawing whom to invite"):
        rows = list(held.filter(panel=panel).values_list("pk", "fifth"))
        if len(rows) < panel.size:
            raise PanelNotReady(_("Load the place’s list of addresses first: at least as many as seats."))
        chosen = rules.draw_invitations(rows, panel.letters, f"{_secret(panel)}:letters", panel.weights)
        with record.act(by=by, verb="invited to", on=panel, now=now):
            found = list(held.filter(pk__in=chosen))
            for each in found:
                each.invited, each.digest = True, receipt_digest(letter_code(panel, each))
            held.bulk_update(found, ["invited", "digest"], batch_size=500)
            panel.state = "inviting"
            panel.letters_by = dict(sorted(Counter(each.fifth for each in found).items()))
            panel.save(update_fields=["state", "letters_by"])
    return len(found)


def publish_chances(*, panel: Panel, by: Actor, now: datetime) -> None:
    """Hold the fairest lottery and publish everybody's chance under their number, before the draw.

    From now on nobody joins and no quota changes. Raises PanelNotReady, and NoPanelPossible with the
    smallest change of quotas that would allow a panel.
    """
    require(may_convene(by))
    hold_at(panel, "inviting")
    if timezone.localdate(now) <= panel.answer_by:
        raise PanelNotReady(_("People can still answer. Publish the chances after the last day to answer."))
    with record.act(by=by, verb="published the chances of", on=panel, now=now):
        panel.lottery = _lottery(panel)
        panel.state = "published"
        panel.save(update_fields=["lottery", "state"])


def draw_panel(*, panel: Panel, number: str, by: Actor, now: datetime) -> None:
    """Draw the panel with the public number that was named, and tell the secret. Raises PanelNotReady."""
    require(may_convene(by))
    hold_at(panel, "published")
    if timezone.localdate(now) < panel.draw_on:
        raise PanelNotReady(_("The day of the draw was published. Draw on that day or later."))
    if not number.strip():
        raise PanelNotReady(_("Write the public number as it was published."))
    with record.act(by=by, verb="drew", on=panel, now=now):
        panel.secret, panel.number = _secret(panel), " ".join(number.split())
        found = panel_lottery.drawn(panel.lottery, rules.seed_of(panel.secret, panel.number))
        panel.seats = sorted(int(each) for each in found.panel)
        panel.state, panel.drawn_at = "drawn", now
        panel.save(update_fields=["secret", "number", "seats", "state", "drawn_at"])
        held = PanelVolunteer.objects.unrestricted(reason="seating those who were drawn")
        with entering.lifted(reason="seating those who were drawn"):
            held.filter(panel=panel, number__in=panel.seats).exclude(stands="gone").update(stands="sits")


def _check_weights(terms: PanelTerms) -> None:
    if not rules.fit_weights(terms.weights):
        raise PanelNotReady(_("A household gets from 1 to 5 times the usual chance of a letter."))
    if not rules.weights_as_usual(terms.weights) and not terms.weights_why.strip():
        raise PanelNotReady(
            _("You changed how letters are spread. Say where these numbers come from: it is published.")
        )


def _mirroring(panel: Panel, mirrors: Sequence[str]) -> list[PanelQuota]:
    made = []
    for fact in facts():
        if fact.key not in mirrors:
            continue
        for value in fact.values:
            share = fact.share(value.key)
            least, most = (0, panel.size) if share is None else rules.seats_for(share, panel.size)
            made.append(
                PanelQuota(
                    panel=panel,
                    fact=fact.key,
                    value=value.key,
                    label=f"{fact.question} {value.label}",
                    lives_here=share,
                    least=least,
                    most=most,
                )
            )
    return made


def _lottery(panel: Panel) -> dict[str, object]:
    quotas = list(PanelQuota.objects.filter(panel=panel).order_by("pk"))
    held = PanelVolunteer.objects.unrestricted(reason="working out a fair lottery; nobody is shown")
    volunteers = list(held.filter(panel=panel, stands="pool").order_by("number"))
    try:
        return panel_lottery.kept(panel_lottery.hold(panel, volunteers, quotas))
    except BadPool as fault:
        relaxed = panel_lottery.relaxed(panel, volunteers, quotas) if fault.code == "no_panel" else None
        raise NoPanelPossible(panel_lottery.why_not(fault, relaxed, quotas)) from fault


def _secret(panel: Panel) -> str:
    with entering.lifted(reason="the secret of a draw"):
        found = PanelSecret.objects.unrestricted(reason="the secret of a draw").get(panel=panel)
    return str(found.secret)
