"""Rows: what a table of answers and registrations says of the quantities that a contract asks for.

    `tables` section → Table → Wanted → Plan → queries → partial sums → tallies and figures
    section, columns   table   wanted   plan   sql       rolled         gather
                                               truths, expressions

One query counts everything that a contract asks of a table; what does not add up (different texts, quantiles) has queries of
its own. An engine only counts rows and adds whole numbers and decimals; every division is done here, exactly. Nothing here
opens a file or a connection: the rows are behind an `Engine`, which the doors of the house hand in.
"""
