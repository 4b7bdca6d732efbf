"""What we agreed: priorities, outcomes, entitlements and mutual pledges, each resting on a decision.

Words: a *priority* is an adopted aim for a period, one of few, ordered; an *outcome* is the change
valued, used unchanged from place to person; an *entitlement* is a promise: who, what, standard,
redress, statutory floor, version. It reaches one person or household at a time, everybody alike, or so
much of something in every area; the last is *coverage*, and is counted area by area. A *pledge* is
mutual: what each of its *sides* does for a priority, counted in its own unit, and a *delivery* is what a
side says it did of it.
"""
