"""Ports, hosts and slips of the hand: refused with what to do, and nothing started."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from morrow.site import cli
from morrow.site.launch.errors import OpenToTheNetwork, PortRefused, PortTaken
from morrow.site.launch.options import RunOptions, check_options, is_loopback


def test_a_port_that_is_taken_is_named_with_the_option_that_changes_it(short_folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"Port {port} is taken.*") as told:
            check_options(RunOptions(port=port))
        assert f"--port {port + 1}" in str(told.value)
        done = subprocess.run(
            [sys.executable, "-m", "morrow.site.cli", "run", "--port", str(port)],
            env={**os.environ, "MORROW_HOME": str(short_folder / "home"), "PYTHONPATH": "src"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert f"Port {port} is taken" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (short_folder / "home").exists()


def test_an_address_that_is_not_ours_is_refused_kindly(free_port: int) -> None:
    with pytest.raises(PortRefused, match=r"203\.0\.113\.7"):
        check_options(RunOptions(host="203.0.113.7", port=free_port, open_to_network=True))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_an_address_others_can_reach_must_be_asked_for_twice(host: str, free_port: int) -> None:
    with pytest.raises(OpenToTheNetwork, match="--open-to-network"):
        check_options(RunOptions(host=host, port=free_port))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_this_machines_own_addresses_are_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1"])
def test_a_mistyped_port_is_explained(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["run", f"--port={port}"])
    assert ended.value.code == 2
    assert "give a number from 1 to 65535" in capsys.readouterr().err


def test_the_address_told_is_one_a_browser_can_open() -> None:
    assert RunOptions(host="0.0.0.0", port=1).address == "http://127.0.0.1:1"
    assert RunOptions(host="::1", port=2).address == "http://[::1]:2"
