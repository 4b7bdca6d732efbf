"""Small real servers: one that takes e-mail as any SMTP server does, one that stands where Notify is."""

from __future__ import annotations

import email
import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any


class MailBox:
    """What an SMTP server took. While `refuses` is set it takes nothing."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.refuses = False
        self.port = 0


@contextmanager
def smtp() -> Iterator[MailBox]:
    """An SMTP server on this machine (RFC 5321, as much of it as a client needs)."""
    box = MailBox()

    class Talk(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 ready")
            while line := self.rfile.readline().decode().strip():
                verb = line.split(maxsplit=1)[0].upper()
                if verb == "DATA":
                    self.say("354 go on")
                    self.take()
                elif verb == "MAIL" and box.refuses:
                    self.say("451 try again later")
                else:
                    self.say("221 bye" if verb == "QUIT" else "250 ok")
                if verb == "QUIT":
                    return

        def take(self) -> None:
            lines = []
            while (line := self.rfile.readline()) not in {b".\r\n", b""}:
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            box.letters.append(email.message_from_bytes(b"".join(lines)))
            self.say("250 taken")

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
    box.port = server.server_address[1]
    with _serving(server):
        yield box


class Notify:
    """What stood in for GOV.UK Notify was asked to send. It answers with `status`."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.bearers: list[str] = []
        self.status = 201
        self.url = ""


@contextmanager
def notify() -> Iterator[Notify]:
    """An HTTP server on this machine that answers as Notify's does."""
    heard = Notify()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            heard.asked.append((self.path, body))
            heard.bearers.append(self.headers["Authorization"])
            said = {"id": "1"} if heard.status < 400 else {"errors": [{"error": "X", "message": "no"}]}
            self.send_response(heard.status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    heard.url = f"http://127.0.0.1:{server.server_address[1]}"
    with _serving(server):
        yield heard


@contextmanager
def _serving(server: Any) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
