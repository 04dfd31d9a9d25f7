"""Tells whether two names, roles, places or quantities are the same."""
