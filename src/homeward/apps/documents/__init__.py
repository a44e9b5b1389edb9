"""Papers of persons: pictures of their pages, written anew, and what is known of each paper.

What a stranger sent is never kept and never shown (docs/adr/0031): the sandboxed reader draws it,
and the drawing is what the register has. A paper may be the source of claims.
"""
