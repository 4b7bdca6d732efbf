"""Morrow: a place runs its system of Local Public Support, and one thread runs through it."""
