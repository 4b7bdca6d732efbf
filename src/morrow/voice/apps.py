from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "morrow.voice"
    label = "voice"
    default_auto_field = "django.db.models.BigAutoField"
