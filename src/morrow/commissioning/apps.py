from django.apps import AppConfig


class CommissioningConfig(AppConfig):
    name = "morrow.commissioning"
    label = "commissioning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.commissioning import erasure, resolvers  # noqa: F401, PLC0415

        resolvers.register_all()
