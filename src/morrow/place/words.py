"""Words of this room: what people say for what lists of services call otherwise."""

from __future__ import annotations

EVERYDAY: dict[str, tuple[str, ...]] = {
    "gp": ("general practice", "surgery", "medical centre"),
    "doctor": ("general practice", "surgery", "medical centre"),
    "doctors": ("general practice", "surgery", "medical centre"),
    "chemist": ("pharmacy",),
    "chemists": ("pharmacy",),
    "foodbank": ("food bank",),
    "gym": ("leisure centre",),
    "swimming": ("leisure centre",),
    "pool": ("leisure centre",),
    "books": ("library",),
    "nursery": ("children centre",),
    "teeth": ("dentist",),
    "dental": ("dentist",),
    "job": ("jobcentre",),
    "jobs": ("jobcentre",),
    "work": ("jobcentre",),
    "sad": ("mental health",),
    "anxiety": ("mental health",),
    "depression": ("mental health",),
    "counselling": ("mental health",),
    "carehome": ("care home",),
    "football": ("sports club",),
}
"""What people type, and what it may be called."""
