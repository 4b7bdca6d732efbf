"""Where: areas and their boundaries, open statistics, organisations, and the directory of what is here.

Words: an *area* is a ward, neighbourhood, locality or the whole place, and carries a boundary of
a stated vintage; an *organisation* is a council, NHS body, charity, business or informal group;
a *body* is a group of people within or across organisations that meets and may decide; a
*service* is something real in the published directory.
"""
