"""The pattern laid over each part of a whole, so that parts differ without colour."""

from morrow.foundations.pictures.svg import dotted, hatch

KINDS = ("solid", "slant", "solid", "dots", "solid", "across")


def texture(place: int, ident: str) -> tuple[str, str]:
    """The pattern's definition and its id, or two empty strings where the part is plain."""
    kind = KINDS[place % len(KINDS)]
    if kind == "slant":
        return hatch(ident), ident
    if kind == "across":
        return hatch(ident, across=True), ident
    if kind == "dots":
        return dotted(ident), ident
    return "", ""
