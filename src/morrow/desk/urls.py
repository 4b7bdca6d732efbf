"""Addresses of the signed-in homes."""

from django.urls import path

from morrow.desk import views

app_name = "desk"
urlpatterns = [
    path("home/", views.home, name="home"),
    path("home/held/", views.held, name="held"),
]
