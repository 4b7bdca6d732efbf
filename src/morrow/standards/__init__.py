"""Open formats, to and from frozen dataclasses: schema, read, write. No Django, no database."""
