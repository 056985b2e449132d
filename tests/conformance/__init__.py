"""Conformance: what the language means, as cases with exact expected values that any evaluator of it must give.

The cases stand in `cases/`, one file a topic. `cases.py` reads them, `outcomes.py` brings every value to one written
form, and the tests run each case on the reference evaluator and on the product.
"""
