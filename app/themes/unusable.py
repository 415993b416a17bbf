"""Why an encoder does not work on a machine."""


class EncoderUnusableError(Exception):
    """What it is made of is missing, or does not work on this machine. The message says what."""
