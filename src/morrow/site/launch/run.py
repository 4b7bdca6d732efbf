"""`morrow run`: everything in order, from an empty folder to the first page, and back to nothing."""

from pathlib import Path

from morrow.foundations.database import Cluster, home_folder, using_database

from . import migrations
from .answering import wait_for_first_page
from .child import Child
from .errors import StopAsked
from .options import RunOptions, check_options
from .programs import django_command, has_command, owner_environment, site_environment, web_command
from .say import Follower, Say
from .services import DatabaseService, ProcessService, Service
from .steps import run_step
from .stopping import Stopping, noticing
from .supervisor import Supervisor


def run(options: RunOptions) -> int:
    """Start the site and keep it up until someone stops it. Returns the exit code.

    Raises LaunchTrouble or DatabaseTrouble, after stopping whatever had been started.
    """
    check_options(options)
    home = home_folder()
    say = Say(quiet=options.quiet)
    with noticing() as stopping:
        try:
            with using_database(home) as cluster:
                say.line(_which_database(cluster, say))
                _prepare(cluster, home, options, say, stopping)
                _serve(cluster, home, options, say, stopping)
        except StopAsked:
            pass
    say.line("Stopped.")
    return 0


def _which_database(cluster: Cluster | None, say: Say) -> str:
    if cluster is None:
        return "  Database: the one named by DATABASE_URL"
    binaries = cluster.binaries
    name = f"Database: PostgreSQL {binaries.version} ({binaries.origin})"
    return f"  {name:<58} {say.seconds:5.1f} s"


def _prepare(cluster: Cluster | None, home: Path, options: RunOptions, say: Say, stopping: Stopping) -> None:
    """Tables first, then the demonstration place where it is to be loaded."""
    if cluster is None or not migrations.up_to_date(cluster):
        with say.timed("Tables brought up to date"):
            log = home / "log" / "migrate.log"
            step = Child(
                "migrate", django_command("migrate", "--no-color"), env=owner_environment(home), log=log
            )
            run_step("Bringing the tables up to date", step, stopping)
        if cluster is not None:
            migrations.note_up_to_date(cluster)
    if has_command("demo"):
        with say.timed("Demonstration place ready"):
            people = [] if options.people is None else ["--people", str(options.people)]
            command = django_command("demo", "prepare", *people)
            quiet_log = home / "log" / "demo.log" if options.quiet else None
            step = Child("demo", command, env=site_environment(home, options), log=quiet_log)
            run_step("Preparing the demonstration place", step, stopping)


def _serve(cluster: Cluster | None, home: Path, options: RunOptions, say: Say, stopping: Stopping) -> None:
    """Worker and web server, until someone stops us; then web, worker, and after them the database."""
    environment = site_environment(home, options)
    web = Child("web server", web_command(options), env=environment, log=home / "log" / "web.log")
    worker = Child("worker", django_command("work"), env=environment, log=home / "log" / "worker.log")
    children = [web, worker] if has_command("work") else [web]
    processes: list[Service] = [ProcessService(child, say) for child in children]
    database: list[Service] = [DatabaseService(cluster, say)] if cluster else []
    followers = [Follower(child.name, child.log, say) for child in children if child.log]
    supervisor = Supervisor(
        [*database, *processes], stop_order=[*processes, *database], stopping=stopping, followers=followers
    )
    try:
        supervisor.start()
        status = wait_for_first_page(options, web, stopping)
        _announce(options, status, say, web)
        supervisor.watch()
        say.line("\nStopping: web server, worker, database.")
    finally:
        supervisor.stop()


def _announce(options: RunOptions, status: int, say: Say, web: Child) -> None:
    if status >= 500:
        say.trouble(f"The front page answers with an error ({status}). See {web.log}")
    say.always(f"\nMorrow is at {options.address} (ready in {say.seconds:.1f} s). Ctrl-C stops everything.\n")
