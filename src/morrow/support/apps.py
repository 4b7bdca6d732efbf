from django.apps import AppConfig


class SupportConfig(AppConfig):
    name = "morrow.support"
    label = "support"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.support import erasing, handlers, resolvers  # noqa: F401, PLC0415

        resolvers.register_all()
        erasing.register_all()
