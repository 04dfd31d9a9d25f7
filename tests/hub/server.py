"""A hub in this process: serves folders as the Hugging Face hub does, and goes wrong on request."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What is served: ``files`` by name; ``cut`` ends a body early once, ``corrupt`` changes bodies, ``down`` fails."""

    repository: str
    files: dict[str, bytes]
    cut: set[str] = field(default_factory=set)
    corrupt: dict[str, int] = field(default_factory=dict)
    down: bool = False
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    endpoint: str = ""

    def entry(self, name: str) -> dict[str, object]:
        data = self.files[name]
        blob = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
        made: dict[str, object] = {"type": "file", "path": name, "size": len(data), "oid": blob}
        if name.endswith((".safetensors", ".spm", ".bin")):
            made["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134}
        return made


class _Handler(BaseHTTPRequestHandler):
    """Answers as the hub does for the files of ``hub``."""

    protocol_version = "HTTP/1.1"
    hub: Hub

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        hub, path = self.hub, unquote(urlsplit(self.path).path)
        hub.asked.append((self.command, path, self.headers.get("Range", "")))
        file = path.removeprefix(f"/{hub.repository}/resolve/{COMMIT}/")
        if hub.down:
            self._send(503, b"{}", body=body)
        elif path.startswith(f"/api/models/{hub.repository}/tree/"):
            self._send(200, json.dumps([hub.entry(name) for name in hub.files]).encode(), body=body)
        elif path.startswith(f"/api/models/{hub.repository}"):
            self._send(200, json.dumps({"id": hub.repository, "sha": COMMIT}).encode(), body=body)
        elif file in hub.files:
            self._file(file, body=body)
        else:
            self._send(404, b"{}", body=body)

    def _file(self, name: str, *, body: bool) -> None:
        data = self.hub.files[name]
        etag = hashlib.sha256(data).hexdigest()
        if body and self.hub.corrupt.get(name, 0):
            self.hub.corrupt[name] -= 1
            data = bytes([data[0] ^ 1]) + data[1:]
        asked = self.headers.get("Range", "bytes=0-")
        start = int(asked.removeprefix("bytes=").partition("-")[0])
        headers = {"ETag": f'"{etag}"', "X-Repo-Commit": COMMIT, "Accept-Ranges": "bytes"}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        short = body and name in self.hub.cut
        if short:
            self.hub.cut.discard(name)
        self._send(206 if start else 200, data[start:], body=body, short=short, headers=headers)

    def _send(
        self, code: int, data: bytes, *, body: bool, short: bool = False, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(code)
        for key, value in {"Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(key, value)
        self.end_headers()
        if body:
            self.wfile.write(data[: len(data) // 2] if short else data)
        self.close_connection = short


@contextmanager
def serve(hub: Hub) -> Iterator[Hub]:
    """Serve ``hub`` on a free port of this machine."""
    handler = type("Handler", (_Handler,), {"hub": hub})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        hub.endpoint = f"http://127.0.0.1:{server.server_address[1]}"
        yield hub
        server.shutdown()
        thread.join()
