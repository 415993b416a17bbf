"""Words by which people say what causes what: one pack a language; no pack, no proposal."""
