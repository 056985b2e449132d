"""Many parties ranked: one row a party with its rank, its scores and what they rest on, as text, CSV, workbook or Parquet."""
