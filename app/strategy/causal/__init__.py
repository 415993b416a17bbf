"""The causal map: loops, archetypes, what a push does, checks on wording, pictures, formats."""
