"""Many articles: what to check (manifest, listing), checking one (run, record), many at once (pool), keeping results (runstore).

A run is a ``plan``: its folder is held (``lock``) and says what run it is (``identity``); the ``pool`` hands articles
to workers (``worker``), which are processes here (``process``) or Ray actors (``cluster``); each result is a file of
the store, found again by its key (``keys``); when all are there they are published in the manifest's order
(``publish``, ``pages``, ``parquet``, ``summary``), and so are shards (``merge``).
"""
