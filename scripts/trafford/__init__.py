"""The parts of `make_trafford.py`: what to take from the shared originals, and what to leave out."""
