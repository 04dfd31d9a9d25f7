"""The gate: which articles there are with which sources (``pairs``), and which of them changed (``changes``)."""
