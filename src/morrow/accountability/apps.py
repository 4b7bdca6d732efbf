from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    name = "morrow.accountability"
    label = "accountability"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.accountability import resolvers  # noqa: PLC0415

        resolvers.register_all()
