"""Alignment: which sentences, and which mentions in them, answer each other.

``names`` finds each article name's counterpart among a source's names; ``features`` turns sentences
of both texts into comparable features; ``fluent`` adds how alike fluent English is by its letters;
``monotone`` aligns a parallel source; ``free`` a comparable one; ``given`` takes what a bilingual file
says itself; ``relatedness`` tells which of the two a source is; ``encounters`` pairs the mentions of a bead.
"""
