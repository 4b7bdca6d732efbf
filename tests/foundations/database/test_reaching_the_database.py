"""Where the database is: DATABASE_URL first, else our own cluster's socket; and how long it runs."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.database import (
    Cluster,
    FolderNotPrivate,
    OwnerUrlMissing,
    SocketPathTooLong,
    StillInUse,
    connection_settings,
    database_urls,
    keep_running,
    stop_kept,
    using,
    using_database,
)
from morrow.foundations.database.folders import private_folder
from morrow.foundations.database.sockets import choose_socket_folder
from morrow.foundations.database.urls import socket_url


def test_database_url_comes_first_and_nothing_is_started(short_folder: Path) -> None:
    environment = {"DATABASE_URL": "postgresql://a@db/x", "MORROW_OWNER_DATABASE_URL": "postgresql://o@db/x"}
    with using_database(short_folder, environment) as cluster:
        assert cluster is None
    urls = database_urls(short_folder, environment=environment)
    assert (urls.for_role("app"), urls.for_role("owner")) == ("postgresql://a@db/x", "postgresql://o@db/x")
    assert list(short_folder.iterdir()) == []


def test_an_owner_that_is_not_known_is_asked_for_by_name(short_folder: Path) -> None:
    urls = database_urls(short_folder, environment={"DATABASE_URL": "postgresql://a@db/x"})
    with pytest.raises(OwnerUrlMissing, match="MORROW_OWNER_DATABASE_URL"):
        urls.for_role("owner")


def test_asking_for_the_urls_before_there_is_a_cluster_makes_and_starts_nothing(short_folder: Path) -> None:
    urls = database_urls(short_folder, environment={})
    assert connection_settings(urls.app)["USER"] == "morrow_app"
    assert list(short_folder.iterdir()) == []


def test_the_urls_found_on_disk_reach_the_running_cluster_as_each_role(
    make_cluster: Callable[..., Cluster], monkeypatch: pytest.MonkeyPatch, short_folder: Path
) -> None:
    make_cluster().start()
    session = private_folder(short_folder / "session")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))  # another terminal's; the socket is elsewhere
    urls = database_urls(short_folder, environment={})
    for url, role in ((urls.app, "morrow_app"), (urls.owner, "morrow_owner")):
        assert url is not None
        with psycopg.connect(url) as database:
            assert database.execute("SELECT current_user").fetchone() == (role,)


@given(password=st.text(min_size=1).filter(lambda text: "\x00" not in text))
def test_any_password_survives_being_put_in_a_url(password: str) -> None:
    try:
        password.encode()
    except UnicodeEncodeError:
        return
    settings = connection_settings(socket_url(Path("/run/A b,é/x"), "morrow_app", password, "test db"))
    assert settings == {
        "NAME": "test db",
        "USER": "morrow_app",
        "PASSWORD": password,
        "HOST": "/run/A b,é/x",
        "PORT": "5432",
    }


def test_a_url_over_the_network_keeps_its_options() -> None:
    settings = connection_settings("postgresql://ann:p%40ss@db.example:5433/place?sslmode=require")
    assert settings == {
        "NAME": "place", "USER": "ann", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "5433",
        "sslmode": "require",
    }  # fmt: skip


def test_a_temporary_folder_with_a_long_name_is_passed_over_for_a_short_one(short_folder: Path) -> None:
    long = short_folder / ("x" * 90)
    assert choose_socket_folder(short_folder, [long, short_folder]).parent == short_folder
    with pytest.raises(SocketPathTooLong, match=r"(?s)107 bytes.*TMPDIR"):
        choose_socket_folder(short_folder, [long])


def test_a_socket_folder_laid_by_someone_else_is_refused(short_folder: Path) -> None:
    sockets = choose_socket_folder(short_folder, [short_folder])
    sockets.symlink_to("/")
    with pytest.raises(FolderNotPrivate, match="a link"):
        private_folder(sockets)


def test_the_last_command_out_stops_the_server(make_cluster: Callable[..., Cluster]) -> None:
    first = make_cluster()
    with using(first):
        with using(Cluster(first.folder)):
            pass
        assert first.running(), "a command that ends must not stop the server under another"
        with pytest.raises(StillInUse, match="Ctrl-C"):
            stop_kept(Cluster(first.folder))
    assert not first.running()


def test_a_server_asked_to_stay_stays_until_told_to_stop(make_cluster: Callable[..., Cluster]) -> None:
    cluster = make_cluster()
    keep_running(cluster)
    with using(Cluster(cluster.folder)):
        pass
    assert cluster.running()
    assert stop_kept(cluster) is True
    assert not cluster.running()
    assert stop_kept(cluster) is False
