"""Settings, addresses and commands: the only part that knows every room."""

import os

# Tables here are small: shared out over threads, most of the time goes into waiting for one another (a
# conversation of 12,000 answers: 6 s of computing instead of 0.8 s). Read by numpy when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
