"""Best interests of the child, and consent: what people said, what it stopped, what is weighed.

A newcomer's mistake is to let a parent's word stand for a child's, or silence for a no. The rules
are in `core.returns`; this app keeps what people said, and never works out what is best.
"""
