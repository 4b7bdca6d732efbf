"""Addresses of this room."""

app_name = "support"
urlpatterns = []
