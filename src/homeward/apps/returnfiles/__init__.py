"""Return files: the work on bringing one person home, as acts that are added and never changed.

The rules are `core.returns`; here its acts become rows, and rows become its facts. A newcomer's
mistake is to look for a status to set. Where a file stands is worked out from its acts whenever
somebody looks, and what lists show (`models.Glance`) is only a copy of that, made anew each time.
"""
