"""How often a sentence's level is told, and told right: sentences of our own, a file a language."""
