from django.apps import AppConfig


class PlaceConfig(AppConfig):
    name = "morrow.place"
    label = "place"
    default_auto_field = "django.db.models.BigAutoField"
