"""Who: accounts, persons with or without one, their roles in bodies, advocates, and permissions.

Words: a *person* is a resident, worker or member and may have no account; a *role* joins a
person to an organisation or body for a period; an *advocate* speaks for someone, with evidence
and scope; a *permission* is a person's own yes to someone seeing something, until a date.
"""
