from django.apps import AppConfig


class CharterConfig(AppConfig):
    name = "morrow.charter"
    label = "charter"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.charter import resolvers  # noqa: PLC0415

        resolvers.register_all()
