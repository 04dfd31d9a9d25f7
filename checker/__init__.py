"""Finds what machine translation garbled: names, countries, roles, organisations, numbers and dates."""

__version__ = "0.1.0"
