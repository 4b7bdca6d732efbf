"""What may name a person, and so is left out. Where there is doubt, it is left out.

These rules read published open data; they are for this script alone and promise nothing about
other files. `clearly_organisation` answers for payees and grant recipients, the others for the
directory of services.
"""

from __future__ import annotations

import re
from pathlib import Path

WITHHELD = "(name withheld)"

GIVEN_NAMES = frozenset((Path(__file__).parent / "given_names.txt").read_text(encoding="utf-8").split())

_LEGAL = re.compile(
    r"\b(ltd|limited|limted|plc|llp|cic|c\.i\.c|cio|community interest compan\w*)\b", re.IGNORECASE
)
_CUT_SHORT = re.compile(r" (Lt|Lim\w*|LL)$")
_NAME_LENGTH = 35
"""The published payee names are cut at this length; a legal form may be cut with them."""
_PUBLIC = re.compile(
    r"\b(council|nhs|icb|universit\w+|schools?|pre-?school|academy|hospitals?|department for|authority|"
    r"authorities|combined authori|mbc|synagogue|metropolitan borough|ombudsman|hmrc|hmcs|ofsted|unison|gmb|"
    r"barnardos|transport for greater manchester|greater manchester|pension fund|teachers pensions|"
    r"scouts?|girlguid\w+|boys brigade|age uk|british red cross|ymca)\b",
    re.IGNORECASE,
)
_USUAL = re.compile(
    r"\b(trust|association|services|group|society|foundation|housing association|institute|federation|"
    r"playgroup|nursery|nurseries|care home|nursing home|residential home|medical centre|medical practice|"
    r"health centre|pharmacy|chemist|partnership|charity|union|cooperative|co-operative|church|college|"
    r"parish|pcc|county|police|agency|commission|"
    r"community centre|carers centre|sports club|football club|cricket club|athletic club)\b",
    re.IGNORECASE,
)
_TRADING_AS = re.compile(r"\bt/a\b|\bt\.a\.|\btrading as\b|\bc/o\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(mr|mrs|ms|miss|dr|rev|revd|prof|messrs)\b\.?(?=\s+[A-Z])", re.IGNORECASE)
_INITIALS = re.compile(r"^([A-Z]\.? ){1,3}[A-Z][A-Za-z'’-]+")
_ESTATE = re.compile(r"\b(will trust|estate of|executors?|settlement)\b", re.IGNORECASE)
_SURNAME_IN_BRACKETS = re.compile(r"\s*\([A-Z][a-z'’-]+\)$")
_WORD = re.compile(r"[A-Za-z]+")


def begins_like_a_person(name: str) -> bool:
    """A title, initials and a surname, or a given name as a first word."""
    words = _WORD.findall(name)
    first = words[0].lower() if words else ""
    given = first in GIVEN_NAMES and len(words) > 1 and not re.match(r"[A-Za-z]+['’]s\b", name)
    return bool(_TITLE.search(name) or _INITIALS.match(name) or given)


def clearly_organisation(name: str) -> bool:
    """Whether a payee's published name shows beyond doubt that it is not a person.

    A legal form (Ltd, LLP, CIC ...) or a public body's word settles it. A usual word of
    organisations (Trust, Services, Group ...) does so only where the name does not also begin
    like a person's. Of “A trading as B” only A counts: B may be one person's trade.
    """
    before = _TRADING_AS.split(name, maxsplit=1)[0]
    if _TITLE.search(name) or _ESTATE.search(name) or not before.strip():
        return False
    if _LEGAL.search(before) or _PUBLIC.search(before):
        return True
    if before == name and len(name) == _NAME_LENGTH and _CUT_SHORT.search(name):
        return True
    if _SURNAME_IN_BRACKETS.search(before) or begins_like_a_person(before):
        return False
    return bool(_USUAL.search(before))


_REGISTERED = re.compile(r"^(GB-(COH|CHC|NIC|SC|EDU|NHS|LAE)|XI)-")
_TOGETHER = re.compile(
    r"\b(friends|residents?|community|communities|group|club|allotments?|gardens?|gardening|gardeners|party|parties|"
    r"jubilee|festival|fete|carnival|events|committee|collective|choir|dance|theatre|arts?|poets|music|studios?|"
    r"productions|project|centre|hub|cafe|team|band|forum|network|movement|campaign|watch|heritage|pta|wi|tra|"
    r"rufc|fc|swim|rovers|cycles|cycling|running|fitness|workouts|soccer|boxing|martial|thai|tennis|petanque|"
    r"brownies|cubs|legion|lions|sports?|youth|veterans|volunteers?|women|dads|mothers|parents|families|library|"
    r"trust|bloom|park|greenbelt|wombles|tidyup|breakfast|veterans|awards|expressions|stitch|apiary|"
    r"trafford|altrincham|alty|sale|stretford|urmston|partington|flixton|cheshire|manchester|mcr|manc|"
    r"broadheath|timperley|gorse|pomona|court|crescent|street|road|blues|sci|food|aid|be active|level up|"
    r"connect|futures|change|cancer|health|care|independence|singing|walking|caritas|response)\b",
    re.IGNORECASE,
)


def recipient_is_organisation(identifier: str, name: str) -> bool:
    """Whether a grant's recipient is no person: registered, a single word, or a name of many together.

    What is left, two or more words with nothing of a group in them, may be somebody's name.
    """
    if _REGISTERED.match(identifier) or len(_WORD.findall(name)) == 1:
        return True
    return bool(clearly_organisation(name) or _TOGETHER.search(name)) and not _TITLE.search(name)


def is_mobile(telephone: str) -> bool:
    """A number beginning 07, however written: +44 7, 0044 (0)7, 07 with spaces or brackets."""
    digits = re.sub(r"\D", "", telephone)
    digits = digits.removeprefix("00")
    if digits.startswith("44"):
        digits = digits[2:]
    return digits.lstrip("0").startswith("7") and len(digits.lstrip("0")) >= 9


_MOBILE_IN_TEXT = re.compile(
    r"(?<![\d.])(?:(?:\+|00)[\s(]*44[\s().-]*(?:0[\s().-]*)?|\(?0[\s().-]*)7(?:[\s().-]*\d){8,9}(?!\d)"
)


def without_mobiles(text: str) -> str:
    """The text without telephones beginning 07."""
    return _MOBILE_IN_TEXT.sub("(telephone left out)", text)


_PERSON_IN_TEXT = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev)\.? )?([A-Z][a-z]+) [A-Z][a-z]+\b")


def people_named(text: str) -> list[str]:
    """A given name and a surname side by side, as they stand in the text."""
    return [found[0] for found in _PERSON_IN_TEXT.finditer(text) if found[1].lower() in GIVEN_NAMES]


_ROLE = re.compile(
    r"^(info|admin|enquir(y|ies)|friends|office|reception|hello|contact|mail|team|bookings?|support|help|"
    r"libraries|[a-z]*\.?library|[a-z]*food\w*|[a-z]*locals)$"
)


def email_of_a_role(email: str) -> bool:
    """Whether the part before @ is a role or a service; everything else may be somebody's name."""
    return bool(_ROLE.match(email.split("@", maxsplit=1)[0].lower()))


def address_names_a_person(address: str) -> bool:
    """Care-of lines, titles, and a first line of given name and surname with no number."""
    first = address.partition(",")[0].strip()
    words = first.split()
    named = len(words) == 2 and words[0].lower() in GIVEN_NAMES and words[1][:1].isupper()
    road = bool(words) and words[-1].lower().rstrip(".") in _ROADS
    titled = re.search(
        r"\b(mr|mrs|ms|miss|dr|rev|revd|prof|cllr|councillor|c/o|fao|attn)\b", address, re.IGNORECASE
    )
    return bool(titled) or (named and not road)


_STREETS = frozenset(
    ("road", "rd", "street", "st", "lane", "avenue", "close", "crescent", "drive", "grove", "walk", "court",
     "mews", "terrace", "house")
)  # fmt: skip
_ROADS = _STREETS | {"ln", "ave", "way", "place", "square", "gardens", "park", "green", "hill", "centre",
                     "circle", "parade", "row", "mall", "estate", "quarter"}  # fmt: skip
_HOME_WORDS = _STREETS | {"lodge", "property"}
_NUMBERED = re.compile(r"^((flat|apt)\b|\d+[a-z]?([-/ &]+\d*[a-z]?)*\s+[A-Za-z])", re.IGNORECASE)
_NOT_HOMES = re.compile(r"^(\d+(st|nd|rd|th)\b|\d+ (year|& \d+ yr)|ascot house \(mft\))", re.IGNORECASE)


def unit_is_a_home(unit: str) -> bool:
    """Whether a cost centre is named after a dwelling: it may be a children's home or a refuge."""
    if _NOT_HOMES.match(unit) or ":" in unit[:4]:
        return False
    words = unit.lower().split()
    return bool(_NUMBERED.match(unit)) or (2 <= len(words) <= 3 and words[-1] in _HOME_WORDS)


def without_surname(name: str) -> str:
    """A practice's name without the partner's surname in brackets at its end."""
    return _SURNAME_IN_BRACKETS.sub("", name)
