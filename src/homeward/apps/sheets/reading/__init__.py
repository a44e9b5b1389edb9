"""Opens spreadsheets that strangers wrote: .xlsx, .xls, .ods and text tables of any kind.

    book = read_book(path, name="list.xlsx")      # a Book, or RefusedFile with what to do

The file is never parsed in this process. A child with almost no rights reads it and
answers in plain JSON lines (`inside/`); this side only starts it, watches the clock and
checks every word of the answer.

A newcomer's mistake is to import a spreadsheet library here "just for a quick look": one
file of 4.6 kB makes such a library ask for 512 GiB and ends the web process.
"""

from homeward.apps.sheets.reading.book import Book, Cell, Limits, Sheet
from homeward.apps.sheets.reading.door import read_book
from homeward.apps.sheets.reading.refusals import RefusedFile

__all__ = ["Book", "Cell", "Limits", "RefusedFile", "Sheet", "read_book"]
