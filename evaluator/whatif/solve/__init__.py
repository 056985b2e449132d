"""Solve: the exact values of a lever for which a wish holds.

lever → unknown x → places.py ── each place as a function of x ──→ truths.py ─→ sets.py ── the values, as a set
        (varying.py)             (pieces.py: piecewise)            └→ reach.py ── what can be reached at all
                                                                   └→ counted.py ── the answer in whole numbers

Nothing is approximated: on each piece a number is a quotient of two polynomials in x with rational coefficients, which the
evaluator's own rules calculate with as with any number. Where a comparison turns on x, the piece is split at the roots.
"""
