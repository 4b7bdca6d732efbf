from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "morrow.learning"
    label = "learning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.learning import erasure, resolvers  # noqa: F401, PLC0415

        resolvers.register_all()
