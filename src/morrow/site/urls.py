"""Every address: place-free pages first, then each room under the place's slug."""

from __future__ import annotations

from django.urls import include, path

from morrow.site import views

ROOMS = [
    "story",
    "desk",
    "voice",
    "accountability",
    "charter",
    "budget",
    "commissioning",
    "support",
    "learning",
    "journeys",
    "place",
    "people",
]

urlpatterns = [
    path("", views.front, name="front"),
    path("who/", views.who, name="who"),
    path("health/", views.health, name="health"),
    path("accounts/", include("allauth.urls")),
    *[path("<slug:place>/", include(f"morrow.{room}.urls")) for room in ROOMS],
]
handler404 = "morrow.foundations.web.pages.not_found"
handler403 = "morrow.foundations.web.pages.forbidden"
handler500 = "morrow.foundations.web.pages.failed"
