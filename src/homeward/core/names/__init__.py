"""Names as people record them, in the scripts they use.

`read_name` gives the words of a name in comparable letters, each within its own script.
`compare_names` weighs two names as spellings of one, `name_keys` gives the keys to find them by.
`plain_words` only takes away habits of typing; rows that repeat are found with it.
"""

from homeward.core.names.evidence import NameEvidence, WordPair, compare_many, compare_names
from homeward.core.names.keys import form_keys, keys_by_word, name_keys, word_keys
from homeward.core.names.letters import plain_words
from homeward.core.names.likeness import Frequencies
from homeward.core.names.name import Name, Role, Word
from homeward.core.names.parts import read_name
from homeward.core.names.romanise import romanise
from homeward.core.names.script import Script

__all__ = [
    "Frequencies",
    "Name",
    "NameEvidence",
    "Role",
    "Script",
    "Word",
    "WordPair",
    "compare_many",
    "compare_names",
    "form_keys",
    "keys_by_word",
    "name_keys",
    "plain_words",
    "read_name",
    "romanise",
    "word_keys",
]
