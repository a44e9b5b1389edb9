"""Published tables as the desk makes them: counted, attacked, proven, released by two members.

The register's persons become `core.publishing.catalogue.Counted` in `facts`, and nothing else of
them goes any further. What was released is a row of `apps.bulletins`, which the public reads.
"""
