"""When root starts the database: no powers, or a clear refusal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from morrow.foundations.database import FolderUnreachable
from morrow.foundations.database.privilege import as_ordinary_user, check_reachable

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has powers to shed")


def test_an_ordinary_user_runs_the_program_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert as_ordinary_user(["postgres"]) == ["postgres"]


@as_root
def test_root_seems_an_ordinary_user_to_the_program_and_stays_owner_of_its_files(short_folder: Path) -> None:
    note = short_folder / "note"
    command = as_ordinary_user(["sh", "-c", f"id -u; echo mine > {note}"])
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "1000\n"
    assert note.stat().st_uid == 0


@as_root
def test_where_the_machine_allows_no_user_namespace_root_is_told_what_to_do() -> None:
    program = (
        "from morrow.foundations.database.privilege import as_ordinary_user\n"
        "from morrow.foundations.database import NoUserNamespace\n"
        "try: as_ordinary_user(['true'])\n"
        "except NoUserNamespace as told: print(told)"
    )
    # The limit set is that of the new namespace alone; the machine's own stays as it is.
    forbidding = 'echo 0 > /proc/sys/user/max_user_namespaces || exit 77; exec "$0" -c "$1"'
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "sh", "-c", forbidding, sys.executable, program],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": "src"},
    )  # fmt: skip
    if done.returncode == 77:
        pytest.skip("this machine does not let us forbid namespaces inside one")
    assert "cannot be started by root here" in done.stdout, done.stderr
    assert "ordinary user" in done.stdout
    assert "DATABASE_URL" in done.stdout


@as_root
def test_another_users_closed_folder_is_named_and_not_opened(short_folder: Path) -> None:
    closed = short_folder / "home-of-ann"
    (closed / "checkout").mkdir(parents=True)
    closed.chmod(0o700)
    os.chown(closed, 4242, 4242)
    with pytest.raises(FolderUnreachable, match=r"(?s)home-of-ann belongs to another user.*without sudo"):
        check_reachable(closed / "checkout" / "data")
    assert closed.stat().st_mode & 0o777 == 0o700
