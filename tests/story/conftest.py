"""The played year, for the tests of one file."""

from tests.site_wide.conftest import played

__all__ = ["played"]
