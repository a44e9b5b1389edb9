"""What may be disclosed, to whom, once which decision has been recorded. Denied until listed."""
