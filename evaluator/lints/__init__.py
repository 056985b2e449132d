"""Lints: what a contract says that its parties may not have meant, though nothing in it is wrong.

    contract ─▶ scene.py ─▶ subjects.py ─┬▶ course.py  does a score never fall while a figure gets better? (proved)
                (places,     (criteria    ├▶ grid.py    which figures to try where that is not proved
                 worked out   with their  └▶ live.py    what the total can hang on
                 anew)        scores)

Each check is a function in a file of its own and yields diagnostics; `checks.py` lists them by name: those that need
nothing but the contract, and those that need figures. A check tells what it has proved, or two figures for which it has
worked out the scores with the evaluator itself; where neither is possible it is silent.
"""
