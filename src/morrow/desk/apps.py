from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "morrow.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.desk import pack  # noqa: PLC0415

        pack.register()
