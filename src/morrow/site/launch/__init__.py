"""What `morrow run` starts, watches and stops: the database, the worker and the web server.

Words: a *step* is run once and waited for; a *service* is kept running. Django is not imported here:
each step and service that needs it is a process of its own, so nothing of it is paid for twice.
"""
