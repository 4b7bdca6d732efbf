"""Where we fund: the pool, partners' contributions with their conditions, allocations and the ledger.

Words: the *pool* is the Local Public Support Budget for a period, with a host; a *contribution
line* ("partner contribution" on the page) is what a partner brings, under a named legal
instrument, with conditions; an *allocation* sets money aside for a priority; an *entry* is a
balanced posting, reversed but never rewritten.
"""
