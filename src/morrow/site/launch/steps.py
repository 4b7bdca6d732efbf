"""Steps run once, each in a process of its own, and waited for."""

import time

from .child import Child
from .errors import StepFailed, StopAsked
from .stopping import Stopping


def run_step(what: str, child: Child, stopping: Stopping) -> None:
    """Run the step to its end.

    Raises StepFailed when it ends badly, StopAsked when someone asks us to stop meanwhile; the step is
    stopped first.
    """
    child.start()
    try:
        while (code := child.ended()) is None:
            if stopping.asked:
                raise StopAsked
            time.sleep(0.02)
    finally:
        child.stop()
    if code != 0:
        raise StepFailed(what, code, child.last_words(), child.log)
