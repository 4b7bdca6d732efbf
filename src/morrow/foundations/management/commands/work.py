"""`morrow work`: the one worker. Delivers news, and every few seconds seals the record and looks for jobs
that a worker before it had in hand when it was killed.
"""

from __future__ import annotations

import signal
import threading
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils.module_loading import import_string
from procrastinate.exceptions import ConnectorException

from morrow.foundations.events.tasks import take_up_again
from morrow.foundations.record import sealing
from morrow.foundations.scope import SYSTEM, entering


class Command(BaseCommand):
    """Run until told to stop."""

    help = "Deliver events and seal the record until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        stopping = threading.Event()
        sealer = threading.Thread(target=self._seal_until, args=[stopping], daemon=True)
        sealer.start()
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            call_command("procrastinate", "worker", "--concurrency", "1")
        except KeyboardInterrupt:
            self.stdout.write("The worker has stopped.")
        finally:
            stopping.set()
            sealer.join(timeout=5)

    def _seal_until(self, stopping: threading.Event) -> None:
        places = import_string(settings.MORROW_PLACES)
        while not stopping.wait(settings.MORROW_SEAL_SECONDS):
            close_old_connections()
            try:
                take_up_again()
                for place in places():
                    with entering.entered(place=place, viewer=SYSTEM):
                        sealing.seal()
            except (OperationalError, ConnectorException) as fault:
                self.stderr.write(f"Sealing waits: the database does not answer ({type(fault).__name__}).")
