"""A text that was read, written down as JSON and taken up again: what a collection keeps of each source.

A record holds every text once; whatever is a stretch of it is kept as its place.  Offsets are code points,
half-open.  ``SCHEMA`` goes up whenever records or the tables that hold them change.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from checker.core.dossier import Read
from checker.core.mention import Claim, Kind, Mention, Moment, Quantity, Reading, Relation
from checker.core.origin import Origin, Piece
from checker.core.text import Document, Segment, Sentence, Span

SCHEMA = 1
# A text of ten megabytes with all its readings stays below; what unpacks to more was not packed here.
MAX_UNPACKED = 400 << 20

Row = list[Any]
BROKEN = (AttributeError, IndexError, KeyError, TypeError, ValueError, zlib.error)
"""What ``unpack`` raises of bytes that ``pack`` did not make."""


def pack(read: Read) -> bytes:
    """Return ``read`` without its document's name, as compressed JSON."""
    record = {"document": _document(read.document), "reading": _reading(read.reading, read.document.text)}
    return zlib.compress(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def unpack(data: bytes, name: str) -> Read:
    """Return what was packed, its document called ``name``.

    Raises:
        BROKEN: The bytes are damaged or were made elsewhere.
    """
    stream = zlib.decompressobj()
    text = stream.decompress(data, MAX_UNPACKED)
    if not stream.eof:
        raise ValueError("cut short, or larger than any record")
    record = json.loads(text.decode("utf-8", "surrogatepass"))
    document = _read_document(record["document"], name)
    return Read(document, _read_reading(record["reading"], document.text))


def _document(document: Document) -> dict[str, Any]:
    return {
        "text": document.text,
        "lang": document.lang,
        "blocks": [_span(block) for block in document.blocks],
        "sentences": [[*_span(sentence.span), sentence.block] for sentence in document.sentences],
        "comments": [_span(comment) for comment in document.comments],
        "segments": [[segment.id, *_span(segment.span)] for segment in document.segments],
        "origin": _origin(document.origin) if document.origin else None,
    }


def _read_document(item: Mapping[str, Any], name: str) -> Document:
    text = str(item["text"])
    sentences = [(Span(start, end), block) for start, end, block in item["sentences"]]
    return Document(
        name=name,
        text=text,
        lang=item["lang"],
        blocks=tuple(Span(start, end) for start, end in item["blocks"]),
        sentences=tuple(Sentence(at, span, span.of(text), block) for at, (span, block) in enumerate(sentences)),
        comments=tuple(Span(start, end) for start, end in item["comments"]),
        segments=tuple(Segment(id, Span(start, end)) for id, start, end in item["segments"]),  # noqa: A001
        origin=_read_origin(item["origin"]) if item["origin"] else None,
    )


def _origin(origin: Origin) -> dict[str, Any]:
    pieces = [_piece(piece, origin.text) for piece in origin.pieces]
    return {"text": origin.text, "pieces": pieces, "offsets": list(origin.offsets)}


def _piece(piece: Piece, text: str) -> Row:
    written = text[piece.start : piece.end]
    return [piece.start, piece.end, piece.each, None if piece.text == written else piece.text]


def _read_origin(item: Mapping[str, Any]) -> Origin:
    text = str(item["text"])
    rows = item["pieces"]
    pieces = tuple(
        Piece(text[start:end] if told is None else told, start, end, each) for start, end, each, told in rows
    )
    return Origin(text, pieces, tuple(item["offsets"]))


def _reading(reading: Reading, text: str) -> dict[str, Any]:
    places = {id(mention): at for at, mention in enumerate(reading.mentions)}
    return {
        "mentions": [_mention(mention, text) for mention in reading.mentions],
        "claims": [_claim(claim, places, text) for claim in reading.claims],
        "unread": list(reading.unread),
    }


def _read_reading(item: Mapping[str, Any], text: str) -> Reading:
    mentions = tuple(_read_mention(row, text) for row in item["mentions"])
    claims = tuple(_read_claim(row, mentions, text) for row in item["claims"])
    return Reading(mentions, claims, tuple(item["unread"]))


def _mention(mention: Mention, text: str) -> Row:
    row: Row = [
        str(mention.kind),
        *_span(mention.span),
        mention.sentence,
        list(mention.keys),
        sorted(mention.traits),
        None if mention.text == mention.span.of(text) else mention.text,
        _quantity(mention.quantity) if mention.quantity else None,
        _moment(mention.moment) if mention.moment else None,
    ]
    return row


def _read_mention(row: Sequence[Any], text: str) -> Mention:
    kind, start, end, sentence, keys, traits, told, quantity, moment = row
    span = Span(start, end)
    return Mention(
        Kind(kind),
        span,
        span.of(text) if told is None else told,
        sentence,
        tuple(keys),
        frozenset(traits),
        _read_quantity(quantity) if quantity else None,
        Moment(*moment) if moment else None,
    )


def _quantity(quantity: Quantity) -> Row:
    bounds = [f"{part:x}" for bound in (quantity.low, quantity.high) for part in (bound.numerator, bound.denominator)]
    return [*bounds, quantity.unit, quantity.rounded, quantity.ordinal, quantity.written]


def _read_quantity(row: Sequence[Any]) -> Quantity:
    # Hexadecimal, because Python reads no decimal number of more than some thousand digits.
    low, under_low, high, under_high = (int(part, 16) for part in row[:4])
    return Quantity(Fraction(low, under_low), Fraction(high, under_high), *row[4:])


def _moment(moment: Moment) -> Row:
    return [getattr(moment, name) for name in Moment.__slots__]


def _claim(claim: Claim, places: Mapping[int, int], text: str) -> Row:
    parts = (claim.holder, claim.role, claim.country, claim.organization, claim.patient)
    told = [_part(mention, places, text) for mention in parts]
    return [str(claim.relation), *_span(claim.span), claim.sentence, *told, claim.act]


def _part(mention: Mention | None, places: Mapping[int, int], text: str) -> int | Row | None:
    """Return the number of a mention among the reading's; a mention of the claim's own as itself."""
    if mention is None:
        return None
    place = places.get(id(mention))
    return _mention(mention, text) if place is None else place


def _read_claim(row: Sequence[Any], mentions: Sequence[Mention], text: str) -> Claim:
    relation, start, end, sentence, *parts, act = row
    found = [_read_part(part, mentions, text) for part in parts]
    holder, role, country, organization, patient = found
    return Claim(Relation(relation), Span(start, end), sentence, holder, role, country, organization, patient, act)


def _read_part(part: int | Row | None, mentions: Sequence[Mention], text: str) -> Mention | None:
    if part is None:
        return None
    return mentions[part] if isinstance(part, int) else _read_mention(part, text)


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
