"""Engines: where the rows of a measurement set lie, each behind the same door (`evaluator/rows/engine.py`).

    opening.py     which engine reads a location
    duck.py        DuckDB, embedded: text files, Parquet, workbooks and DuckDB files
    postgresql/    PostgreSQL
    spark/         Spark, on this machine or on a cluster
    transpiling.py DuckDB's SQL put into theirs

Nothing is decided here: an engine tells its columns, counts rows and adds numbers. Every library is loaded when a measurement
set has rows that need it.
"""
