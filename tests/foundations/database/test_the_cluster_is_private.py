"""What the embedded database may not do: open a folder, make a user, listen, or let anyone in."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from morrow.foundations.database import Cluster, FolderNotPrivate
from morrow.foundations.database.processes import all_serving


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _connect_as(cluster: Cluster, user: str, password: str | None) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(
        host=str(cluster.socket_folder), port=5432, user=user, password=password, dbname="morrow"
    )


def test_starting_opens_no_parent_folder_and_keeps_its_own_to_itself(
    short_folder: Path, make_cluster: Callable[..., Cluster]
) -> None:
    parents = [short_folder, *short_folder.parents]
    before = [_mode(path) for path in parents]
    cluster = make_cluster(fresh=True)
    cluster.start()
    assert [_mode(path) for path in parents] == before
    assert before[0] == 0o700
    private = [cluster.folder, cluster.data, cluster.passwords.folder, cluster.socket_folder]
    assert [_mode(path) for path in private] == [0o700] * 4
    assert {_mode(file) for file in cluster.passwords.folder.iterdir()} == {0o600}
    assert _mode(cluster.log) == 0o600


def test_starting_makes_no_user(make_cluster: Callable[..., Cluster]) -> None:
    files = [Path("/etc/passwd"), Path("/etc/group")]
    before = [file.read_bytes() for file in files]
    make_cluster(fresh=True).start()
    assert [file.read_bytes() for file in files] == before


def test_it_listens_on_no_address_only_on_its_socket(cluster: Cluster) -> None:
    open_sockets: set[str] = set()
    for pid in all_serving(cluster.data):
        # A helper process of the server may end while we look at it.
        with suppress(FileNotFoundError):
            for number in Path(f"/proc/{pid}/fd").iterdir():
                target = os.readlink(number) if number.is_symlink() else ""
                if target.startswith("socket:["):
                    open_sockets.add(target[8:-1])
    assert open_sockets
    network = [line.split()[9] for table in ("tcp", "tcp6") for line in _table(table)]
    assert open_sockets.isdisjoint(network)
    assert (cluster.socket_folder / ".s.PGSQL.5432").is_socket()


def _table(name: str) -> list[str]:
    table = Path("/proc/net") / name
    return table.read_text().splitlines()[1:] if table.exists() else []


def test_the_server_runs_in_a_session_of_its_own_without_roots_powers(cluster: Cluster) -> None:
    assert cluster.pid is not None
    assert os.getsid(cluster.pid) == cluster.pid != os.getsid(0)
    status = Path(f"/proc/{cluster.pid}/status").read_text()
    powers = next(line for line in status.splitlines() if line.startswith("CapEff:"))
    assert int(powers.split()[1], 16) == 0


@pytest.mark.parametrize("password", [None, "", "a guess"])
@pytest.mark.parametrize("user", ["postgres", "morrow_owner", "morrow_app"])
def test_nobody_gets_in_without_the_password(cluster: Cluster, user: str, password: str | None) -> None:
    with pytest.raises(psycopg.OperationalError, match=r"password"):
        _connect_as(cluster, user, password)


def test_the_password_of_the_site_opens_no_other_role(cluster: Cluster) -> None:
    ours = cluster.passwords.read("morrow_app")
    for other in ("postgres", "morrow_owner"):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            _connect_as(cluster, other, ours)


def test_passwords_are_kept_as_scram_and_never_in_the_log(cluster: Cluster) -> None:
    superuser = cluster.passwords.read("postgres")
    with _connect_as(cluster, "postgres", superuser) as database:
        kept = database.execute("SELECT rolpassword FROM pg_authid WHERE rolcanlogin").fetchall()
        ways = database.execute("SELECT DISTINCT auth_method FROM pg_hba_file_rules").fetchall()
    assert all(str(row[0]).startswith("SCRAM-SHA-256$") for row in kept)
    assert ways == [("scram-sha-256",)]
    log = cluster.log.read_text()
    assert not any(file.read_text().strip() in log for file in cluster.passwords.folder.iterdir())


@pytest.mark.parametrize("opened", ["passwords", "."])
def test_a_folder_opened_to_others_is_refused_and_left_as_it_was(
    make_cluster: Callable[..., Cluster], opened: str
) -> None:
    cluster = make_cluster()
    folder = cluster.folder / opened
    folder.chmod(0o755)
    (cluster.passwords.folder / "morrow_app").unlink()  # so that it has to write in there
    with pytest.raises(FolderNotPrivate, match="0755"):
        cluster.start()
    assert _mode(folder) == 0o755
    folder.chmod(0o700)


def test_a_password_file_others_may_read_is_refused(make_cluster: Callable[..., Cluster]) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.passwords.file("morrow_app").chmod(0o644)
    with pytest.raises(FolderNotPrivate, match="chmod go-rwx"):
        cluster.url("morrow_app")
