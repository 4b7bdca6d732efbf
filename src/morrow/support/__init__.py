"""Help for one person: the plan they co-author, who leads it, requests, personal budgets, budget groups.

Words: a *plan* opens with what matters and the person's strengths and is not agreed without them;
a *lead* is the one person to deal with; a *budget group* is people who put personal budgets
together, each assenting to her own share.
"""
