"""Addresses of this room."""

from django.urls import path

from morrow.budget import views

app_name = "budget"
urlpatterns = [path("the-money/", views.the_money, name="the_money")]
