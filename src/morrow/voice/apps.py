from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "morrow.voice"
    label = "voice"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.voice import daily, for_decisions, forgetting, handlers, opened, resolvers  # noqa: F401, PLC0415

        resolvers.register_all()
        for_decisions.register()
        opened.register()
