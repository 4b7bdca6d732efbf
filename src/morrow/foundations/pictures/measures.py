"""One small bar against what was promised; its words stand beside it."""

from morrow.foundations.pictures.svg import NAME, Number, hatch, num, paint

WIDTH, HEIGHT, THICK = 160.0, 18.0, 10.0


def measure_bar(amount: Number, *, mark: float, most: Number, name: str, is_met: bool) -> str:
    """A bar from nought to ``most`` with an upright mark where it should reach; hatched where it falls short.

    It stands in a table that says the same in words, so whoever does not see it does not hear it twice.
    Raises ValueError where an amount is below nought, or ``name`` cannot begin an id.
    """
    if not NAME.match(name):
        raise ValueError(f"A bar's name must be lower-case letters, digits and hyphens; not {name!r}.")
    if amount < 0 or mark < 0:
        raise ValueError("A bar starts from nought: no amount may be below it.")
    whole = float(max(most, amount, 1))
    long, at = WIDTH * float(amount) / whole, WIDTH * min(mark / whole, 1)
    top = (HEIGHT - THICK) / 2
    box = f'x="0" y="{num(top)}" height="{num(THICK)}" rx="2"'
    body = [f'<rect {box} width="{num(WIDTH)}" {paint("p-band")}/>']
    body.append(f'<rect {box} width="{num(long)}" {paint("p-accent")}/>')
    if not is_met:
        body.insert(0, f"<defs>{hatch(name)}</defs>")
        body.append(f'<rect {box} width="{num(long)}" fill="url(#{name})"/>')
    line = f"M{num(min(max(at, 1), WIDTH - 1))} 0v{num(HEIGHT)}"
    body.append(f'<path d="{line}" fill="none" stroke-width="2" {paint("p-edge")}/>')
    size = f'viewBox="0 0 {num(WIDTH)} {num(HEIGHT)}" class="p-picture p-measure" aria-hidden="true"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} focusable="false">'
    return f"{start}{''.join(body)}</svg>"
