"""`morrow doctor`: what is wrong, in plain words, and what to do."""

from morrow.site.doctor.examine import examine
from morrow.site.doctor.finding import Finding

__all__ = ["Finding", "examine"]
