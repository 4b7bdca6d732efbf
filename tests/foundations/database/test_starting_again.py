"""Starting, finding again, and coming back from a kill -9 with every committed row."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from morrow.foundations.database import Binaries, Cluster, PasswordsLost, WrongVersion
from morrow.foundations.database.processes import all_serving, serves
from tests.foundations.database.conftest import EVERY_POSTGRESQL


def _write(cluster: Cluster, number: int) -> None:
    with psycopg.connect(cluster.url("morrow_owner")) as database:
        database.execute("CREATE TABLE IF NOT EXISTS kept (number int)")
        database.execute("INSERT INTO kept VALUES (%s)", [number])


def _read(cluster: Cluster) -> list[object]:
    with psycopg.connect(cluster.url("morrow_app")) as database:
        return [row[0] for row in database.execute("SELECT number FROM kept ORDER BY number")]


def _kill(cluster: Cluster) -> None:
    pid = cluster.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    while serves(pid, cluster.data):
        time.sleep(0.01)


def test_a_second_start_finds_the_same_cluster_and_its_rows(make_cluster: Callable[..., Cluster]) -> None:
    first = make_cluster(fresh=True)
    assert first.start() is True
    _write(first, 1)
    first.stop()
    assert not first.running()
    assert all_serving(first.data) == []
    assert not first.socket_folder.exists()
    second = Cluster(first.folder)
    assert second.start() is True
    assert _read(second) == [1]
    assert second.binaries.major == first.binaries.major


def test_a_running_server_is_taken_as_it_is(make_cluster: Callable[..., Cluster]) -> None:
    first = make_cluster()
    first.start()
    second = Cluster(first.folder)
    with second:
        assert second.pid == first.pid
    assert first.running(), "leaving the block must not stop what the block did not start"


def test_committed_rows_survive_a_kill_9_of_the_server(make_cluster: Callable[..., Cluster]) -> None:
    cluster = make_cluster(fsync=True)
    cluster.start()
    _write(cluster, 1)
    unfinished = psycopg.connect(cluster.url("morrow_owner"))
    unfinished.execute("INSERT INTO kept VALUES (2)")
    _kill(cluster)
    cluster.start()
    assert _read(cluster) == [1]
    unfinished.close()


def test_a_kill_9_of_the_launcher_leaves_a_server_the_next_one_takes_over_and_stops(
    make_cluster: Callable[..., Cluster],
) -> None:
    cluster = make_cluster()
    program = (
        "import sys, time; from pathlib import Path; from morrow.foundations.database import Cluster, using\n"
        "with using(Cluster(Path(sys.argv[1]), fsync=False)): print('up', flush=True); time.sleep(60)"
    )
    launcher = subprocess.Popen([sys.executable, "-c", program, cluster.folder], stdout=subprocess.PIPE)
    assert launcher.stdout is not None
    assert launcher.stdout.readline() == b"up\n"
    launcher.kill()
    launcher.communicate()
    assert cluster.running()
    assert cluster.start() is False
    cluster.stop()
    assert all_serving(cluster.data) == []


def test_lock_files_naming_another_living_process_do_not_stop_a_start(
    make_cluster: Callable[..., Cluster],
) -> None:
    cluster = make_cluster(fsync=True)
    cluster.start()
    _write(cluster, 1)
    note = cluster.data / "postmaster.pid"
    lines = note.read_text().splitlines()
    sockets = cluster.socket_folder
    lock = (sockets / ".s.PGSQL.5432.lock").read_text().splitlines()
    _kill(cluster)
    while all_serving(cluster.data):
        time.sleep(0.02)
    note.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    sockets.joinpath(".s.PGSQL.5432.lock").write_text("\n".join([str(os.getpid()), *lock[1:]]) + "\n")
    assert not cluster.running()
    cluster.start()
    assert _read(cluster) == [1]


def test_an_initdb_broken_off_in_the_middle_is_not_taken_for_a_cluster(
    make_cluster: Callable[..., Cluster],
) -> None:
    cluster = make_cluster(fresh=True)
    half = cluster.folder / "data.unfinished"
    cluster.folder.mkdir(mode=0o700)
    half.mkdir()
    (half / "PG_VERSION").write_text("15\n")
    cluster.start()
    _write(cluster, 1)
    assert not half.exists()


def test_a_lost_password_of_the_site_is_made_anew(make_cluster: Callable[..., Cluster]) -> None:
    cluster = make_cluster()
    cluster.start()
    _write(cluster, 1)
    cluster.passwords.file("morrow_app").unlink()
    cluster.start()
    assert _read(cluster) == [1]


def test_a_lost_superuser_password_is_told_and_nothing_is_left_running(
    make_cluster: Callable[..., Cluster],
) -> None:
    cluster = make_cluster()
    for role in ("postgres", "morrow_app"):
        cluster.passwords.file(role).unlink()
    with pytest.raises(PasswordsLost, match="start afresh"):
        cluster.start()
    assert all_serving(cluster.data) == []


def test_files_of_a_version_that_is_gone_are_refused_and_left_alone(
    make_cluster: Callable[..., Cluster],
) -> None:
    cluster = make_cluster()
    (cluster.data / "PG_VERSION").write_text("13\n")
    before = sorted(cluster.data.rglob("*"))
    with pytest.raises(WrongVersion, match="made with PostgreSQL 13"):
        cluster.start()
    assert sorted(cluster.data.rglob("*")) == before


def test_the_programs_that_made_the_files_are_picked_whatever_is_asked_for(
    make_cluster: Callable[..., Cluster], binaries: Binaries
) -> None:
    others = [one for one in EVERY_POSTGRESQL if one.major != binaries.major]
    if not others:
        pytest.skip("needs two major versions of PostgreSQL on this machine")
    cluster = make_cluster()
    again = Cluster(cluster.folder, others[0], fsync=False)
    with again:
        assert again.binaries.major == binaries.major


@pytest.mark.parametrize("name", ["a place with spaces", "Żółw, 'quoted' \"twice\"", "x" * 120])
def test_any_folder_name_will_do(make_cluster: Callable[..., Cluster], name: str) -> None:
    cluster = make_cluster(name, fresh=True)
    cluster.start()
    _write(cluster, 1)
    assert _read(cluster) == [1]
    cluster.stop()


def test_two_launchers_at_once_make_one_cluster(
    make_cluster: Callable[..., Cluster], short_folder: Path
) -> None:
    cluster = make_cluster(fresh=True)
    program = (
        "import sys; from pathlib import Path; from morrow.foundations.database import Cluster\n"
        "print(Cluster(Path(sys.argv[1]), fsync=False).start())"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", program, cluster.folder], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    answers = sorted(one.communicate(timeout=60)[0].strip() for one in both)
    assert answers == [b"False", b"True"]
    assert cluster.running()


def test_stopping_after_a_crash_leaves_no_socket_behind(make_cluster: Callable[..., Cluster]) -> None:
    cluster = make_cluster(fsync=True)
    cluster.start()
    sockets = cluster.socket_folder
    _kill(cluster)
    assert sockets.exists()
    cluster.stop()
    assert not sockets.exists()
