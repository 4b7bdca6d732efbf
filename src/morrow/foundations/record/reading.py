"""Reading the record back as edges around one thing."""

from __future__ import annotations

from django.db import connection

from morrow.foundations.record.reference import Ref
from morrow.foundations.record.thread import Edge
from morrow.foundations.scope import entering

_AROUND = """
WITH RECURSIVE
effects(ref) AS (
    SELECT %(start)s::varchar
    UNION
    SELECT e."on" FROM effects JOIN foundations_entry e
      ON e.place = %(place)s AND e.because @> ARRAY[effects.ref]
),
causes(ref) AS (
    SELECT %(start)s::varchar
    UNION
    SELECT unnest(e.because)::varchar FROM causes JOIN foundations_entry e
      ON e.place = %(place)s AND e."on" = causes.ref
)
SELECT DISTINCT e."on", e.because FROM foundations_entry e
WHERE e.place = %(place)s AND cardinality(e.because) > 0
  AND e."on" IN (SELECT ref FROM effects UNION SELECT ref FROM causes)
"""


def edges_around(start: Ref) -> list[Edge]:
    """Every act that links things on the way to or from `start`, in the place in force.

    Holds references only; whoever shows them resolves each for the viewer.
    """
    values = {"start": str(start), "place": entering.place()}
    with entering.lifted(reason="following the thread; what is shown is resolved for the viewer"):
        with connection.cursor() as cursor:
            cursor.execute(_AROUND, values)
            rows = cursor.fetchall()
    return [Edge(Ref.read(on), tuple(Ref.read(cause) for cause in because)) for on, because in rows]
