"""Between a request and a room: the place from the address, the viewer from the session, kind pages."""
