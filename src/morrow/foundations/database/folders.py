"""The folders a cluster lives in: private, and on a disk with room."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .errors import DiskFull, FolderNotPrivate

FREE_FOR_FIRST_START = 200_000_000  # initdb writes about 40 MB, and the log files grow at once
FREE_FOR_LATER_START = 50_000_000  # a checkpoint and one more log file of 16 MB, with room to spare


def home_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where this installation keeps what is its own: MORROW_HOME, else ``.local`` in the checkout.

    Installed from a wheel there is no checkout, and the user's own data folder is used.
    """
    chosen = environment.get("MORROW_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    checkout = Path(__file__).resolve().parents[4]
    if (checkout / "pyproject.toml").is_file():
        return checkout / ".local"
    shared = environment.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "morrow"


def private_folder(folder: Path) -> Path:
    """Make a folder that only we may enter, or check that the one found is so. Parents keep their modes.

    Raises FolderNotPrivate.
    """
    with telling_disk_full(folder):
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            check_private(folder)
    return folder


def check_private(path: Path) -> None:
    """Raise FolderNotPrivate unless the folder or file is ours, real, and closed to everyone else."""
    seen = path.lstat()
    if stat.S_ISLNK(seen.st_mode):
        raise FolderNotPrivate(path, "It is a link to somewhere else, which another user could have laid.")
    if seen.st_uid != os.geteuid():
        raise FolderNotPrivate(path, f"It belongs to the user with number {seen.st_uid}.")
    if seen.st_mode & 0o077:
        raise FolderNotPrivate(path, f"Its mode is {stat.S_IMODE(seen.st_mode):04o}: others may look inside.")


def check_room(folder: Path, needed: int) -> None:
    """Raise DiskFull unless the disk under ``folder`` has ``needed`` bytes free."""
    free = free_bytes(folder)
    if free < needed:
        raise DiskFull(folder, free=free, needed=needed)


def free_bytes(folder: Path) -> int:
    """Bytes free on the disk that holds the folder, or would hold it once made."""
    existing = next(path for path in [folder, *folder.parents] if path.exists())
    return shutil.disk_usage(existing).free


@contextmanager
def telling_disk_full(folder: Path, needed: int = FREE_FOR_LATER_START) -> Iterator[None]:
    """Turn the system's 'no space left' into DiskFull, whatever we were writing."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(folder, free=free_bytes(folder), needed=needed) from error
        raise
