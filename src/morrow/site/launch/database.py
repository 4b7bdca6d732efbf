"""`morrow db`: start, stop, reach and open the embedded database by hand."""

import argparse
import os
import subprocess

from morrow.foundations.database import (
    Cluster,
    cluster_folder,
    connection_settings,
    database_urls,
    embedded,
    find_binaries,
    home_folder,
    keep_running,
    stop_kept,
    using_database,
)


def add_database_options(parser: argparse.ArgumentParser) -> None:
    """Teach a parser what `morrow db` understands."""
    parser.add_argument("what", choices=["start", "stop", "url", "shell"])
    parser.add_argument(
        "--role", choices=["app", "owner"], default="app", help="as the site (app) or as the tables' owner"
    )


def database(what: str, role: str) -> int:
    """Do what was asked; returns the exit code. Raises DatabaseTrouble."""
    if what == "url":
        print(database_urls(home_folder()).for_role(role))
        return 0
    if what == "shell":
        return _shell(role)
    if not embedded():
        print("DATABASE_URL is set: that server is not Morrow's to start or stop.")
        return 1
    return _start() if what == "start" else _stop()


def _start() -> int:
    cluster = Cluster(cluster_folder(home_folder()))
    keep_running(cluster)
    print(f"PostgreSQL {cluster.binaries.version} runs, and stays until `morrow db stop`.")
    return 0


def _stop() -> int:
    was_running = stop_kept(Cluster(cluster_folder(home_folder())))
    print("The database has stopped." if was_running else "The database was not running.")
    return 0


def _shell(role: str) -> int:
    """Open psql; the password goes by the environment, where other users cannot read it."""
    home = home_folder()
    with using_database(home) as cluster:
        binaries = cluster.binaries if cluster else find_binaries()
        settings = connection_settings(database_urls(home).for_role(role))
        environment = {
            **os.environ,
            "PGHOST": settings["HOST"],
            "PGPORT": settings["PORT"],
            "PGUSER": settings["USER"],
            "PGPASSWORD": settings["PASSWORD"],
            "PGDATABASE": settings["NAME"],
        }
        return subprocess.run([binaries.program("psql")], env=environment, check=False).returncode
