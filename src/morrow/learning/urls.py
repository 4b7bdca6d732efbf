"""Addresses of this room."""

from django.urls import path

from morrow.learning import views

app_name = "learning"
urlpatterns = [path("what-we-learned/", views.what_we_learned, name="what_we_learned")]
