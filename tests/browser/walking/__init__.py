"""The year by hand: people of the cast who only click, type and read, station by station."""

from tests.browser.walking.subject import Subject
from tests.browser.walking.walk import Walk

__all__ = ["Subject", "Walk"]
