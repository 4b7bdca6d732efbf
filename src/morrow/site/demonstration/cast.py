"""The cast: everyone here is invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Body:
    """An invented organisation, or a body within one."""

    code: str
    name: str
    kind: str = ""
    of: str = ""


@dataclass(frozen=True)
class Member:
    """One of the cast. `key` is how tests and the year call them; no e-mail means no account."""

    key: str
    name: str
    role: str
    title: str
    organisation: str = ""
    body: str = ""
    email: str = ""


ORGANISATIONS = [
    Body("COUNCIL", "Morrowdale Council", "council"),
    Body("NHS", "Morrowdale Health Partnership", "nhs"),
    Body("HOMES", "Lanternlight Homes", "housing"),
    Body("FOUNDATION", "Bramble Foundation", "foundation"),
    Body("WORKS", "Kiln Works", "business"),
    Body("NETWORK", "Old Mill Neighbours", "vcse"),
    Body("HEARTH", "Warm Hearth Co-operative", "cooperative"),
    Body("COMPASS", "Compass Rose Trust", "vcse"),
    Body("KITCHEN", "Saturday Kitchen", "informal"),
]
BODIES = [
    Body("CABINET", "Cabinet", of="COUNCIL"),
    Body("SCRUTINY", "Scrutiny Committee", of="COUNCIL"),
    Body("BOARD", "Local Public Support Board"),
    Body("PANEL", "Lived experience panel"),
]
CAST = [
    Member("amina", "Amina Rahman", "resident", "Carer, no e-mail"),
    Member("nadia", "Nadia Frost", "navigator", "Library navigator", "COUNCIL", email="nadia@example.org"),
    Member("rosa", "Rosa Whitlock", "reply_officer", "Reply officer", "COUNCIL", email="rosa@example.org"),
    Member(
        "esme", "Esme Lark", "engagement_officer", "Engagement officer", "COUNCIL", email="esme@example.org"
    ),
    Member(
        "petra",
        "Petra Lindqvist",
        "entitlements_officer",
        "Entitlements officer",
        "COUNCIL",
        email="petra@example.org",
    ),
    Member(
        "ned",
        "Ned Ashcombe",
        "entitlements_officer",
        "Entitlements officer, second looks",
        "COUNCIL",
        email="ned@example.org",
    ),
    Member(
        "okafor",
        "Cllr Ada Okafor",
        "councillor",
        "Cabinet member",
        "COUNCIL",
        "CABINET",
        "okafor@example.org",
    ),
    Member(
        "vale", "Cllr Tom Vale", "councillor", "Ward councillor", "COUNCIL", "SCRUTINY", "vale@example.org"
    ),
    Member(
        "dilys",
        "Dilys Penn",
        "democratic_officer",
        "Democratic services",
        "COUNCIL",
        email="dilys@example.org",
    ),
    Member(
        "mercer",
        "Hugh Mercer",
        "monitoring_officer",
        "Monitoring officer",
        "COUNCIL",
        email="mercer@example.org",
    ),
    Member(
        "priya", "Priya Nair", "fund_manager", "Pooled fund manager", "COUNCIL", "BOARD", "priya@example.org"
    ),
    Member(
        "abbot", "Lena Abbot", "partner", "Council finance partner", "COUNCIL", "BOARD", "abbot@example.org"
    ),
    Member("noor", "Noor Hale", "partner", "Health partner", "NHS", "BOARD", "noor@example.org"),
    Member(
        "frances",
        "Frances Bell",
        "partner",
        "Foundation partner",
        "FOUNDATION",
        "BOARD",
        "frances@example.org",
    ),
    Member("gwen", "Gwen Ashby", "partner", "Housing partner", "HOMES", "BOARD", "gwen@example.org"),
    Member("karl", "Karl Stone", "partner", "Business partner", "WORKS", "BOARD", "karl@example.org"),
    Member("dan", "Dan Okell", "commissioner", "Commissioner", "COUNCIL", email="dan@example.org"),
    Member("ruth", "Ruth Maddox", "panel_member", "Lived experience panel", "", "PANEL", "ruth@example.org"),
    Member(
        "tomasz", "Tomasz Zielinski", "provider", "Provider manager", "HEARTH", email="tomasz@example.org"
    ),
    Member(
        "leila", "Leila Haddad", "navigator", "Navigator in a charity", "COMPASS", email="leila@example.org"
    ),
    Member("joe", "Joe Kettle", "resident", "Has a personal budget", email="joe@example.org"),
    Member("sam", "Sam Doyle", "resident", "Has a personal budget", email="sam@example.org"),
    Member("wing", "Wing Lau", "resident", "Has a personal budget", email="wing@example.org"),
    Member("mara", "Mara Quill", "broker", "Support broker", "COMPASS", email="mara@example.org"),
    Member(
        "jean",
        "Jean Harker",
        "organiser",
        "Runs a neighbourhood network",
        "NETWORK",
        email="jean@example.org",
    ),
    Member("kayla", "Kayla Brooks", "resident", "Aged 17", email="kayla@example.org"),
    Member("iris", "Iris Fenn", "learning_lead", "Learning lead", "COUNCIL", email="iris@example.org"),
    Member("sol", "Sol Armitage", "storyteller", "Storyteller", "COUNCIL", email="sol@example.org"),
    Member(
        "beth", "Beth Carrow", "safeguarding_lead", "Safeguarding lead", "COUNCIL", email="beth@example.org"
    ),
    Member(
        "dev",
        "Dev Patel-Moss",
        "data_protection_lead",
        "Data protection lead",
        "COUNCIL",
        email="dev@example.org",
    ),
    Member("abe", "Abe Winter", "administrator", "Administrator", "COUNCIL", email="abe@example.org"),
]
