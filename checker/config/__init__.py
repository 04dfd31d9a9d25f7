"""The workspace's settings: what keys there are, where their values stand, and what holds in the end.

``keys`` declares every key once; ``file`` reads ``checker.toml`` by that declaration, ``schema`` writes
it as a JSON Schema, ``commented`` as a file to start from; ``settings`` is what comes out.
"""
