"""Addresses of this room."""

app_name = "accountability"
urlpatterns = []
