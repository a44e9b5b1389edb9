"""Both sentences of every refusal: what is wrong, what the person can do. Nothing but data."""

from typing import Final

from homeward.core.text import gettext_noop as _

SAVE_AGAIN: Final = _(
    "Open it in a spreadsheet program, look whether the list is complete, save it as a new "
    ".xlsx file and send that one."
)
ASK_SENDER: Final = _("Ask the person who sent it to send the spreadsheet again.")
ONLY_LIST: Final = _("Copy only the list into a new spreadsheet, save it as .xlsx and send that.")
SPLIT: Final = _("Split the list into smaller files and send them one after the other.")
AS_UTF8: Final = _(
    "Open it in a spreadsheet program, check that the letters are right, save it as .xlsx or "
    "as CSV with UTF-8 letters, and send that."
)

REFUSALS: Final[dict[str, tuple[str, str]]] = {
    "empty": (_("The file is empty."), ASK_SENDER),
    "not-a-file": (_("This is not a file that can be read."), ASK_SENDER),
    "too-big": (
        _("The file is too big: {have} MB; at most {most} MB can be read."),
        ONLY_LIST,
    ),
    "damaged": (
        _("The file is damaged or only part of it arrived."),
        ASK_SENDER,
    ),
    "password": (
        _("The file is protected with a password, so nothing in it can be read."),
        _("Open it with its password, save a copy without a password and send the copy."),
    ),
    "other-kind": (
        "",
        _("Save the list as a spreadsheet (.xlsx, .ods) or as CSV and send that."),
    ),
    "unpacked": (
        _("The file unpacks to far more than a list needs: more than {most} MB."),
        ONLY_LIST,
    ),
    "entries": (
        _("The file is packed from too many parts; at most {most} can be read."),
        ONLY_LIST,
    ),
    "strange-parts": (
        _("The file is not packed the way spreadsheet programs pack files."),
        SAVE_AGAIN,
    ),
    "sheets": (
        _("The file has too many sheets: {have}; at most {most} can be read."),
        ONLY_LIST,
    ),
    "no-sheets": (_("The file has no sheet with cells."), SAVE_AGAIN),
    "no-words": (
        _("The file holds pictures of pages and no words."),
        _("Type the sentences with numbers in, or paste them from where the article was printed."),
    ),
    "right-to-left": (
        _("This PDF is written from right to left in signs that stand for no letters."),
        _("Paste the text from where the article was printed, or send the page as HTML."),
    ),
    "not-a-document": (
        _("This is no document of a word processor (.docx)."),
        _("Send the file that was downloaded here, after it was edited and saved as .docx."),
    ),
    "document-damaged": (
        _("The document is damaged, or is not packed the way word processors pack documents."),
        _("Open it in a word processor, look whether it is whole, save it as .docx and send that."),
    ),
    "document-password": (
        _("The document is protected with a password, so nothing in it can be read."),
        _("Open it with its password, save a copy without a password and send the copy."),
    ),
    "document-tracked": (
        _("The document has changes that are only proposed (tracked changes)."),
        _("Accept or reject every change in the word processor, save it and send it again."),
    ),
    "document-more": (
        _("Paragraph {number} holds a table, a picture, a box or a note at the foot."),
        _("A note has words alone: take it out, save the document and send it again."),
    ),
    "document-long": (
        _("The document is longer than {most} letters."),
        _("Send the note that was downloaded here and nothing else."),
    ),
    "not-a-picture": (
        _("This is neither a photograph (JPEG), nor a picture (PNG), nor a PDF."),
        _("Photograph or scan the paper and send it as JPEG, PNG or PDF."),
    ),
    "two-in-one": (
        _("The file holds something else besides a picture or a paper."),
        _("Photograph or scan the paper again and send the new file."),
    ),
    "paper-damaged": (
        _("The paper is damaged, only part of it arrived, or it cannot be drawn."),
        _("Photograph or scan the paper again and send the new file."),
    ),
    "paper-too-big": (
        _("The file is larger than {most} MB."),
        _("Photograph or scan the paper again with fewer points, and send that."),
    ),
    "paper-too-long": (
        _("Drawing the paper took too long or too much memory and was stopped."),
        _("Send only the pages that matter, or several papers one after the other."),
    ),
    "points": (
        _("The picture is too large: more than {most} million points."),
        _("Photograph or scan the paper again with fewer points, and send that."),
    ),
    "pages": (
        _("The paper has too many pages: {have}; at most {most} can be kept."),
        _("Send only the pages that matter, or several papers one after the other."),
    ),
    "infected": (
        _("The virus scanner found something in this file. Nothing of it was kept."),
        _("Tell the person who looks after Homeward, and ask for the paper in another way."),
    ),
    "not-scanned": (
        _("The virus scanner did not answer, so the file was not taken."),
        _("Try again in a minute; if it happens again, tell the person who looks after Homeward."),
    ),
    "rows": (
        _("The sheet reaches too far down: more than {most} rows."),
        _("Delete the rows below the list, even if they look empty, or split the list, and save."),
    ),
    "columns": (
        _("The sheet reaches too far to the side: more than {most} columns."),
        _("Delete the columns after the list, even if they look empty, and save."),
    ),
    "cells": (_("The file has more than {most} filled cells."), SPLIT),
    "cell-chars": (
        _("A cell in row {row} holds more than {most} characters."),
        _("Shorten that cell, or delete it if it is not part of the list, and save."),
    ),
    "long-text": (
        _("The file holds a stretch of text longer than any cell of a list."),
        ONLY_LIST,
    ),
    "answer": (_("There is more text in the file than can be read at once."), SPLIT),
    "memory": (
        _("The file needs more memory to open than any list should."),
        ONLY_LIST,
    ),
    "time": (
        _("Reading the file took too long and was stopped."),
        ONLY_LIST,
    ),
    "crashed": (
        _("The file could not be read: opening it made the reader fail."),
        SAVE_AGAIN,
    ),
    "not-started": (
        _("The file was not read: the reader could not be started on this computer."),
        _("Try again in a minute; if it happens again, tell the person who looks after Homeward."),
    ),
    "line": (
        _("Line {row} of the file is too long to be a row of a list."),
        SAVE_AGAIN,
    ),
    "quote": (
        _('A quotation mark (") that begins in row {row} is never closed.'),
        _("Close or delete that quotation mark, or save the list as .xlsx, and send it again."),
    ),
    "not-text": (
        _("The file is neither a spreadsheet nor a table written as text."),
        _("Save the list as a spreadsheet (.xlsx, .ods) or as CSV and send that."),
    ),
    "letters": (
        _("It is not clear how the file writes its letters, so names would come out wrong."),
        AS_UTF8,
    ),
    "broken-letters": (
        _("Some letters in line {row} are broken; the rest of the file is written as {encoding}."),
        AS_UTF8,
    ),
    "no-table": (
        _("No table of persons was found in this file."),
        _("Put one row per person under one row of headings, such as name, birth, sex."),
    ),
}

OTHER_KIND: Final = _("This is not a spreadsheet.")

KINDS: Final[dict[str, str]] = {
    "pdf": _("This is a PDF document, not a spreadsheet."),
    "picture": _("This is a picture, not a spreadsheet."),
    "program": _("This is a program, not a spreadsheet."),
    "packed": _("This is a packed folder, not a spreadsheet."),
    "html": _("This is a web page, not a spreadsheet, even if a spreadsheet program opens it."),
    "xml": _("This is an XML file, not a spreadsheet, even if a spreadsheet program opens it."),
    "json": _("This is a JSON file, not a spreadsheet."),
    "rtf": _("This is a text document, not a spreadsheet."),
    "document": _("This is a text document, not a spreadsheet."),
    "slides": _("This is a presentation, not a spreadsheet."),
    "numbers": _("This is an Apple Numbers file, which cannot be read here."),
    "xlsb": _("This is a binary Excel file (.xlsb), which cannot be read here."),
    "old-excel": _("This was written by an Excel from before 1993, which cannot be read here."),
    "ole": _("This was written by an office program, but it is not a spreadsheet."),
    "database": _("This is a database file, not a spreadsheet."),
    "media": _("This is a sound or film, not a spreadsheet."),
}

NOTES: Final[dict[str, str]] = {
    "no-values": _(
        "Cells with a formula but no result, read as empty: {count}. Open the file in a "
        "spreadsheet program, save it, and send it again if they matter."
    ),
    "errors": _("Cells that show an error such as #REF!, read as empty: {count}."),
    "macros": _("The file holds macros. They were not run."),
    "outside": _("The file refers to other files or addresses. They were not opened."),
    "guessed": _(
        "The file does not say how it writes its letters. They were read as {encoding}: check "
        "some names before going on."
    ),
}
