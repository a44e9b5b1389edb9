"""An invented world, drawn from a seed, for showing and testing Homeward. Nobody in it exists.

`world.invent` draws the people, `sheets.write` puts them into a folder of spreadsheets of the
kinds that authorities, agencies and searching families keep. No claim is made that the shares
by country, age or legal status are real: every State has the same chance on purpose.
"""
