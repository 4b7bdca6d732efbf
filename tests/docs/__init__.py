"""What the documents say is true: links lead somewhere, commands exist, settings are all named."""
