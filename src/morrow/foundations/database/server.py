"""PostgreSQL's programs run by our own code: make a cluster, start it, stop it.

The server listens on its socket alone, and runs in a process session of its own so that Ctrl-C in a
terminal reaches the web server first. `pg_ctl` is not used: as root it could not signal a server it did
not start itself, and it hides the server from whoever must watch it.
"""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from .binaries import Binaries
from .errors import DatabaseTrouble, DidNotStart, DidNotStop, DiskFull
from .folders import FREE_FOR_FIRST_START, FREE_FOR_LATER_START, free_bytes
from .passwords import Passwords
from .privilege import as_ordinary_user
from .processes import read_postmaster, serves

LONGEST_LOG = 5_000_000
FAST_STOP_SECONDS = 30
LAST_STOP_SECONDS = 10
NO_ROOM_LEFT = "No space left on device"


def make_cluster(
    data: Path, binaries: Binaries, passwords: Passwords, superuser: str, *, fsync: bool
) -> None:
    """Run initdb beside the data folder, and put the whole in place in one move.

    A start broken off in the middle leaves no half-made cluster that a later start would take for one.
    """
    unfinished = data.with_name(data.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    passwords.ensure(superuser)
    command = [
        binaries.program("initdb"),
        "--pgdata", str(unfinished),
        "--username", superuser,
        "--pwfile", str(passwords.file(superuser)),
        "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256",
        "--data-checksums", "--no-instructions",
        *([] if fsync else ["--no-sync"]),
    ]  # fmt: skip
    done = subprocess.run(
        as_ordinary_user(command),
        env=_clean_environment(),
        capture_output=True, text=True, check=False,
        start_new_session=True,
    )  # fmt: skip
    if done.returncode != 0:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise trouble(done.stderr or done.stdout, data, data.parent, FREE_FOR_FIRST_START)
    unfinished.rename(data)


def launch(
    data: Path, binaries: Binaries, socket_folder: Path, log: Path, *, fsync: bool
) -> subprocess.Popen[bytes]:
    """Start the server and return at once; its words go to the log."""
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.old"))
    settings = {
        "listen_addresses": "",
        "port": "5432",
        "unix_socket_directories": '"' + str(socket_folder).replace('"', '""') + '"',
        "unix_socket_permissions": "0700",
        "logging_collector": "off",
        "log_destination": "stderr",
        "jit": "off",  # it costs more than it gives on pages of many small queries
        **({} if fsync else {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}),
    }
    command = [binaries.program("postgres"), "-D", str(data)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    number = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(number, "ab") as out:
        return subprocess.Popen(
            as_ordinary_user(command),
            env=_clean_environment(),
            stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
        )  # fmt: skip


def wait_until_ready(
    process: subprocess.Popen[bytes], data: Path, log: Path, *, since: int, seconds: float
) -> None:
    """Return once the server takes connections; after a crash that includes its recovery.

    ``since`` is where this start's words begin in the log. Raises DiskFull or DidNotStart.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        postmaster = read_postmaster(data)
        if postmaster and postmaster.ready:
            return
        if process.poll() is not None:
            break
        time.sleep(0.02)
    raise trouble(_last_words(log, since), data, log, FREE_FOR_LATER_START)


def stop(pid: int, data: Path, log: Path, process: subprocess.Popen[bytes] | None) -> None:
    """Stop the server cleanly: break off sessions, write everything down, end. Raises DidNotStop."""
    for order, seconds in ((signal.SIGINT, FAST_STOP_SECONDS), (signal.SIGQUIT, LAST_STOP_SECONDS)):
        try:
            os.kill(pid, order)
        except ProcessLookupError:
            break
        if _gone(pid, data, process, seconds):
            break
    else:
        raise DidNotStop(pid, log)
    if process is not None:
        process.wait(timeout=LAST_STOP_SECONDS)


def log_size(log: Path) -> int:
    """How long the log is now: where the next start's words will begin."""
    return log.stat().st_size if log.exists() else 0


def trouble(said: str, data: Path, log: Path, needed: int) -> DatabaseTrouble:
    """The kind exception for what PostgreSQL said."""
    if NO_ROOM_LEFT in said:
        return DiskFull(data, free=free_bytes(data.parent), needed=needed)
    return DidNotStart("\n".join(said.strip().splitlines()[-8:]), log)


def _gone(pid: int, data: Path, process: subprocess.Popen[bytes] | None, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process is not None and process.poll() is not None:
            return True
        if not serves(pid, data):
            return True
        time.sleep(0.02)
    return False


def _last_words(log: Path, since: int) -> str:
    if not log.exists():
        return ""
    with log.open("rb") as file:
        file.seek(since if log_size(log) >= since else 0)
        return file.read(20_000).decode(errors="replace")


def _clean_environment() -> dict[str, str]:
    """Without PGPORT and its kin, which would move the server, and with messages we can read."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C"}
