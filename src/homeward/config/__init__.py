"""Wiring: settings, the two URL trees, the web server's entry."""
