"""Collections of sources: many English texts read once, and for each article the few that may tell its story.

``reader`` makes of a file what is kept of it: its reading, which ``records`` writes down and takes up again, and
its features, by which ``features`` and ``sounds`` find it across languages.  ``store`` keeps both in one SQLite
file; ``update`` brings that file up to date with its folder, ``workers`` with several processes; ``search``
ranks; ``offer`` is what everybody else calls.
"""
