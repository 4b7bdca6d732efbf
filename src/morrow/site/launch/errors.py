"""What can stop a launch, told so that a person can put it right."""

from pathlib import Path


class LaunchTrouble(Exception):
    """The site cannot be started: what happened, why, and what to do."""

    def __init__(self, what: str, why: str, what_to_do: str) -> None:
        super().__init__(f"{what}\n  Why: {why}\n  What to do: {what_to_do}")


class PortTaken(LaunchTrouble):
    """Something else listens where the site should."""

    def __init__(self, host: str, port: int) -> None:
        self.port = port
        super().__init__(
            f"Port {port} is taken on {host}.",
            "Another program listens there; perhaps Morrow is running already.",
            f"Open http://{host}:{port} to see what it is, stop it, or choose another port: "
            f"morrow run --port {port + 1} (make run ARGS='--port {port + 1}').",
        )


class PortRefused(LaunchTrouble):
    """The system will not let us listen there."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"The site cannot listen on {host}, port {port}.",
            f"The system said: {reason}.",
            "Choose an address of this machine with --host, and a port of 1024 or above with --port.",
        )


class OpenToTheNetwork(LaunchTrouble):
    """A demonstration place, where anyone may choose who to be, would be open to others."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"Morrow will not listen on {host} unless you say so twice.",
            "Others on the network could reach the site there. In a demonstration place anyone may choose "
            "who to be, so it is for this machine alone.",
            "Leave --host out, or, for a place that is set up for real use, add --open-to-network.",
        )


class StepFailed(LaunchTrouble):
    """A step that must succeed before the site can run did not."""

    def __init__(self, step: str, code: int, last_words: str, log: Path | None) -> None:
        super().__init__(
            f"{step}: this step failed.",
            f"It ended with code {code}." + (f" Its last words:\n{last_words}" if last_words else ""),
            f"Read {log or 'the lines above'} for all it said, put it right, and start again: what was "
            "done stays done.",
        )


class WebDidNotAnswer(LaunchTrouble):
    """The web server ended, or gave no page in time."""

    def __init__(self, why: str, last_words: str, log: Path | None) -> None:
        super().__init__(
            "The site did not answer.",
            why + (f" Its last words:\n{last_words}" if last_words else ""),
            f"Read {log} for all it said.",
        )


class StopAsked(Exception):
    """Ctrl-C or SIGTERM came while a step was running."""
