"""Babel's way into Django's templates: what `translate` and `blocktranslate` would ask for."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

Found = tuple[int, str, Any, list[str]]


def extract(
    file: BinaryIO, keywords: Mapping[str, Any], comment_tags: Collection[str], options: Any
) -> Iterator[Found]:
    """Yield line, function, message and comments for every translatable word of one template."""
    # Django turns a template into calls among blanked-out text; indentation would confuse Python's reader.
    calls = "\n".join(line.strip() for line in templatize(file.read().decode()).splitlines())
    yield from extract_python(io.BytesIO(calls.encode()), keywords, comment_tags, options)
