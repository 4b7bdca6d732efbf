"""Addresses of this room."""

from django.urls import path

from morrow.charter.views import entitlements, priorities, reading, simulating

app_name = "charter"
urlpatterns = [
    path("what-we-agreed/", reading.what_we_agreed, name="what_we_agreed"),
    path("what-we-agreed/what-if/", simulating.what_if, name="what_if"),
    path("what-we-agreed/what-if/figures.csv", simulating.figures, name="what_if_figures"),
    path("what-we-agreed/history/", reading.history, name="history"),
    path("what-we-agreed/adopt/", reading.adopting, name="adopting"),
    path("what-we-agreed/adopt/<str:decision>/priority/", priorities.adopt, name="adopt_priority"),
    path("what-we-agreed/adopt/<str:decision>/theme/", priorities.drop, name="drop_theme"),
    path("what-we-agreed/adopt/<str:decision>/promise/", entitlements.adopt, name="adopt_entitlement"),
    path("what-we-agreed/priorities/<str:code>/", reading.priority, name="priority"),
    path("what-we-agreed/priorities/<str:code>/outcome/", priorities.outcome, name="define_outcome"),
    path("what-we-agreed/priorities/<str:code>/end/", priorities.end, name="end_priority"),
    path("what-we-agreed/promises/<str:code>/", reading.entitlement, name="entitlement"),
    path("what-we-agreed/promises/<str:code>/next/", entitlements.next_version, name="next_version"),
    path("what-we-agreed/promises/<str:code>/floor/", entitlements.floor, name="correct_floor"),
]
