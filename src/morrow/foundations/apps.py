from django.apps import AppConfig
from django.db.models.signals import post_migrate


class FoundationsConfig(AppConfig):
    """Raises the walls after every migration and lets acts publish their news."""

    name = "morrow.foundations"
    label = "foundations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.foundations.events.outbox import publish  # noqa: PLC0415
        from morrow.foundations.own_words import speak_as_the_house  # noqa: PLC0415
        from morrow.foundations.privacy.walls import raise_walls  # noqa: PLC0415
        from morrow.foundations.record.acting import publish_with  # noqa: PLC0415

        speak_as_the_house()
        publish_with(publish)
        post_migrate.connect(raise_walls, sender=self, dispatch_uid="morrow.walls")
