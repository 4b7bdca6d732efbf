"""What crosses rooms: one folder a public process, no models.

A step opens the outer transaction; the acts inside join it, each writes its entry, all commit or
none. This is the only corridor between rooms on the same floor.
"""
