"""What the journeys through the real product share: a store in demonstration, members, lists."""
