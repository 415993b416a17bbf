"""The parts of the report, each read from the state."""
