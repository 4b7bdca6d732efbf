"""A process we started is in our hands: asked to stop, then made to, with all that it started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from morrow.site.launch.child import Child
from morrow.site.launch.errors import StepFailed, StopAsked
from morrow.site.launch.steps import run_step
from morrow.site.launch.stopping import Stopping, noticing


def _shell(program: str, folder: Path, name: str = "thing") -> Child:
    return Child(name, ["sh", "-c", program], env={**os.environ, "MARK": str(folder)}, log=folder / "log")


def _until(true: Callable[[], object], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


def test_a_child_runs_in_a_session_of_its_own(short_folder: Path) -> None:
    child = _shell("sleep 60", short_folder)
    child.start()
    assert child.pid is not None
    assert os.getsid(child.pid) == child.pid
    child.stop()
    assert child.ended() == -signal.SIGTERM


def test_one_that_will_not_stop_is_killed_with_its_own_children(
    short_folder: Path, left_running: Callable[[str], list[str]]
) -> None:
    child = _shell("trap '' TERM; sleep 60 & echo up; wait; wait", short_folder)
    child.start()
    _until(lambda: "up" in child.last_words())
    child.stop(patience=0.2)
    assert child.ended() == -signal.SIGKILL
    _until(lambda: left_running(str(short_folder)) == [])


def test_what_a_dead_child_left_behind_is_ended_too(
    short_folder: Path, left_running: Callable[[str], list[str]]
) -> None:
    child = _shell("sleep 60 & exit 3", short_folder)
    child.start()
    _until(lambda: child.ended() is not None)
    assert child.ended() == 3
    _until(lambda: left_running(str(short_folder)) == [])


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's promise on Linux")
def test_a_kill_9_of_the_launcher_ends_its_children(
    short_folder: Path, left_running: Callable[[str], list[str]]
) -> None:
    program = (
        "import os, sys, time; from pathlib import Path; from morrow.site.launch.child import Child\n"
        "Child('thing', ['sleep', '60'], env={'MARK': sys.argv[1]}, log=Path(sys.argv[1]) / 'log').start()\n"
        "print('up', flush=True); time.sleep(60)"
    )
    launcher = subprocess.Popen([sys.executable, "-c", program, short_folder], stdout=subprocess.PIPE)
    assert launcher.stdout is not None
    launcher.stdout.readline()
    assert len(left_running(f"MARK={short_folder}")) == 1
    launcher.kill()
    launcher.communicate()
    _until(lambda: left_running(f"MARK={short_folder}") == [])


def test_a_step_that_fails_tells_its_last_words_and_where_to_read_more(short_folder: Path) -> None:
    step = _shell("echo working; echo 'no such column' >&2; exit 4", short_folder)
    with pytest.raises(StepFailed, match=r"(?s)Tables: .*code 4.*no such column.*log") as told:
        run_step("Tables", step, Stopping())
    assert str(short_folder / "log") in str(told.value)


def test_an_older_launchs_words_are_not_taken_for_this_ones(short_folder: Path) -> None:
    (short_folder / "log").write_text("an old fault\n")
    with pytest.raises(StepFailed) as told:
        run_step("Tables", _shell("echo a new fault; exit 1", short_folder), Stopping())
    assert "a new fault" in str(told.value)
    assert "an old fault" not in str(told.value)


def test_ctrl_c_during_a_step_ends_the_step(
    short_folder: Path, left_running: Callable[[str], list[str]]
) -> None:
    step = _shell("kill -INT $PPID; sleep 60", short_folder)
    with noticing() as stopping, pytest.raises(StopAsked):
        run_step("Tables", step, stopping)
    _until(lambda: left_running(f"MARK={short_folder}") == [])
