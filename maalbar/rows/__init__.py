"""What is made of the tables of measurement sets beside scores: their queries, a look at their data, a frozen set."""
