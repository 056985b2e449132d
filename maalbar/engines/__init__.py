"""Engines: where the rows of a measurement set lie, each behind the same door (`evaluator/rows/engine.py`).

    opening.py     which engine reads a location
    duck.py        DuckDB, embedded: text files, Parquet, workbooks and DuckDB files
      duck_*         its connection, its types, its errors
      text_file.py   a text file: its names, its letters, the line of a row
      workbook.py    a sheet as such a text file; sheet_range.py, sheet_parts.py, cells_shown.py
      *_trouble.py   what is wrong with a file of that kind
      state.py, aside.py   whether a file has changed; where temporary files lie
    postgresql/    PostgreSQL
    spark/         Spark, local or a cluster
    transpiling.py DuckDB's SQL in that of another engine
    running.py     a query that is waited for, watched and stopped

Nothing is decided here: an engine tells its columns, counts rows and adds numbers. Every library is loaded when a measurement
set has rows that need it.
"""
