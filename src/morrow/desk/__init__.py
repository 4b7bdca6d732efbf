"""Signed-in pages that read many rooms: a home for each role."""
