"""Using the embedded database for as long as a command lasts: the last one out stops it."""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .cluster import Cluster
from .errors import StillInUse
from .folders import private_folder, telling_disk_full
from .urls import cluster_folder, embedded

LOCK = "in-use.lock"
KEPT = "kept-running"


@contextmanager
def using(cluster: Cluster) -> Iterator[Cluster]:
    """Have the cluster running inside the block, and stop it after, unless someone else uses it.

    Each user holds a shared lock, which ends with its process however that ends: a killed launcher
    leaves a server that the next user takes over and stops.
    """
    with _lock_file(cluster) as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        try:
            cluster.start()
            yield cluster
        finally:
            if _last_one(lock) and not (cluster.folder / KEPT).exists():
                cluster.stop()


@contextmanager
def using_database(
    home: Path, environment: Mapping[str, str] = os.environ, *, fsync: bool = True
) -> Iterator[Cluster | None]:
    """As `using`, for the cluster under ``home``; where DATABASE_URL is set, nothing and None."""
    if not embedded(environment):
        yield None
        return
    with using(Cluster(cluster_folder(home), fsync=fsync)) as cluster:
        yield cluster


def keep_running(cluster: Cluster) -> None:
    """Start the cluster and leave it running after this process, until `stop_kept`."""
    with _lock_file(cluster) as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        cluster.start()
        (cluster.folder / KEPT).touch()


def stop_kept(cluster: Cluster) -> bool:
    """Stop the cluster; returns whether it was running. Raises StillInUse while a command uses it."""
    if not cluster.folder.is_dir():
        return False
    with _lock_file(cluster) as lock:
        if not _last_one(lock):
            raise StillInUse(cluster.folder)
        was_running = cluster.pid is not None
        cluster.stop()
        (cluster.folder / KEPT).unlink(missing_ok=True)
    return was_running


def _lock_file(cluster: Cluster) -> IO[str]:
    private_folder(cluster.folder)
    with telling_disk_full(cluster.folder):
        return (cluster.folder / LOCK).open("w")


def _last_one(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
