"""The assets by layer: extraction (Parquet), raw (DuckDB), models (dbt), published. Each module holds one layer."""
