from morrow.place.queries.places import *  # noqa
