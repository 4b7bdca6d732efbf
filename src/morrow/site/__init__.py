"""Settings, addresses and commands: the only part that knows every room."""
