"""Names as people record them, in the scripts they use.

So far this room can only lay two ways of typing one word side by side. That
Магомедов and Magomedow are one name is not known here yet.
"""

from homeward.core.names.letters import plain_words

__all__ = ["plain_words"]
