"""The desk's side of the counter: what is released to whom, by two people; what came back.

A newcomer's mistake is to look a release up in the register when somebody asks what a mission was
told. The register moves on; a release is a copy, and what was said is what stands in it.
"""
