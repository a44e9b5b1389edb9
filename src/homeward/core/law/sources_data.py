"""Where each rule of law was read, by row of the law fact sheet. Nothing but data.

A newcomer's mistake is to correct a confidence here because a rule "is surely right". A
confidence changes when somebody reads the text of the law, and the source changes with it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from homeward.core.finding import Confidence

H, M, L = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
MEMORY, NOT_FOUND = Confidence.MEMORY, Confidence.NOT_FOUND


class Source(NamedTuple):
    """Where a row was read, and how well it is known."""

    where: str
    confidence: Confidence


SOURCES: Final[dict[str, Source]] = {
    "L1": Source(
        "Iraq's report to the Committee on the Rights of the Child, CRC/C/41/Add.3 para. 7,"
        " https://www.unicef-irc.org/portfolios/documents/396_iraq.htm",
        H,
    ),
    "L2": Source(
        "https://juvenilejusticecentre.org/ar/resources/ (2019); Human Rights Watch, 21 June"
        " 2018, https://www.hrw.org/news/2018/06/21/"
        "iraq-change-approach-foreign-women-children-isis-linked-trials",
        H,
    ),
    "L4": Source("http://wiki.dorar-aliraq.net/iraqilaws/law/17038.html", H),
    "L5": Source(
        "United Nations document quoted at"
        " https://tarjamaan.com/en/translation/en-ar/the+juvenile+welfare+act",
        M,
    ),
    "L6": Source(
        "Human Rights Watch, 21 June 2018; Reuters, 21 March 2019,"
        " https://archives.lincolndailynews.com/2019/Mar/21/NEWS/news_m.shtml",
        H,
    ),
    "L7": Source("not found: the Arabic text of articles 76 to 78 must be read", NOT_FOUND),
    "L8": Source("https://ailawyeriq.cloud/pg-clause/print?id=79", H),
    "L9": Source("http://www.lawjo.net/vb/showthread.php?34819 (quotes article 2)", M),
    "L10": Source(
        "AFP, February 2019, https://www.japantimes.co.jp/?post_type=news&p=1754018 ;"
        " Ministry of Justice spokesman, https://en.964media.com/2925/",
        H,
    ),
    "L11": Source(
        "https://investigator-iol.org/?p=3208 ;"
        " https://mail.lawgratis.com/blog-detail/juvenile-laws-at-iraq (pending, October 2024)",
        H,
    ),
    "L12": Source(
        "Child Frontiers and UNICEF, June 2023,"
        " https://www.childfrontiers.com/15-jd-kurdistan-child-justice ; letter of the Regional"
        " Government to Human Rights Watch, 10 January 2017, https://docslib.org/doc/10555616/",
        H,
    ),
    "L13": Source(
        "https://parliament.krd/english/parliament-business/latest-news/posts/2022/april/"
        "speaker-dr-rewaz-faiq-and-social-affairs-committee-discuss-bill-on-amendments-to-"
        "juvenile-welfare-law",
        H,
    ),
    "L14": Source("https://legislation.krd/law-detail/?id=3469", H),
    "L15": Source(
        "https://mail.burathanews.com/arabic/news/16047 ;"
        " http://wiki.dorar-aliraq.net/iraqilaws/law/19499.html (full list of acts not read)",
        H,
    ),
    "L16": Source(
        "https://dorar-aliraq.net/threads/107620 ;"
        " http://english.nessunotocchicaino.it/notizia/iraq-parliament-passes-anti-terror-law-"
        "7401711",
        H,
    ),
    "L17": Source("https://mohamah.net/law/?p=116007 ; https://www.hjc.iq/view.69407/", H),
    "L19": Source(
        "drawn from Penal Code art. 2 and the date of Law 76/2017; text of Law 118/1978:"
        " https://webarchive.archive.unhcr.org/20170622064648mp_/http://www.refworld.org/"
        "country,,,,IRQ,,3ae6b4ed0,0.html",
        M,
    ),
    "L20": Source("UNHCR note, May 2019, https://docslib.org/doc/4782297/", H),
    "L22": Source("https://rosaelyoussef.com/824008/", M),
    "L24": Source(
        "Ministry of Foreign Affairs of Iraq, 3 July 2018, https://www.thenationalnews.com/world/"
        "mena/iraq-demands-repatriation-of-foreign-isis-children-1.747064",
        H,
    ),
    "L31": Source("https://www.oocities.org/three_strikes_legal/Article_36.html", H),
    "L32": Source("https://inview.nl/openCitation/id65381078ba80e5d956f0ccd126107311/", H),
    "L33": Source(
        "Re O [2021] EWHC 908 (Fam), https://caselaw.nationalarchives.gov.uk/ewhc/fam/2021/908"
        " (final outcome not read)",
        H,
    ),
    "L34": Source("https://geocities.datacellar.net/SoHo/Lofts/6932/conving.html", H),
    "L35": Source("http://actoratlas.wikidot.com/article:crc-37", H),
    "L36": Source("canonical treaty text, not re-read", MEMORY),
    "L38": Source(
        "A/RES/64/142, https://adattar.minorityforum.info/entity/8207otzce3n (pp. 7, 20, 21)", H
    ),
    "L41": Source("https://uksirius43.ru/en/vorovstvo/20-statya-ugolovnogo-kodeksa-rf.html", H),
    "desk": Source(
        "practice of the desk, not law: to be set by the desk that runs the register", L
    ),
}
