"""A full disk is told before it harms, and told in the same words when it comes in the middle."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from morrow.foundations.database import Binaries, Cluster, DiskFull
from morrow.foundations.database import cluster as cluster_module
from morrow.foundations.database.processes import all_serving


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of 48 MB: enough to begin on, too little for a database to work in."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m,mode=0700", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        folder.rmdir()
        pytest.skip("this machine does not let us mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


def test_a_first_start_without_room_is_refused_before_anything_is_made(
    small_disk: Path, binaries: Binaries
) -> None:
    cluster = Cluster(small_disk / "database", binaries)
    with pytest.raises(DiskFull, match=r"(?s)needs 200 MB free.*MORROW_HOME") as told:
        cluster.start()
    assert told.value.free < told.value.needed
    assert not cluster.made
    assert not list(cluster.folder.glob("data*"))


def test_a_disk_that_fills_while_the_cluster_is_made_leaves_no_half_of_it(
    small_disk: Path, binaries: Binaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "FREE_FOR_FIRST_START", 0)
    (small_disk / "ballast").write_bytes(b"0" * 30_000_000)
    cluster = Cluster(small_disk / "database", binaries)
    with pytest.raises(DiskFull):
        cluster.start()
    assert not cluster.made
    assert not list(cluster.folder.glob("data*"))


def test_a_later_start_on_a_full_disk_is_told_harms_nothing_and_works_again_with_room(
    small_disk: Path, stopped_cluster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(stopped_cluster, small_disk / "database")
    cluster = Cluster(small_disk / "database")
    with pytest.raises(DiskFull, match="50 MB"):
        cluster.start()
    monkeypatch.setattr(cluster_module, "FREE_FOR_LATER_START", 0)
    _fill(small_disk / "ballast")
    with pytest.raises(DiskFull):
        cluster.start()
    assert all_serving(cluster.data) == []
    (small_disk / "ballast").unlink()
    with cluster:
        assert cluster.running()


def _fill(file: Path) -> None:
    with suppress(OSError), file.open("wb", buffering=0) as out:
        while True:
            out.write(b"0" * 4096)
