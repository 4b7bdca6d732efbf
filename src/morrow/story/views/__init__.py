"""The place's public pages."""
