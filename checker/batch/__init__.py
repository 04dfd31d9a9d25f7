"""Many articles: what to check (manifest), checking it one by one (run), and keeping the results (store)."""
