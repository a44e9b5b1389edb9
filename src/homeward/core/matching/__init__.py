"""Evidence that two records are about one person. So far: rows that clearly repeat."""
