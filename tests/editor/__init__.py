"""The tests of what is written for editors: the language server, the extension, the lexer, and reading while one types."""
