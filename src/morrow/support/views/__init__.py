"""The room's pages: each translates a form into one domain call."""
