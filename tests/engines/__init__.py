"""The engines with real components: DuckDB, a PostgreSQL server and a Spark session of the tests' own."""
