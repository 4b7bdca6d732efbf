"""By whose authority: the powers to decide, the decisions taken and why, and who must answer.

Words: an *authority* is the power of a body or post to decide on a scope up to a limit; a
*decision* carries its regime, options, reasons, what was heard, the equality and sustainability
analysis, interests, dissent, call-in and a review date. It stands below *charter* because every
promise rests on a decision, and no decision rests on a promise's existence.
"""
