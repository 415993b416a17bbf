"""What kind an idea is, told by transparent word cues; a person has the last word."""
