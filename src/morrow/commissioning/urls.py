"""Addresses of this room."""

app_name = "commissioning"
urlpatterns = []
