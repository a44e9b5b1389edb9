"""The pages of return files: the file itself, acting in it, and work over many files."""
