"""The record: one append-only entry for every act, saying what it rests on. Followed, it is the thread.

`with record.act(by=…, verb="allocated", on=pool, because=[decision], now=now) as act` opens the
transaction and writes one entry of readable references: no foreign keys, never a person's words.
A person stands in it only as a random id. `act.announce(event)` is the one way to publish news.
The worker seals entries into a hash chain afterwards, so writers never queue.
"""

from morrow.foundations.record.acting import Act, act
from morrow.foundations.record.reference import Ref, Referable, ref

__all__ = ["Act", "Ref", "Referable", "act", "ref"]
