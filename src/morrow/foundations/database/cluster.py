"""One PostgreSQL cluster in one folder: made when first needed, started, found again, stopped."""

import fcntl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from . import server
from .binaries import Binaries, all_binaries, find_binaries
from .errors import DidNotStart, PasswordsLost, WrongVersion
from .folders import (
    FREE_FOR_FIRST_START,
    FREE_FOR_LATER_START,
    check_room,
    private_folder,
    telling_disk_full,
)
from .passwords import Passwords
from .privilege import check_reachable
from .processes import clear_after_crash, read_postmaster, remove_sockets, wait_for_orphans
from .roles import APP, DATABASE, OWNER, SUPERUSER, prepare_roles
from .sockets import choose_socket_folder, record_socket_folder, recorded_socket_folder
from .urls import socket_url


class Cluster:
    """A cluster and the process that serves it.

    ``fsync=False`` gives up safety for speed: for tests only, and never for one that kills the server.
    As a context manager it starts on entering and stops on leaving, if it was this one that started it.
    """

    def __init__(self, folder: Path, binaries: Binaries | None = None, *, fsync: bool = True) -> None:
        self.folder = folder.absolute()
        self.fsync = fsync
        self.data = self.folder / "data"
        self.log = self.folder / "server.log"
        self.passwords = Passwords(self.folder / "passwords")
        self._wanted = binaries
        self._process: subprocess.Popen[bytes] | None = None
        self._started_here = False

    @property
    def made(self) -> bool:
        """Whether the cluster exists on disk."""
        return (self.data / "PG_VERSION").is_file()

    @property
    def binaries(self) -> Binaries:
        """The programs to use: those asked for, unless the files were made by another major version.

        Raises WrongVersion when none that can read the files is here, NoPostgres when there is none.
        """
        if not self.made:
            return self._wanted or find_binaries()
        made_with = int((self.data / "PG_VERSION").read_text().strip())
        if self._wanted and self._wanted.major == made_with:
            return self._wanted
        found = list(all_binaries())
        for binaries in found:
            if binaries.major == made_with:
                return binaries
        raise WrongVersion(self.folder, made_with, [f"{one.version} ({one.origin})" for one in found])

    @property
    def socket_folder(self) -> Path:
        """The folder of the socket: the one written down when last started, else the one it will be."""
        return recorded_socket_folder(self.folder) or choose_socket_folder(self.data)

    @property
    def pid(self) -> int | None:
        """The process that leads the running server, or None."""
        postmaster = read_postmaster(self.data)
        return postmaster.pid if postmaster else None

    def running(self) -> bool:
        """Whether the server is up and takes connections."""
        postmaster = read_postmaster(self.data)
        return postmaster is not None and postmaster.ready

    def ensure(self) -> None:
        """Make the folder and the cluster in it if they are not there. Starts nothing."""
        private_folder(self.folder)
        if self.made:
            return
        binaries = self.binaries
        for path in (self.data, binaries.bin_dir / "postgres"):
            check_reachable(path)
        check_room(self.folder, FREE_FOR_FIRST_START)
        server.make_cluster(self.data, binaries, self.passwords, SUPERUSER, fsync=self.fsync)

    def start(self, *, seconds: float = 120) -> bool:
        """Have the server running and its roles in order. Returns whether this call started it.

        A server already running, even one whose launcher died, is taken as it is. After a crash,
        PostgreSQL first recovers what was committed; ``seconds`` bounds the wait.
        """
        private_folder(self.folder)
        with self._alone():
            if self._already_up(seconds):
                self._prepare()
                return False
            self.ensure()
            self._launch(seconds)
            try:
                self._prepare()
            except BaseException:
                self._stop()
                raise
            return True

    def stop(self) -> None:
        """Stop the server cleanly, whoever started it. Does nothing when it does not run."""
        if self.folder.is_dir():
            with self._alone():
                self._stop()

    def url(self, role: str = APP, database: str = DATABASE) -> str:
        """The URL by which a role reaches a database of this cluster through its socket."""
        return socket_url(self.socket_folder, role, self.passwords.read(role), database)

    def __enter__(self) -> "Cluster":
        self._started_here = self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started_here:
            self.stop()

    def _already_up(self, seconds: float) -> bool:
        """Whether a server is up; one found starting or stopping is waited for."""
        until = time.monotonic() + seconds
        while postmaster := read_postmaster(self.data):
            if postmaster.ready:
                return True
            if time.monotonic() > until:
                raise DidNotStart(
                    f"process {postmaster.pid} is {postmaster.status} and does not end", self.log
                )
            time.sleep(0.05)
        return False

    def _launch(self, seconds: float) -> None:
        check_room(self.folder, FREE_FOR_LATER_START)
        binaries = self.binaries
        for path in (self.data, binaries.bin_dir / "postgres"):
            check_reachable(path)
        sockets = private_folder(choose_socket_folder(self.data))
        record_socket_folder(self.folder, sockets)
        clear_after_crash(self.data, sockets)
        since = server.log_size(self.log)
        self._process = server.launch(self.data, binaries, sockets, self.log, fsync=self.fsync)
        try:
            server.wait_until_ready(self._process, self.data, self.log, since=since, seconds=seconds)
        except BaseException:
            self._stop()
            raise

    def _stop(self) -> None:
        child, pid = self._process, self.pid
        if child is not None and child.poll() is None:
            server.stop(child.pid, self.data, self.log, child)
        elif pid is not None:
            server.stop(pid, self.data, self.log, None)
        self._process = None
        sockets = recorded_socket_folder(self.folder)
        if sockets is not None:
            wait_for_orphans(self.data)
            with suppress(OSError):  # not ours any more, gone, or holding something we did not put there
                remove_sockets(sockets)
                sockets.rmdir()

    def _prepare(self) -> None:
        """Make roles and database once; again when a password file has gone, or a start was broken off."""
        done = self.folder / "prepared"
        if done.exists() and all(self.passwords.read(role) for role in (OWNER, APP)):
            return
        superuser_password = self.passwords.read(SUPERUSER)
        if superuser_password is None:
            raise PasswordsLost(self.passwords.file(SUPERUSER))
        wanted = {role: self.passwords.ensure(role) for role in (OWNER, APP)}
        prepare_roles(self.socket_folder, superuser_password, wanted)
        with telling_disk_full(self.folder):
            done.touch()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One launcher at a time; the lock goes with the process that held it, however it ends."""
        with telling_disk_full(self.folder), (self.folder / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
