"""A feed as JSON: empty fields left out, days in ISO 8601, a person's page as their source."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

from morrow.standards.popolo.records import Feed, Motion, Person, VoteEvent


def write(feed: Feed) -> str:
    """The feed as one JSON object with a list for each class.

    >>> print(write(Feed(persons=(Person(id="person/1", name="Ada Okafor", example=True),))))
    {
     "persons": [
      {
       "id": "person/1",
       "name": "Ada Okafor",
       "example": true
      }
     ],
     "organizations": [],
     "areas": [],
     "posts": [],
     "memberships": [],
     "motions": [],
     "vote_events": []
    }
    """
    lists = {each.name: [_object(thing) for thing in getattr(feed, each.name)] for each in fields(feed)}
    return json.dumps(lists, indent=1, ensure_ascii=False)


def _object(thing: Any) -> dict[str, Any]:
    made = {each.name: _value(getattr(thing, each.name)) for each in fields(thing)}
    if isinstance(thing, Person | Motion):
        made["sources"] = _sources(made.pop("page"), made.pop("published", ""))
    if isinstance(thing, VoteEvent):
        made["counts"] = [{"option": option, "value": number} for option, number in thing.counts.items()]
    return {name: value for name, value in made.items() if value not in ("", None, False, [])}


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return [_object(each) for each in value] if isinstance(value, tuple) else value


def _sources(page: str, published: str) -> list[dict[str, str]]:
    if not page:
        return []
    return [{"url": page, **({"note": f"As published {published}"} if published else {})}]
