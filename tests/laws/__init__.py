"""The laws of the language: what holds whatever the contract and whatever the figures."""
