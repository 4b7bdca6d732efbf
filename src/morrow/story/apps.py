from django.apps import AppConfig


class StoryConfig(AppConfig):
    name = "morrow.story"
    label = "story"
    default_auto_field = "django.db.models.BigAutoField"
