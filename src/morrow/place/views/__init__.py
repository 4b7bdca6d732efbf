"""The room's pages. All of them are public."""
