"""Bringing a place folder into the database: compare what stands with what came, write what differs.

Each table the folder fills is described once, in `tables`: its key, its columns, its rows. `compare`
says what is new, changed, the same and gone; `write` makes it so, by COPY where rows are new. Things
that people refer to (areas, services, councillors) are ended when the folder no longer has them and
never deleted; figures the folder no longer has are taken out, unless they are about an area that ended.
"""

from morrow.place.loading.report import Loaded, Tally
from morrow.place.loading.run import Plan, Progress, carry_out, make_plan

__all__ = ["Loaded", "Plan", "Progress", "Tally", "carry_out", "make_plan"]
