"""What-if: a contract under other targets, figures and weights.

lever + value → turned contract ─┬→ score                      one scenario
(dsl/lever.py)   turn.py         ├→ known figures put in → sweep/   many scenarios, exact and vectorised
└→ known figures put in → solve/   the values that grant a wish

two contracts → diff/   what changed, what it does to the score, and how much of it each change does
"""
