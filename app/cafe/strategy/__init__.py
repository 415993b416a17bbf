"""The strategy, as far as it is rules: the outline."""
