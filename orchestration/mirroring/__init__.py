"""A copy of what is published in a PostgreSQL database, for tools that speak PostgreSQL.

``address`` has the URL, connecting, and what a server says as messages; ``tables`` what a table is on both sides;
``copying`` the one transaction. Everything goes through ADBC, which sends Arrow batches by COPY.
"""
