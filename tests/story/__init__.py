"""The public pages: the thread, its two projections, and the place's front page."""
