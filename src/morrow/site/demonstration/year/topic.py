"""What a year can be about: words, projects and sums, all invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Doubt:
    """What stays open about a topic: whom it leaves out, who asked and said no, and what staff met."""

    equality: str
    question: str
    answer: str
    dissent: str
    weighed: str
    staff: str


@dataclass(frozen=True)
class Topic:
    """One topic with everything said and decided about it. Sums are pounds.

    `age_from` is the age from which people have it, as the promise says it; None where anyone may.
    """

    key: str
    title: str
    scope: str
    question: str
    first_words: str
    words: tuple[str, ...]
    minority: str
    dropped: tuple[str, str, str]
    dropped_words: tuple[str, ...]
    projects: tuple[tuple[str, int], ...]
    aim: str
    outcome: tuple[str, str, str]
    promise: tuple[str, str, str]
    chosen: tuple[str, int]
    dearer: tuple[str, int]
    offer: tuple[str, str, str]
    adapted: str
    doubt: Doubt
    age_from: int | None = None


WARM = Topic(
    key="warm-homes",
    title="Warm homes for people who live alone",
    scope="warm homes",
    question="What would keep people who live alone warm this winter?",
    first_words="I sit in my coat from October. I rang three numbers and told three people the same thing.",
    words=(
        "The heating goes on for one hour and I go to bed.",
        "My mother will not say she is cold. She thinks somebody else needs it more.",
        "The draught comes under the door and nobody comes to look.",
        "I did not know there was a grant until it had closed.",
        "They sent a leaflet. I needed somebody to ring.",
        "My chest is bad every January and I know why.",
        "I would help a neighbour with a draught strip if someone showed me how.",
    ),
    minority="A few said that tenants of any age should be included, not only people aged 65 or over.",
    dropped=(
        "Longer library hours",
        "Libraries stay open later in winter.",
        "Paid for in the library’s own plan.",
    ),
    dropped_words=(
        "The library is warm, and it shuts at five.",
        "I would read there in the evening if it were open.",
        "My son does his homework on the stairs once the library has closed.",
    ),
    projects=(
        ("One person to ring, who comes", 60_000),
        ("Draught kits fitted by neighbours", 24_000),
        ("Loans of heaters within two days", 18_000),
        ("A warm room in every ward", 90_000),
        ("A glossy campaign", 30_000),
    ),
    aim="Nobody who lives alone sits in a cold home.",
    outcome=("I can keep my home warm", "Warmth of the living room, by their own account", "points of 10"),
    promise=(
        "A visit to a cold home",
        "Everyone aged 65 or over who lives alone in a cold home",
        "A visit within 5 working days, one person to deal with, and the cheapest fix first",
    ),
    chosen=("Visits, one person to ring, and the cheapest fix first", 184_000),
    dearer=("The same with new boilers for all", 640_000),
    offer=(
        "Warm visits",
        "Somebody comes, looks, mends what can be mended, and stays in touch.",
        "Ring or ask at any library.",
    ),
    adapted="Visits also in the evening; the next budget looks at tenants under 65.",
    age_from=65,
    doubt=Doubt(
        equality="Older and disabled people gain most. Tenants under 65 are left out; that is shown "
        "beside the options. Nobody loses a service.",
        question="What happens to tenants under 65?",
        answer="They are not in it yet; we come back to it at the review.",
        dissent="Tenants of any age should be in it from the first day.",
        weighed="We weighed that tenants under 65 are left out, and the review will look at it.",
        staff="Caseloads are right. Tenants under 65 ask us too, and we must send them away.",
    ),
)
LIFTS = Topic(
    key="getting-there",
    title="Getting to appointments",
    scope="getting there",
    question="How can people without a car get to where they are expected?",
    first_words="I missed the clinic twice: the bus does not come back. They wrote that I did not attend.",
    words=(
        "Two buses and a hill, with my knees.",
        "The taxi costs more than my shopping.",
        "They will not let my daughter wait inside.",
        "I say no to things now because of getting home.",
        "A lift once a week would change it.",
        "I drive past people I could take with me.",
    ),
    minority="A few said that drivers who volunteer should be paid for their time, not only their petrol.",
    dropped=(
        "A later train",
        "The last train leaves too early.",
        "Not decided here; we wrote to those who decide.",
    ),
    dropped_words=(
        "The last train goes before my shift is over.",
        "I leave every concert before the end.",
        "After ten there is only the taxi.",
    ),
    projects=(
        ("Shared lifts with a number to ring", 40_000),
        ("A small bus twice a week", 70_000),
        ("Appointments at times the bus runs", 8_000),
        ("A waiting room with a person in it", 22_000),
        ("An app", 45_000),
    ),
    aim="Nobody misses what matters because they cannot get there.",
    outcome=("I can get to where I am expected", "How often, by their own account", "times of 10"),
    promise=(
        "A way to get there",
        "Anyone with an appointment and no way to reach it",
        "A lift arranged within 3 working days, by one person to deal with",
    ),
    chosen=("Shared lifts and one person to ring", 96_000),
    dearer=("A bus of our own every day", 410_000),
    offer=(
        "Shared lifts",
        "A neighbour or a small bus takes you there and back.",
        "Ring by noon the day before.",
    ),
    adapted="Lifts home in the evening too, and drivers are paid for their petrol the same week.",
    doubt=Doubt(
        equality="Disabled people and those without a car gain most. Drivers gain no more than their petrol; "
        "that is shown beside the options. Nobody loses a service.",
        question="What happens when no driver is free?",
        answer="The same person finds another way; we count how often for the review.",
        dissent="Drivers should be paid for their time from the first day.",
        weighed="We weighed that drivers are paid only their petrol, and the review will look at it.",
        staff="Lifts come in time. Drivers wait too long for their petrol.",
    ),
)
COMPANY = Topic(
    key="company",
    title="Company at the weekend",
    scope="company",
    question="What would make weekends less long?",
    first_words="From Friday to Monday nobody says my name.",
    words=(
        "Everything that is for us is on a Tuesday.",
        "I used to cook for six.",
        "I would open the hall if I had a key and somebody to do it with.",
        "Sunday is the longest.",
        "My carer has weekends off, and she should.",
        "The café closes at two.",
    ),
    minority="A few said they want to be left in peace, and that nobody should ring unasked.",
    dropped=(
        "A cinema",
        "The old cinema opens again.",
        "Far beyond what the pool can pay; kept for the land plan.",
    ),
    dropped_words=(
        "The cinema was where I met people without having to say why I came.",
        "It has stood empty since I was forty.",
        "I would pay for a seat, if there were seats.",
    ),
    projects=(
        ("Saturday kitchens people run themselves", 30_000),
        ("Keys and insurance for halls", 12_000),
        ("One person to ring at weekends", 48_000),
        ("Weekend opening of day centres", 80_000),
        ("A poster campaign", 20_000),
    ),
    aim="Nobody goes from Friday to Monday without company they want.",
    outcome=("I have company when I want it", "How often, by their own account", "times of 10"),
    promise=(
        "Company at the weekend",
        "Anyone who says weekends are too long",
        "Something to go to, or somebody who comes, within 10 working days",
    ),
    chosen=("Kitchens, keys, and one person to ring", 90_000),
    dearer=("Every day centre open all weekend", 380_000),
    offer=("Saturday table", "Cook, eat or just sit: a table with a place for you.", "Just come."),
    adapted="A Sunday table as well, and somebody to walk with you the first time.",
    doubt=Doubt(
        equality="People who live alone and carers gain most. People who work at weekends gain less; that is "
        "shown beside the options. Nobody loses a service.",
        question="What happens to people who want to be left in peace?",
        answer="Nobody is rung unasked; people say themselves that weekends are too long.",
        dissent="Day centres should open at weekends too, from the first day.",
        weighed="We weighed that day centres stay closed at weekends, and the review will look at it.",
        staff="Kitchens are full. Those who never came ask for somebody to walk with.",
    ),
)
TOPICS = (WARM, LIFTS, COMPANY)
