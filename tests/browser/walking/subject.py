"""What the year is about: fixed words for the one walk, drawn from a seed for the other."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

THINGS = ("benches", "bicycles", "kettles", "hedges", "ramps", "lanterns", "orchards", "radios", "stairs")
VERBS = ("Mending", "Sharing", "Lending", "Keeping", "Tending", "Finding")
FOR = ("people on the top floors", "new parents", "night workers", "people who cannot see well")
NAMES = ("Odalys Fenwick", "Bram Okonjo", "Tilde Marsh", "Ysolde Pryce", "Anselm Boateng", "Perpetua Lang")


@dataclass(frozen=True)
class Subject:
    """The words and sums of one topic. Sums are pounds."""

    title: str
    scope: str
    speaker: str
    words: str
    others: tuple[str, ...]
    minority: str
    aim: str
    chosen: str
    cost: int
    dearer: str
    outcome: str
    offer: str
    adapted: str
    council: int
    partners: tuple[tuple[str, int], ...]
    ward: str = ""

    @classmethod
    def of_a_seed(cls, seed: int, wards: list[str]) -> Subject:
        """A topic that no demonstration knows."""
        random = Random(seed)
        thing, verb, whom = random.choice(THINGS), random.choice(VERBS), random.choice(FOR)
        cost = random.randrange(40, 160) * 500
        first, second = random.sample(["Noor Hale", "Gwen Ashby"], 2)
        part = random.randrange(10, 25) * 500
        number = random.randrange(100, 999)
        return cls(
            title=f"{verb} {thing} for {whom} ({number})",
            scope=f"{thing} {number}",
            speaker=random.choice(NAMES),
            words=f"Nobody thinks of {whom}: the {thing} went {number} days ago and nobody came.",
            others=(f"My sister is one of {whom}.", f"I could do something about {thing} on Sundays."),
            minority=f"A few said that {thing} should wait until the roads are done.",
            aim=f"Everyone among {whom} has {thing} when they need them.",
            chosen=f"{verb} {thing} with a person to ring",
            cost=cost,
            dearer=f"New {thing} for everyone",
            outcome=f"I have {thing} when I need them",
            offer=f"{thing.title()} that come to you {number}",
            adapted=f"The {thing} come in the evening too, {number} times a year.",
            council=cost - 2 * part + 35_000,
            partners=((first, part), (second, part)),
            ward=random.choice(wards) if wards else "",
        )


COMPANY = Subject(
    title="A chair at the bus stop",
    scope="places to sit",
    speaker="Amina Rahman",
    words="I can walk to the shop but not back. There is nowhere to sit down on the way.",
    others=("My father turns round at the second lamp post.", "I would look after a bench outside my door."),
    minority="A few said that benches make noise at night, and asked for single seats.",
    aim="Nobody stays at home because there is nowhere to sit on the way.",
    chosen="Seats where people asked for them, looked after by neighbours",
    cost=60_000,
    dearer="A shelter at every stop",
    outcome="I get to where I want to go on foot",
    offer="A seat on your way",
    adapted="Seats with arms as well, and single ones where neighbours asked.",
    council=70_000,
    partners=(("Noor Hale", 15_000), ("Gwen Ashby", 10_000)),
)
