"""Addresses of the public pages."""

from django.urls import path

from morrow.story import views

app_name = "story"
urlpatterns = [
    path("", views.home, name="home"),
    path("thread/", views.my_thread, name="my_thread"),
]
