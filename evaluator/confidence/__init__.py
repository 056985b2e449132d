"""Confidence intervals: how far chance alone may have moved a figure that rests on answers, and how surely its target is met.

Not to be taken for `evaluator.intervals`, the arithmetic of what is unknown: these bounds are statistics. They are the only
figures that come out of binary floating point (`library`), they are marked approximate, and no score and no verdict sees them.

    sample.py      what a figure tells of those who answered: a share, scores, a difference of two shares; or why it tells nothing
    shares.py      Wilson and Clopper-Pearson, and both of a finite population
    scores.py      means of marks, and NPS
    differences.py Newcombe's interval of a difference of two shares
    beliefs.py     what may be believed of everybody, once a sample has answered
    chances.py     the probability that a target is truly met
    bounds.py      the interval of a sample by a method at a level
    value.py       the way in from a contract's `interval(…)`
    criteria.py    the way in for a whole result: the intervals of every criterion
    printed.py     which numbers of answers a printed share may stand for
    library.py     the one place that loads SciPy, and what its floats become
"""
