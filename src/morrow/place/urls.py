"""Addresses of this room."""

from django.urls import path

from morrow.place import views

app_name = "place"
urlpatterns = [path("find-help/", views.find_help, name="find_help")]
