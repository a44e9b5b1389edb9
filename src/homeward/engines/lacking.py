"""What is said when an engine is not there; for most people an extra is not, and that is fine."""


class MissingEngineError(Exception):
    """An engine is not installed, or lacks Java; the message says what would mend it."""
