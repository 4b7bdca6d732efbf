"""A dead service comes back, patiently; services stop in the order promised."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from morrow.foundations.database import Cluster
from morrow.site.launch import services
from morrow.site.launch.child import Child
from morrow.site.launch.say import Follower, Say
from morrow.site.launch.services import BackOff, DatabaseService, ProcessService
from morrow.site.launch.stopping import Stopping
from morrow.site.launch.supervisor import Supervisor


def _service(name: str, program: str, folder: Path, say: Say) -> ProcessService:
    return ProcessService(Child(name, ["sh", "-c", program], env=dict(os.environ), log=folder / name), say)


def _look_until(supervisor: Supervisor, true: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        supervisor.look()
        time.sleep(0.02)


def test_a_worker_that_dies_is_started_again_and_the_death_is_told_once(
    short_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(services, "FIRST_PAUSE", 0.1)
    worker = _service("worker", "echo begun; [ -e twice ] && sleep 60; exit 7", short_folder, Say())
    worker.child.command[-1] = worker.child.command[-1].replace("twice", str(short_folder / "twice"))
    supervisor = Supervisor([worker], stop_order=[worker], stopping=Stopping())
    supervisor.start()
    first = worker.child.pid
    _look_until(supervisor, lambda: worker.child.ended() == 7)
    (short_folder / "twice").touch()
    _look_until(supervisor, lambda: (short_folder / "worker").read_text().count("begun") == 2)
    assert worker.child.pid != first
    assert worker.child.ended() is None
    assert capsys.readouterr().err.count("worker stopped (code 7)") == 1
    supervisor.stop()
    assert worker.child.ended() is not None


def test_one_that_keeps_dying_is_given_longer_and_longer_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    back_off = BackOff()
    pauses = []
    for _ in range(7):
        pause = back_off.failed()
        assert pause is not None
        assert back_off.failed() is None, "told once, not each time we look"
        assert not back_off.due
        clock[0] += pause
        assert back_off.due
        back_off.began()
        pauses.append(pause)
    assert pauses == [1, 2, 4, 8, 16, 30, 30]
    clock[0] += 61
    assert back_off.failed() == 1, "after a good minute its past is forgotten"


def test_the_web_server_stops_before_the_worker(short_folder: Path) -> None:
    order = short_folder / "order"
    web, worker = (
        _service(
            name, f"trap 'echo {name} >> {order}; exit' TERM; echo up; sleep 60 & wait", short_folder, Say()
        )
        for name in ("web", "worker")
    )
    supervisor = Supervisor([worker, web], stop_order=[web, worker], stopping=Stopping())
    supervisor.start()
    _look_until(supervisor, lambda: "up" in web.child.last_words() and "up" in worker.child.last_words())
    supervisor.stop()
    assert order.read_text().split() == ["web", "worker"]


def test_a_database_killed_under_us_comes_back_with_its_rows(
    short_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(services, "FIRST_PAUSE", 0.1)
    with Cluster(short_folder / "database") as cluster:
        with psycopg.connect(cluster.url("morrow_owner")) as database:
            database.execute("CREATE TABLE kept AS SELECT 1 AS number")
        service = DatabaseService(cluster, Say())
        supervisor = Supervisor([service], stop_order=[service], stopping=Stopping())
        supervisor.start()
        killed = cluster.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        _look_until(supervisor, lambda: cluster.pid not in (None, killed) and cluster.running())
        with psycopg.connect(cluster.url("morrow_app")) as database:
            assert database.execute("SELECT number FROM kept").fetchone() == (1,)
        assert "Nothing committed is lost" in capsys.readouterr().err
        supervisor.stop()
        assert cluster.running(), "stopping it is left to the last command that uses it"


def test_what_a_service_says_is_passed_on_with_its_name_line_by_line(
    short_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = short_folder / "log"
    log.write_text("from last week\n")
    loud, quiet = Follower("worker", log, Say()), Follower("worker", log, Say(quiet=True))
    with log.open("a") as out:
        out.write("a whole line\nhalf a l")
        out.flush()
        loud.pass_on()
        quiet.pass_on()
        assert capsys.readouterr().out == "  worker | a whole line\n"
        out.write("ine\n")
    loud.pass_on()
    assert capsys.readouterr().out == "  worker | half a line\n"
