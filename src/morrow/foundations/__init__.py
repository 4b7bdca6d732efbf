"""The domain-free kit on which every room stands.

Record and thread, events and the worker, the scope of a request (place and viewer), privacy,
money, periods, readable codes, small-number suppression, pictures, words, messages, and the
design system. Nothing here knows what a contribution, a decision or a plan is.
"""
