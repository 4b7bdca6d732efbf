"""Addresses of this room."""

from django.urls import path

from morrow.charter import views

app_name = "charter"
urlpatterns = [path("what-we-agreed/", views.what_we_agreed, name="what_we_agreed")]
