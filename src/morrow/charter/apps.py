from django.apps import AppConfig


class CharterConfig(AppConfig):
    name = "morrow.charter"
    label = "charter"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.accountability.queries import lay_with  # noqa: PLC0415
        from morrow.charter import resolvers  # noqa: PLC0415
        from morrow.charter.queries.drafts import laid  # noqa: PLC0415

        resolvers.register_all()
        lay_with("charter", laid)
