"""Help for one person: the plan they co-author, who leads it, requests, personal budgets, budget groups.

Words: a *plan* opens with what matters and the person's strengths and is not agreed without them; it is
the person's, and not a statutory care and support plan. A *lead* is the one person to deal with, and
*cover* is named before she is away. A *request* pulls somebody in for one thing. An *indicative* amount is
a guide; a *personal budget* is agreed, with a sub-balance for each body. A *budget group* is people who
put personal budgets together, each assenting to her own share, which follows her when she leaves.

Everything here is personal. Who reads what stands once in `models/reading.py`, for both walls.
"""
