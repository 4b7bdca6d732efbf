"""What goes wrong when nobody has said where we are or who is acting."""

from morrow.foundations.errors import KindError


class NoPlace(RuntimeError):
    """A placed table was asked something before anyone said which place we are in: a fault of the program."""

    def __init__(self) -> None:
        super().__init__(
            "No place is set, so nothing that belongs to a place can be read or written. "
            "Enter one first: `with scope.entered(place=…, viewer=…)`."
        )


class NotYourRole(KindError):
    """Someone tried to act in a role that they do not hold today."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self.wanted = wanted
        super().__init__(
            f"This needs someone acting as {' or '.join(wanted).replace('_', ' ')}. "
            "Sign in as a person who holds that role, or ask an administrator to give it to you."
        )
