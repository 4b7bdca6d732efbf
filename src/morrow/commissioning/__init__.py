"""From an outcome wanted to support on offer: commissions, bids, agreements and offers.

Words: a *commission* begins with the outcome, not the service; an *agreement* is a grant,
contract, alliance or in-house plan with bounds of change; an *offer* is what can be had.
"""
