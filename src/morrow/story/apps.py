from django.apps import AppConfig


class StoryConfig(AppConfig):
    name = "morrow.story"
    label = "story"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from morrow.foundations.references import tell_with  # noqa: PLC0415
        from morrow.story.addresses import told_at, topics_on  # noqa: PLC0415

        tell_with(told_at, topics_on)
