"""Translation models from elsewhere: what is known of them (cards), which bytes are trusted (lock), how to get them (fetch)."""
