"""Everything that touches a stranger's bytes; runs in the locked reading process only.

Order in that process (`__main__`): look at the first bytes, import what that kind of file
needs, lock the process, only then parse. A newcomer's mistake is an import inside a
function that runs after the lock: no file can be opened any more, so it fails.
"""
