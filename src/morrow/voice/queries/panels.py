"""What is asked about residents' panels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from morrow.foundations import small_numbers
from morrow.foundations.codes import read_code
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell
from morrow.voice import rules
from morrow.voice.digest import receipt_digest
from morrow.voice.errors import UnknownLetter
from morrow.voice.models import Panel, PanelAddress, PanelQuota, PanelVolunteer

NEVER_PUBLIC = Q(state="draft") | Q(called_off_at__isnull=False, letters_by={})
"""Panels that nobody was invited to: being prepared, or called off before anybody heard of them."""


def panels(viewer: Viewer) -> list[Panel]:
    """Every panel this viewer may see, the newest first: drafts only for those who run them."""
    found = Panel.objects.all()
    if not viewer.system and not viewer.holds("engagement_officer"):
        found = found.exclude(NEVER_PUBLIC)
    return list(found.defer("lottery").order_by("-pk"))


def panel_for(viewer: Viewer, code: str) -> Panel:
    """One panel this viewer may see. Raises NotFound."""
    found: Panel | None = Panel.objects.filter(code=code).first()
    runs = viewer.system or viewer.holds("engagement_officer")
    hidden = found is None or found.state == "draft" or (found.called_off_at and not found.letters_by)
    if found is None or (hidden and not runs):
        raise NotFound
    return found


@dataclass(frozen=True)
class Seats:
    """A quota, how many volunteers it is true of, their average chance, and how many of them sit.

    `chance` is in hundredths; both are hidden where they would speak of fewer than 10 volunteers.
    """

    quota: PanelQuota
    volunteers: Cell
    chance: int | None


def seats_of(panel: Panel) -> list[Seats]:
    """The quotas of a panel; with chances by kind of people, never by person, once they are published."""
    quotas = list(PanelQuota.objects.filter(panel=panel).order_by("pk"))
    if panel.state == "destroyed":
        return [seats for quota in quotas if (seats := _as_kept(panel, quota))]
    held = PanelVolunteer.objects.unrestricted(reason="chances by kind of people; nobody is shown")
    told = dict(held.filter(panel=panel).exclude(stands="gone").values_list("number", "facts"))
    chances = {int(name): chance for name, chance in panel.lottery.get("chances", {}).items()}
    seats = []
    for fact in dict.fromkeys(quota.fact for quota in quotas):
        asked = [quota for quota in quotas if quota.fact == fact]
        values = {number: facts.get(fact, "") for number, facts in told.items()}
        counts = {quota.value: sum(v == quota.value for v in values.values()) for quota in asked}
        cells = small_numbers.one_way(counts).cells
        known = {number: value for number, value in values.items() if number in chances}
        average = rules.chance_by(known, chances) if chances else {}
        for quota in asked:
            people, chance = average.get(quota.value, (0, 0.0))
            shown = people >= small_numbers.FEWEST_SHOWN
            seats.append(Seats(quota, cells[quota.value], round(100 * chance) if shown else None))
    return seats


def to_keep(panel: Panel) -> dict[str, dict[str, int | str | None]]:
    """What is shown of each quota, as it is kept once nobody's facts are there any more."""
    return {
        f"{each.quota.fact}:{each.quota.value}": {"volunteers": _kept(each.volunteers), "chance": each.chance}
        for each in seats_of(panel)
    }


def _kept(cell: Cell) -> int | str:
    return cell.about if isinstance(cell, small_numbers.Shown) else cell.why.name


def _as_kept(panel: Panel, quota: PanelQuota) -> Seats | None:
    kept = panel.as_shown.get(f"{quota.fact}:{quota.value}")
    if kept is None:
        return None
    told = kept["volunteers"]
    hidden = isinstance(told, str)
    cell = small_numbers.Hidden(small_numbers.Why[told]) if hidden else small_numbers.Shown(int(told))
    return Seats(quota, cell, kept["chance"])


def quotas_of_panel(panel: Panel) -> list[PanelQuota]:
    """The quotas of a panel, as they stand."""
    return list(PanelQuota.objects.filter(panel=panel).order_by("pk"))


def how_many_volunteered(panel: Panel) -> Cell:
    """How many people are in the pool, as it may be shown."""
    held = PanelVolunteer.objects.unrestricted(reason="how many volunteered")
    return small_numbers.count(held.filter(panel=panel).exclude(stands="gone").count())


def letters_of(viewer: Viewer, panel: Panel) -> list[PanelAddress]:
    """The addresses that get a letter, for those who run panels."""
    held = PanelAddress.objects.visible_to(viewer).filter(panel=panel, invited=True)
    return list(held.order_by("postcode", "address", "pk"))


def addresses_loaded(viewer: Viewer, panel: Panel) -> int:
    """How many addresses are loaded, for those who run panels."""
    return int(PanelAddress.objects.visible_to(viewer).filter(panel=panel).count())


def volunteers_of(viewer: Viewer, panel: Panel) -> list[PanelVolunteer]:
    """Those who volunteered, who sits first, for those who run panels."""
    held = PanelVolunteer.objects.visible_to(viewer).filter(panel=panel)
    return list(held.order_by("-stands", "number"))


@dataclass(frozen=True)
class HomeOfSeveral:
    """A home of which more than one volunteered, and who they are."""

    address: str
    postcode: str
    volunteers: tuple[PanelVolunteer, ...]


def homes_of_several(viewer: Viewer, panel: Panel) -> list[HomeOfSeveral]:
    """Homes with more than one in the pool, the most first, for those who run panels.

    A letter goes to a home and anybody can write any name, so somebody looks at these before the draw.
    """
    held = PanelVolunteer.objects.visible_to(viewer).filter(panel=panel).exclude(stands="gone")
    homes: dict[int, list[PanelVolunteer]] = {}
    for each in held.select_related("address").order_by("number"):
        homes.setdefault(each.address_id, []).append(each)
    several = [
        HomeOfSeveral(found[0].address.address, found[0].address.postcode, tuple(found))
        for found in homes.values()
        if len(found) > 1
    ]
    return sorted(several, key=lambda home: -len(home.volunteers))


def volunteer_for(viewer: Viewer, panel: Panel, number: int) -> PanelVolunteer:
    """One volunteer of a panel. Raises NotFound."""
    held = PanelVolunteer.objects.visible_to(viewer).filter(panel=panel, number=number)
    found: PanelVolunteer | None = held.select_related("panel").first()
    if found is None:
        raise NotFound
    return found


def address_of_letter(panel: Panel, code: str) -> PanelAddress:
    """The address whose letter has this code. Raises CodeNotRead and UnknownLetter."""
    digest = receipt_digest(read_code(code))
    held = PanelAddress.objects.unrestricted(reason="the letter of whoever holds its code")
    found: PanelAddress | None = held.filter(panel=panel, digest=digest, invited=True).first()
    if found is None:
        raise UnknownLetter
    return found


def panels_to_destroy(today: date) -> list[Panel]:
    """Panels whose personal data has to be destroyed today."""
    over = Panel.objects.filter(state__in=["ended", "called_off"], destroy_on__lte=today)
    return list(over.order_by("destroy_on"))
