from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "morrow.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.people import erasure, handlers  # noqa: F401, PLC0415
