"""Holds that rise by themselves: one module for each reason, all of them asked by `watch`.

Each module answers with `Concern`s. A newcomer's mistake is to let a concern end a hold: it can
only begin one.
"""
