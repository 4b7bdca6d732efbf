"""Addresses of this room."""

from django.urls import path

from morrow.charter.views import landing

app_name = "charter"
urlpatterns = [path("what-we-agreed/", landing.what_we_agreed, name="what_we_agreed")]
