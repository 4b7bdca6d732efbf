"""Pages of this room, one file a visitor: oneself, the register, those who watch over it."""
