from django.apps import AppConfig


class JourneysConfig(AppConfig):
    name = "morrow.journeys"
    label = "journeys"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.journeys.told_along_the_way import handlers  # noqa: F401, PLC0415
