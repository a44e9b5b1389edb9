"""The desk's views: pages that show several rooms, and what is done from a person's page."""
