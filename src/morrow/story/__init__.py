"""Public pages that read many rooms: the place's story and the thread."""
