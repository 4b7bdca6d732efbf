"""The review that means harm: the year is played, and then everybody tries what they should not."""
