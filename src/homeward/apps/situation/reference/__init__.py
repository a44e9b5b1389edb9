"""Outlines of countries, as they stand in the file of this package.

From Natural Earth 4.1.0, 1:110m and 1:50m, which is in the public domain; made by
`script/outlines`. They say nothing of the status of any territory. A newcomer's mistake is to
fetch tiles: this product asks no other machine for anything (R1), and shows nothing below a
country (R7).
"""
