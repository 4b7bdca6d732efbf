"""Telling everyone whose words stand behind something that it has come further: at each station, once."""

from morrow.journeys.told_along_the_way.steps import tell_everyone, themes_behind

__all__ = ["tell_everyone", "themes_behind"]
