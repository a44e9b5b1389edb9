"""Letters a second: ours with typst, beside WeasyPrint setting the same text as HTML.

    python benchmarks/letters.py [--letters 40] [--rounds 3] [--workers 2] [--json FILE]

Every letter is a note verbale in English and Arabic with an annex of five invented persons,
each letter with other names and another number, so that nothing can be kept from the last
one. WeasyPrint is no dependency of Homeward: the first run installs it with pip into a
scratch environment under the user's cache folder. Runs alternate, so that a busy machine slows
both, and processor time counts beside the clock on the wall: the ratio is taken from it. A
newcomer's mistake is to time one letter set again and again: typst remembers.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import platform
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ar")
PEER_HINT = (
    "WeasyPrint cannot be used here, so only our own speed is measured. It needs network for pip "
    "once, and Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


def invented_notes(count: int, first: int) -> list[Any]:
    """Notes about invented persons; no two letters share a name or a number."""
    from datetime import date

    from homeward.apps.letters.typesetting.note import NoteVerbale, reference_number
    from homeward.apps.letters.typesetting.parties import Office
    from homeward.apps.sharing.reference.names import mission_name
    from homeward.apps.sharing.reference.routes import route
    from homeward.core.claims import Sex
    from homeward.core.disclosure.annex import (
        AnnexEntry,
        ClaimBasis,
        Ground,
        HoldingAuthority,
        for_mission,
    )
    from homeward.core.disclosure.fields import Gate

    latin = ["Amina", "Yusuf", "Madina", "Ilyas", "Safiya", "Tamir", "Leyla", "Karim"]
    arabic = ["أمينة", "يوسف", "مدينة", "إلياس", "صفية", "تامر", "ليلى", "كريم"]
    russian = ["Амина", "Юсуф", "Мадина", "Ильяс", "Сафия", "Тамир", "Лейла", "Карим"]
    ends = ["Testova", "Probova", "Vymyshleva", "Primerova", "Obraztsova", "Uslovnova", "Nikova"]
    on = date(2026, 11, 22)
    row = route("RUS", on).accreditation
    assert row is not None
    addressee = {language: mission_name(row, language) for language in LANGUAGES}
    office = {
        "en": Office("Example Office", "The Example Office", "The Office", "Baghdad"),
        "ar": Office("المكتب النموذجي", "المكتب النموذجي", "المكتب", "بغداد"),
    }

    def person(number: int) -> AnnexEntry:
        given, end = number % len(latin), ends[number // len(latin) % len(ends)]
        born = date(2006 + number % 12, 1 + number % 12, 1 + number % 28)
        return AnnexEntry(
            code=f"{number:04d}-TEST",
            sex=(Sex.FEMALE, Sex.MALE)[number % 2],
            grounds=(Ground.CHILD_NOT_CONVICTED,),
            name=f"{latin[given]} {end} {number}",
            names_original=(f"{arabic[given]} {arabic[-given]}", f"{russian[given]} {number}"),
            birth_written=str(born.year),
            birth_span=(born.replace(month=1, day=1), born.replace(month=12, day=31)),
            claimed_state="RUS",
            claim_basis=(ClaimBasis.RECORD,),
            authority=HoldingAuthority.JUSTICE,
        )

    def note(number: int) -> NoteVerbale:
        people = [person(number * 5 + index) for index in range(5)]
        return NoteVerbale(
            dated=on,
            state="RUS",
            languages=LANGUAGES,
            office=office,
            addressee=addressee,  # type: ignore[arg-type]
            entries=tuple(for_mission(entry, gate=Gate.CONTACT) for entry in people),
            reference=reference_number("EX", 2026, number),
            fictional=True,
        )

    return [note(number) for number in range(first, first + count)]


# --- the same text as HTML -------------------------------------------------------------------


def as_html(note: Any) -> str:
    """The same sentences and the same table, taken from the templates themselves."""
    said = _said(note)
    pages = "".join(_page(language, said[language], note) for language in LANGUAGES)
    head = f"<html lang=en><head><title>Note {note.reference}</title></head><body>"
    return head + pages + _annex(note, said)


def _said(note: Any) -> dict[str, Any]:
    """Ask typst for the words and sentences of both languages, as data."""
    import typst

    from homeward.apps.letters.typesetting import render

    said = {}
    for language in LANGUAGES:
        asking = (
            f'#import "/note_request.{language}.typ": words, paragraphs\n'
            "#let d = json(bytes(sys.inputs.note))\n"
            "#metadata((words: words.pairs().filter(pair => type(pair.at(1)) == str), "
            f"text: paragraphs(d, d.office.{language}, d.addressee.{language}))) <said>"
        )
        compiler = typst.Compiler(
            input=asking.encode(), root=render.MAIN.parent, sys_inputs={"note": note.to_json()}
        )
        answer = json.loads(compiler.query("<said>", field="value", one=True))
        said[language] = {"words": dict(answer["words"]), "text": answer["text"]}
    return said


def _plain(content: Any) -> str:
    """Flatten typst content to text."""
    if isinstance(content, dict):
        if content.get("func") == "space":
            return " "
        return str(content.get("text", "")) or "".join(
            _plain(content[key]) for key in ("children", "body", "child") if key in content
        )
    if isinstance(content, list):
        return "".join(_plain(part) for part in content)
    return str(content or "")


def _page(language: str, said: dict[str, Any], note: Any) -> str:
    """One language's page of the note."""
    words, text = said["words"], said["text"]
    items = []
    for item in text["numbered"]:
        if "lead" in item:
            parts = "".join(f"<li>{html.escape(_plain(part))}</li>" for part in item["parts"])
            items.append(f"<li>{html.escape(_plain(item['lead']))}<ol type=a>{parts}</ol></li>")
        else:
            items.append(f"<li>{html.escape(_plain(item))}</li>")
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f"<section lang={language} dir={direction}><p class=office>{note.office[language].name}</p>"
        f"<hr><p>{words['reference']} {note.reference}</p><h1>{words['title']}</h1>"
        f"<p>{html.escape(_plain(text['opening']))}</p><ol>{''.join(items)}</ol>"
        f"<p>{html.escape(_plain(text['closing']))}</p><p>{note.office[language].place}</p>"
        f"<p class=seal>{words['initials']} {words['seal']}</p><p>{words['enclosures']}</p><hr>"
        f"<p>{'<br>'.join(note.addressee[language].foot)}</p></section>"
    )


def _annex(note: Any, said: dict[str, Any]) -> str:
    """The annex in both languages."""

    def both(key: str) -> str:
        return "<br>".join(
            f"<span lang={language}>{said[language]['words'][key]}</span>" for language in LANGUAGES
        )

    keys = ("number", "code", "name", "sex", "birth", "grounds", "basis", "authority")
    head = "".join(f"<th>{both(key)}</th>" for key in keys)
    rows = []
    for index, entry in enumerate(note.payload()["entries"], start=1):
        cells = [
            str(index),
            entry["code"],
            "<br>".join([entry["name"], *entry["names_original"]]),
            both(entry["sex"]),
            "<br>".join([entry["birth_written"], *entry["birth_span"]]),
            *("<br>".join(both(key) for key in entry[name]) for name in ("grounds", "claim_basis")),
            both(entry["authority"]),
        ]
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return (
        f"<section class=annex><h1>{both('annex')}</h1><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></section>"
    )


def style() -> str:
    """The same sheet and the same fonts for the peer."""
    from homeward.apps.letters.typesetting import render

    faces = "".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; "
        f"src: url('{(render.FONTS / file).as_uri()}'); }}\n"
        for family, weight, file in (
            ("Noto Serif", "normal", "NotoSerif-Regular.ttf"),
            ("Noto Serif", "bold", "NotoSerif-Bold.ttf"),
            ("Amiri", "normal", "Amiri-Regular.ttf"),
            ("Amiri", "bold", "Amiri-Bold.ttf"),
        )
    )
    return (
        faces
        + """
        @page { size: A4; margin: 24mm 25mm;
          @top-center { content: "Fictional data / بيانات خيالية" }
          @bottom-right { content: counter(page) " / " counter(pages) } }
        @page annex { size: A4 landscape }
        body { font: 10.5pt 'Noto Serif', 'Amiri'; text-align: justify }
        section { break-after: page } section.annex { page: annex; break-after: auto }
        [lang=ar] { font-family: 'Amiri', 'Noto Serif'; font-size: 1.15em }
        .office { text-align: center; font-weight: bold } h1 { text-align: center }
        table { border-collapse: collapse; font-size: 9pt; text-align: left }
        td, th { border-bottom: 0.4pt solid; padding: 4pt; vertical-align: top }
        """
    )


# --- the peer, in its own environment ----------------------------------------------------------


def peer_main() -> None:
    """Run inside the scratch environment: read pages from stdin, answer with seconds."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = weasyprint.CSS(string=json.loads(sys.stdin.readline()), font_config=fonts)
    print(json.dumps({"version": weasyprint.__version__}), flush=True)
    for line in sys.stdin:
        pages = json.loads(line)
        begun = time.process_time()
        sizes = [
            len(
                weasyprint.HTML(string=page).write_pdf(
                    stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
                )
            )
            for page in pages
        ]
        print(json.dumps({"seconds": time.process_time() - begun, "sizes": sizes}), flush=True)


class Peer:
    """WeasyPrint in a process of its own, kept running between rounds."""

    def __init__(self, sheet: str) -> None:
        self.process = subprocess.Popen(
            [str(_scratch_python()), __file__, "--peer"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.version = self._ask(sheet)["version"]

    def seconds(self, pages: list[str]) -> float:
        """The processor time it takes to set these pages, measured over there."""
        return float(self._ask(pages)["seconds"])

    def _ask(self, message: Any) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(json.dumps(message) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise RuntimeError(PEER_HINT) from None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(PEER_HINT)
        answer: dict[str, Any] = json.loads(line)
        return answer


def _scratch_python() -> Path:
    """The Python of the scratch environment; it is made on the first run."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / "homeward-benchmarks" / "weasyprint"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", "weasyprint"], check=False)
        if done.returncode:
            raise RuntimeError(PEER_HINT)
        (folder / "ready").touch()
    return python


# --- the race ------------------------------------------------------------------------------------


def race(letters: int, rounds: int, workers: int) -> dict[str, Any]:
    """Alternate ours and theirs; a warm-up round of each is thrown away."""
    from homeward.apps.letters.typesetting.render import render, render_many

    try:
        peer = Peer(style())
    except RuntimeError as problem:
        print(problem, file=sys.stderr)
        peer = None
    alone, processor, together, theirs = [], [], [], []
    few = max(2, letters // 10)
    render(invented_notes(1, 9000)[0])
    if peer:
        peer.seconds([as_html(invented_notes(1, 9000)[0])])
    for number in range(rounds):
        notes = invented_notes(letters, 1 + number * letters)
        begun, worked = time.perf_counter(), time.process_time()
        for note in notes:
            render(note)
        alone.append(letters / (time.perf_counter() - begun))
        processor.append(letters / (time.process_time() - worked))
        if peer:
            pages = [as_html(note) for note in notes[:few]]
            theirs.append(few / peer.seconds(pages))
        together.append(_many_per_second(render_many, number, letters, workers))
    return _figures((alone, processor, together, theirs), peer, workers)


def _many_per_second(render_many: Any, number: int, letters: int, workers: int) -> float:
    """Time the process pool, its start included; a batch is four rounds long."""
    notes = invented_notes(letters * 4, 5000 + number * letters * 4)
    begun = time.perf_counter()
    count = sum(1 for _pdf in render_many(notes, workers=workers))
    return count / (time.perf_counter() - begun)


def _figures(
    rounds: tuple[list[float], list[float], list[float], list[float]],
    peer: Peer | None,
    workers: int,
) -> dict[str, Any]:
    """Medians, the ratio of processor times, and on what machine."""
    alone, processor, together, theirs = rounds
    ours = statistics.median(processor)
    figures: dict[str, Any] = {
        "letters_per_second": round(statistics.median(alone), 1),
        "letters_per_processor_second": round(ours, 1),
        f"letters_per_second_{workers}_workers": round(statistics.median(together), 1),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
    }
    if peer and theirs:
        them = statistics.median(theirs)
        figures["weasyprint_version"] = peer.version
        figures["weasyprint_letters_per_processor_second"] = round(them, 2)
        figures["times_faster"] = round(ours / them, 1)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--letters", type=int, default=40, help="letters in each round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--peer", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.peer:
        peer_main()
        return
    figures = race(wanted.letters, wanted.rounds, wanted.workers)
    for name, value in figures.items():
        print(f"{name:42} {value}")
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
