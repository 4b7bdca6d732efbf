from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "morrow.budget"
    label = "budget"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.budget import resolvers  # noqa: PLC0415

        resolvers.register_all()
