"""The design system as a Django app, so that its templates, tags and styles are found."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "morrow.foundations.design"
    label = "design"
