"""On which level of the results chain a sentence speaks, told by transparent word cues."""
