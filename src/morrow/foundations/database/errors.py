"""What can go wrong with the database, told so that a person can put it right."""

from pathlib import Path


class DatabaseTrouble(Exception):
    """Something the launcher cannot put right by itself: what happened, why, and what to do."""

    def __init__(self, what: str, why: str, what_to_do: str) -> None:
        self.what = what
        self.why = why
        self.what_to_do = what_to_do
        super().__init__(f"{what}\n  Why: {why}\n  What to do: {what_to_do}")


class NoPostgres(DatabaseTrouble):
    """No usable PostgreSQL program was found on this machine."""

    def __init__(self, looked_in: list[str], major: int | None = None) -> None:
        wanted = f"PostgreSQL {major}" if major else "PostgreSQL 15 or newer"
        super().__init__(
            f"{wanted} was not found on this machine.",
            f"Looked in: {'; '.join(looked_in) or 'nowhere'}.",
            "Install it (on Debian and Ubuntu: sudo apt install postgresql), or install Morrow's own "
            "requirements again, which carry it, or set DATABASE_URL to a server you have.",
        )


class NoUserNamespace(DatabaseTrouble):
    """We run as root, and this machine lets nobody shed root's powers for a while."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The database cannot be started by root here.",
            "PostgreSQL refuses to run as root, and this machine does not allow a user namespace, in "
            f"which it could run without root's powers ({detail}).",
            "Run Morrow as an ordinary user, or allow user namespaces (in a container: its seccomp "
            "profile), or set DATABASE_URL to a server that runs already.",
        )


class DiskFull(DatabaseTrouble):
    """There is no room, or not enough, for the database to start safely."""

    def __init__(self, folder: Path, free: int, needed: int) -> None:
        self.free = free
        self.needed = needed
        super().__init__(
            f"The disk that holds {folder} is full, or nearly.",
            f"The database needs {_megabytes(needed)} free to start safely; {_megabytes(free)} are free.",
            "Make room on that disk and start again, or set MORROW_HOME to a folder on a larger one. "
            "Nothing that was saved has been lost.",
        )


class WrongVersion(DatabaseTrouble):
    """The cluster was made with a major version of PostgreSQL that is not here any more."""

    def __init__(self, folder: Path, made_with: int, found: list[str]) -> None:
        super().__init__(
            f"The database in {folder} was made with PostgreSQL {made_with}, which is not on this machine.",
            f"Another major version cannot read its files. Found here: {', '.join(found) or 'none'}.",
            f"Install PostgreSQL {made_with} again, or move the data with pg_dump and pg_upgrade, or, if "
            f"it holds only the demonstration, remove the folder {folder} and start afresh.",
        )


class SocketPathTooLong(DatabaseTrouble):
    """No folder was found whose name leaves room for a socket's."""

    def __init__(self, tried: list[Path]) -> None:
        super().__init__(
            "The database has nowhere to put its socket.",
            "A socket's whole name may have at most 107 bytes, and these folders are too long, or not to "
            f"be used: {', '.join(str(path) for path in tried) or 'none'}.",
            "Set TMPDIR to a short folder, for example TMPDIR=/tmp.",
        )


class FolderNotPrivate(DatabaseTrouble):
    """A folder or file that must be ours alone is open to others, or is theirs."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"{folder} must be private to the user who runs Morrow, and is not.",
            why,
            f"If you know who made it, close it (chmod go-rwx '{folder}') or remove it, then start again.",
        )


class FolderUnreachable(DatabaseTrouble):
    """Without root's powers, root itself may not enter another user's closed folder."""

    def __init__(self, wanted: Path, closed: Path) -> None:
        super().__init__(
            f"The database cannot reach {wanted}.",
            f"Started by root it runs without root's powers, and {closed} belongs to another user and is "
            "closed to everyone else. Morrow opens nobody's folders.",
            "Run Morrow as the user who owns that folder (without sudo), or set MORROW_HOME to a folder "
            "of root's own.",
        )


class PasswordsLost(DatabaseTrouble):
    """The cluster is here but the superuser's password file is not."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"The password file {file} is missing or empty.",
            "The database was made with a password kept there, and lets nobody in without it.",
            "Put the file back from a copy, or, if the database holds only the demonstration, remove "
            f"the folder {file.parent.parent} and start afresh.",
        )


class DidNotStart(DatabaseTrouble):
    """PostgreSQL ended, or was not ready in time; its last words are passed on."""

    def __init__(self, last_words: str, log: Path) -> None:
        super().__init__(
            "The database did not start.",
            f"PostgreSQL said:\n{_indented(last_words) or '    nothing at all'}",
            f"Read {log}; if it says nothing you can act on, please report it with those lines.",
        )


class DidNotStop(DatabaseTrouble):
    """PostgreSQL was asked to stop and is still there."""

    def __init__(self, pid: int, log: Path) -> None:
        super().__init__(
            f"The database (process {pid}) did not stop when asked.",
            "It may be waiting for a disk.",
            f"Look at {log}, and stop it with: kill -QUIT {pid}",
        )


class StillInUse(DatabaseTrouble):
    """Someone asked to stop a database that another command is using."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The database in {folder} is in use by another morrow command.",
            "Stopping it now would break that command off in the middle.",
            "Stop the other command first (Ctrl-C where `morrow run` runs).",
        )


class OwnerUrlMissing(DatabaseTrouble):
    """DATABASE_URL is set, and something needs the owner of the tables."""

    def __init__(self) -> None:
        super().__init__(
            "The tables cannot be changed with DATABASE_URL alone.",
            "The site works as a role that owns nothing; migrations need the role that owns the database.",
            "Set MORROW_OWNER_DATABASE_URL to a URL of the owning role, and run the command again.",
        )


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.strip().splitlines())
