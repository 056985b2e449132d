"""The language server: what an editor asks of a rule file or a measurement set while it is being written.

Everything here is asked of the language and the evaluator; nothing here decides what a rule means. `server.py` alone knows
the protocol's wiring (pygls), which no other command loads.

    text.py       a text, and its places as the editor counts them
    shelf.py      the texts: what is open in the editor as it is there, the rest as on the disk
    analysis.py   a contract or a measurement set, read as far as it goes
"""
