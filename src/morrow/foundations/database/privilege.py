"""Running PostgreSQL without root's powers, and without making a user or opening a folder.

PostgreSQL refuses to run as root. In a user namespace root appears to itself as an ordinary user: it
keeps its files and loses its powers. No account is created and no folder's mode is changed.
"""

import os
import shutil
import subprocess
from pathlib import Path

from .errors import FolderUnreachable, NoUserNamespace

ORDINARY = "1000"


def as_ordinary_user(command: list[str]) -> list[str]:
    """The command as it must be run so that PostgreSQL accepts who runs it.

    Raises NoUserNamespace where we are root and the machine allows no user namespace.
    """
    if os.geteuid() != 0:
        return command
    unshare = shutil.which("unshare")
    if unshare is None:
        raise NoUserNamespace("the program unshare is not installed")
    prefix = [unshare, "--user", f"--map-user={ORDINARY}", f"--map-group={ORDINARY}", "--"]
    tried = subprocess.run([*prefix, "true"], capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        raise NoUserNamespace(tried.stderr.strip().splitlines()[-1] if tried.stderr.strip() else "refused")
    return [*prefix, *command]


def check_reachable(path: Path) -> None:
    """Refuse a place that root, without its powers, could not enter.

    Raises FolderUnreachable, naming the closed folder. For an ordinary user the system's own refusal
    is clear enough, so nothing is checked.
    """
    if os.geteuid() != 0:
        return
    for folder in reversed(path.resolve().parents):
        if not _may_enter(folder.stat()):
            raise FolderUnreachable(path, folder)


def _may_enter(seen: os.stat_result) -> bool:
    if seen.st_uid == os.geteuid():
        return bool(seen.st_mode & 0o100)
    if seen.st_gid == os.getegid() or seen.st_gid in os.getgroups():
        return bool(seen.st_mode & 0o010)
    return bool(seen.st_mode & 0o001)
