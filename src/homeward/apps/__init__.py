"""Keeping and showing: thin Django apps in a fixed order; a lower one never knows a higher one."""
