"""Return files: the work on bringing one person home. Its tracks, tasks and clocks move in here.

A newcomer would look here for holds; they belong to the person and live in `register`.
"""
