"""What may be done to people's own entries in the register."""
