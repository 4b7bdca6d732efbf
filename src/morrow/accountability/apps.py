from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    name = "morrow.accountability"
    label = "accountability"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.accountability import erasing, resolvers  # noqa: F401, PLC0415

        resolvers.register_all()
