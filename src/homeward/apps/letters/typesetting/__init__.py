"""Sets notes verbales as PDF with typst: templates, fonts, rendering. No Django, no database.

A newcomer's mistake is to put data into a template's text. Data travel as JSON in one
`sys.inputs` value and are shown as they are; nothing in a name can be read as markup.
"""
