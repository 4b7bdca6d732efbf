"""What we agreed: priorities, outcomes, entitlements and mutual pledges, each resting on a decision.

Words: a *priority* is an adopted aim for a period, one of few, ordered; an *outcome* is the change
valued, used unchanged from place to person; an *entitlement* is a promise: who, what, standard,
redress, statutory floor, version; a *pledge* is mutual: what each of its *sides* does for a priority,
counted in its own unit, and a *delivery* is what a side says it did of it.
"""
