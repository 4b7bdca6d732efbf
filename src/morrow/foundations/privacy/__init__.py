"""The two walls around what is personal, and the list of who looked.

Every model says in an inner `class Privacy` whether it is public, of the place, or personal; a
personal one names the field that leads to the person concerned and which roles read it as their
work. The first wall is in Python: the default manager of a personal model refuses to run until
`.visible_to(viewer)` or `.unrestricted(reason=…)`. The second is in PostgreSQL: row security,
forced, that repeats the same rule. What is read of other people is written down once for each
request, purpose and kind, and the person can read it.
"""

from morrow.foundations.privacy.declaration import PERSONAL, PLACE, PUBLIC, Declared, declared
from morrow.foundations.privacy.guard import PersonalDataClosed
from morrow.foundations.privacy.queries import Personal, PersonalManager, PersonalQuerySet

__all__ = [
    "PERSONAL",
    "PLACE",
    "PUBLIC",
    "Declared",
    "Personal",
    "PersonalDataClosed",
    "PersonalManager",
    "PersonalQuerySet",
    "declared",
]
