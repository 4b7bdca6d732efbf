"""Linear and whole-number programmes over the seats of kinds; the solver is HiGHS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import highspy
import numpy as np

from .kinds import Kinds

Numbers = np.ndarray[Any, np.dtype[np.float64]]
NO_BOUND = highspy.kHighsInf
EXACT = 1e-9
"""By how much a solution may miss a bound; whoever adds up solutions leaves each more room than this."""
_SURE = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)


class Impossible(Exception):
    """Nothing keeps all the bounds."""


class Unsolved(Exception):
    """The solver gave up without saying whether anything keeps the bounds."""


class Programme:
    """Seats for each kind within its bounds, and whatever columns and rows are added to them."""

    def __init__(self, kinds: Kinds | None, *, whole: bool = False, gap: float | None = None) -> None:
        # The plain solver: highspy's wrapper of it greets on standard output, which belongs to the caller.
        self.solver: Any = highspy._Highs()  # type: ignore[attr-defined]
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        self.solver.setOptionValue("primal_feasibility_tolerance", EXACT)
        if gap is not None:
            self.solver.setOptionValue("mip_rel_gap", gap)
        if kinds is not None:
            for number in kinds.numbers:
                self.column(upper=number, whole=whole)
            for bound in kinds.bounds:
                self.row(bound.least, bound.most, bound.kinds, [1.0] * len(bound.kinds))

    def column(self, *, upper: float = NO_BOUND, cost: float = 0.0, whole: bool = False) -> int:
        """A new unknown from nought up; returns its place."""
        place = int(self.solver.getNumCol())
        self.solver.addVar(0.0, float(upper))
        if cost:
            self.solver.changeColCost(place, cost)
        if whole:
            self.solver.changeColIntegrality(place, highspy.HighsVarType.kInteger)
        return place

    def columns_of(self, cost: float, places: Sequence[int], values: Sequence[float]) -> None:
        """A new unknown that stands in these rows with these values."""
        rows = np.asarray(places, dtype=np.int32)
        self.solver.addCol(cost, 0.0, NO_BOUND, len(rows), rows, np.asarray(values, dtype=np.float64))

    def row(self, least: float, most: float, places: Sequence[int], values: Sequence[float]) -> int:
        """A new bound over these unknowns; returns its place."""
        row = int(self.solver.getNumRow())
        columns = np.asarray(places, dtype=np.int32)
        numbers = np.asarray(values, dtype=np.float64)
        self.solver.addRow(float(least), float(most), len(columns), columns, numbers)
        return row

    def most(self) -> None:
        """Look for the most, not the least."""
        self.solver.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def costs(self, numbers: Numbers) -> None:
        """What each of the first unknowns is worth."""
        places = np.arange(len(numbers), dtype=np.int32)
        self.solver.changeColsCost(len(places), places, np.ascontiguousarray(numbers, dtype=np.float64))

    def within(self, least: Numbers, most: Numbers) -> None:
        """Between what each of the first unknowns must lie."""
        places = np.arange(len(least), dtype=np.int32)
        self.solver.changeColsBounds(len(places), places, least, most)

    def solve(self) -> Any:
        """The solver's solution. Raises Impossible where there is none, and Unsolved where none is known.

        A solver that goes on from its last answer now and then stops short (HiGHS calls it unknown) where
        it finds its way from the beginning; so it is asked once more from there before it is believed.
        """
        self.solver.run()
        if self.solver.getModelStatus() not in _SURE:
            self.solver.clearSolver()
            self.solver.run()
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return self.solver.getSolution()
        raise (Impossible if status in _SURE else Unsolved)(str(status))

    @property
    def reached(self) -> float:
        """What the best solution is worth."""
        return float(self.solver.getInfo().objective_function_value)


def whole(values: Any) -> Numbers:
    """The nearest whole numbers of what the solver gives."""
    nearest: Numbers = np.rint(np.asarray(values, dtype=np.float64))
    return nearest
