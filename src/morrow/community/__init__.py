"""Neighbours: networks, asks and offers, hours, things and rooms, the action fund.

The year of the first issue does not pass through here; journey J7 (Jean's network) will furnish it.
"""
