"""The demonstration: invented people and bodies on the real map, and a year played by them."""
