"""Reads a sound model's weights: the safetensors file format in a few lines of standard library.

Source: github.com/huggingface/safetensors, "Format": an 8-byte little-endian header length, a JSON header with each
tensor's type, shape and byte range, then the raw little-endian data.
"""

import json
import struct
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.core.errors import InputError, ModelMissing

_TYPES = {"F32": "f", "U16": "H", "U32": "I"}
_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Weights:
    """The tensors of one file, flattened, by name, and the texts stored beside them."""

    tensors: Mapping[str, Sequence[float]]
    texts: Mapping[str, str]


def model_file(name: str, file: str) -> Path:
    """Return where `file` of the model `name` lies: in the installed package, else in the checkout's `models/`.

    Raises:
        ModelMissing: neither place has it.
    """
    places = (_PACKAGE / "_models" / name / file, _PACKAGE.parent / "models" / name / file)
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise ModelMissing(name, file)
    return found


def read_weights(path: Path) -> Weights:
    """Return the tensors (F32, U16 and U32) and texts of a safetensors file.

    Raises:
        InputError: the file is cut short or is no safetensors file.
    """
    raw = path.read_bytes()
    try:
        (size,) = struct.unpack_from("<Q", raw)
        header = json.loads(raw[8 : 8 + size])
        texts = header.pop("__metadata__", {})
        tensors = {name: _tensor(raw[8 + size :], entry) for name, entry in header.items()}
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise InputError(path, "is no safetensors file; reinstall translation-checker") from error
    return Weights(tensors, texts)


def write_weights(path: Path, weights: Weights, types: Mapping[str, str]) -> None:
    """Write `weights`, tensor by tensor in the order of `types` (name to one of the types that `read_weights` knows)."""
    data = {name: _little(array(_TYPES[kind], _cast(weights.tensors[name], kind))) for name, kind in types.items()}
    ends = [sum(len(part) for part in list(data.values())[: at + 1]) for at in range(len(data))]
    header: dict[str, object] = {"__metadata__": dict(weights.texts)}
    for (name, part), end in zip(data.items(), ends, strict=True):
        shape = [len(weights.tensors[name])]
        header[name] = {"dtype": types[name], "shape": shape, "data_offsets": [end - len(part), end]}
    head = json.dumps(header, ensure_ascii=False, sort_keys=True).encode()
    head += b" " * (-len(head) % 8)
    path.write_bytes(struct.pack("<Q", len(head)) + head + b"".join(data.values()))


def _cast(values: Sequence[float], kind: str) -> list[float]:
    return list(values) if kind == "F32" else [int(value) for value in values]


def _tensor(data: bytes, entry: Mapping[str, object]) -> Sequence[float]:
    offsets = entry["data_offsets"]
    if not isinstance(offsets, list) or not 0 <= offsets[0] <= offsets[1] <= len(data):
        raise ValueError("data_offsets outside the file")
    values: array[float] = array(_TYPES[str(entry["dtype"])])
    values.frombytes(data[offsets[0] : offsets[1]])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _little(values: array) -> bytes:  # type: ignore[type-arg]  # array of either kind
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()
