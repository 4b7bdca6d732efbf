"""How forms are drawn: with the design system's templates."""

from django.forms.renderers import TemplatesSetting


class DesignRenderer(TemplatesSetting):
    """Looks for form templates among the design system's."""
