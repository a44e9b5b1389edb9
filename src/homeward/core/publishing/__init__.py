"""Own counts for the public, from which nobody can work out a child.

* `catalogue` holds the fixed tables and says where a child is counted.
* `layout` says how the entries of tables that share dimensions add up.
* `shifts` gives each entry its secret, lasting shift; `rounding` rounds and hides.
* `attack` does what an outsider with every release and a solver would do.
* `release` puts them together: tables that stand the attack, or a refusal that says why.

A newcomer's mistake is to think that a hidden cell is safe because it is hidden: sums give it
back. What is safe is what the attack cannot narrow. docs/adr/0030.
"""
