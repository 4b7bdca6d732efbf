"""Pure decisions of this room: what may be bought, how a cost is shared, what follows who leaves."""
