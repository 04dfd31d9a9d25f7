"""Collections of sources: many English texts read once, and for each article the few that may tell its story.

``records`` writes readings down and takes them up again; ``sounds`` and ``features`` say by what a text is
found across languages; ``store`` keeps both in one SQLite file; ``update`` brings that file up to date with
its folder; ``search`` ranks; ``offer`` is what everybody else calls.
"""
