"""What this room itself can put into the frozen copy of a decision pack."""

from __future__ import annotations

from typing import Any

from morrow.accountability.models import Decision
from morrow.accountability.queries.rooms_above import heard_whole


def own_pages(decision: Decision) -> dict[str, Any]:
    """The question, the options with their costs, what was heard and the analysis, as plain values."""
    return {
        "question": decision.question,
        "rests_on": list(decision.rests_on),
        "heard": decision.heard,
        "nothing_heard_because": decision.nothing_heard_because,
        "options": [
            {
                "title": option.title,
                "description": option.description,
                "cost_pence": option.cost.pence if option.cost is not None else None,
                "people_chose": option.people_chose,
                "asked": option.sent_back,
                "answered": option.answer,
            }
            for option in decision.options.all()
        ],
        "heard_whole": heard_whole(decision),
        "equality": decision.equality,
        "sustainability": decision.sustainability,
    }
