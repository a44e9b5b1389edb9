"""People who use Homeward: organisations, members, roles, sign-in.

A newcomer's mistake is to look for persons here. A *member* works with Homeward; a *person*
is somebody whom claims are about and lives in `register`.
"""
