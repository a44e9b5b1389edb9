"""Reading what people write in cells for dates and ages; the public names are in `core.spans`.

A newcomer's mistake is to import from here. `core.spans` re-exports what others may use.
"""
