"""The `morrow` command: `run` and `db` of its own, everything else Django's management commands."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from types import FrameType

from django.core.management import execute_from_command_line

from morrow.foundations.database import DatabaseTrouble, home_folder, using_database
from morrow.site.launch.database import add_database_options, database
from morrow.site.launch.errors import LaunchTrouble
from morrow.site.launch.options import RunOptions, add_run_options
from morrow.site.launch.programs import SETTINGS
from morrow.site.launch.run import run

OWNS_TABLES = frozenset({"migrate", "flush"})
"""Commands that change tables, and so work as their owner."""

NEEDS_NO_DATABASE = frozenset(
    {
        "check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "makemessages", "startapp",
        "help", "--help", "-h", "version", "--version", "panel", "count", "groups", "rights",
    }
)  # fmt: skip

GOES_ON_WITHOUT = frozenset({"doctor"})
"""Commands that have something to say when the database cannot be started."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked, and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if not words or words[0] in ("-h", "--help", "run", "db"):
            return _own(words or ["--help"])
        return _django(words)
    except (DatabaseTrouble, LaunchTrouble) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _own(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="morrow",
        description="Run a place's system of Local Public Support.",
        epilog="Anything else is a management command: morrow migrate, morrow demo play, morrow record "
        "verify, morrow doctor, morrow help.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    add_run_options(commands.add_parser("run", help="start the site, and everything it needs"))
    add_database_options(commands.add_parser("db", help="start, stop or open the embedded database"))
    said = vars(parser.parse_args(words))
    if said.pop("command") == "run":
        return run(RunOptions(**said))
    return database(said["what"], said["role"])


def _django(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    os.environ["MORROW_HOME"] = str(home_folder())
    if words[0] in OWNS_TABLES:
        os.environ.setdefault("MORROW_DB_ROLE", "owner")
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGHUP, _end)
    with ExitStack() as until_done:
        if words[0] not in NEEDS_NO_DATABASE:
            try:
                until_done.enter_context(using_database(home_folder()))
            except DatabaseTrouble as trouble:
                if words[0] not in GOES_ON_WITHOUT:
                    raise
                print(trouble, file=sys.stderr)
        execute_from_command_line(["morrow", *words])
    return 0


def _end(number: int, frame: FrameType | None) -> None:
    """Asked to stop: leave by the front door, so that what we started is stopped too."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
