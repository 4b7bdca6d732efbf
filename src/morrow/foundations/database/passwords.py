"""Passwords: made by chance, one file for each role, 0600 in a 0700 folder.

They exist because `trust` would let the site's plain role sign in as superuser, and `peer` fails in a
user namespace. The superuser's file is read by the launcher alone.
"""

import os
import secrets
from pathlib import Path

from .folders import check_private, private_folder, telling_disk_full


class Passwords:
    """The password files of one cluster."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, role: str) -> Path:
        """Where the password of a role is kept, whether made yet or not."""
        return self.folder / role

    def read(self, role: str) -> str | None:
        """The password of a role, or None when there is none yet. Raises FolderNotPrivate."""
        file = self.file(role)
        if not file.is_file():
            return None
        check_private(file)
        return file.read_text(encoding="ascii").strip() or None

    def ensure(self, role: str) -> str:
        """The password of a role, made now if there is none."""
        private_folder(self.folder)
        return self.read(role) or self._make(role)

    def _make(self, role: str) -> str:
        password = secrets.token_urlsafe(32)
        unfinished = self.file(f"{role}.new")
        with telling_disk_full(self.folder):
            unfinished.unlink(missing_ok=True)
            number = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(number, "w", encoding="ascii") as out:
                out.write(password + "\n")
                out.flush()
                os.fsync(out.fileno())
            unfinished.replace(self.file(role))
        return password
