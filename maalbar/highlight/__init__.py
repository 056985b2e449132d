"""Colours: which class each word of the language is shown in, for Pygments and for editors, made from the one vocabulary table.

words.py      the classes, and the words of each
lexer.py      the Pygments lexer, registered as `maalbar`; loaded by Pygments alone
textmate.py   the grammar and the snippets of the VS Code extension, which a test writes anew with `--golden`
"""
