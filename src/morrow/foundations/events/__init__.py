"""News that climbs the stairs: published in the transaction of the act, delivered by the worker.

A room writes frozen dataclasses in its `events.py` and announces them with `act.announce(event)`.
Rooms above say in their `handlers.py` what they do: `@handles(Kind)`. The worker delivers at least
once, in order for each subject, to handlers idempotent by event id; a poisoned event stops only
its own subject and shows on the administrator's home.

What happens on a day by itself is registered with `@on_its_day`; the worker looks every hour.
"""

from morrow.foundations.events.daily import do_what_is_due, on_its_day
from morrow.foundations.events.delivery import deliver, drain, stuck
from morrow.foundations.events.kinds import Event, Handler, handles

__all__ = ["Event", "Handler", "deliver", "do_what_is_due", "drain", "handles", "on_its_day", "stuck"]
