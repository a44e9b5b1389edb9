"""Names as people record them, in the scripts they use.

`read_name` gives the words of a name in comparable letters, each within its own script.
`plain_words` only takes away habits of typing; rows that repeat are found with it.
"""

from homeward.core.names.letters import plain_words
from homeward.core.names.name import Name, Role, Word
from homeward.core.names.parts import read_name
from homeward.core.names.romanise import romanise
from homeward.core.names.script import Script

__all__ = ["Name", "Role", "Script", "Word", "plain_words", "read_name", "romanise"]
