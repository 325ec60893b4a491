"""Quotes of every kind for the styles, by name. All of them are invented, and so is everybody in them."""

from __future__ import annotations

from pullquote.quotes.model import Edit, PageLine, Part, Quote
from tests.support import make_quote, make_receipt

URL = "https://norrvik.example/talks/ferry"
QUESTION = make_quote(
    words="When does it sail?", name="Bo Varga", role=None, affiliation="Radio Norrvik", asks=True, turn=0
)
DEPOSED = {
    "title": "Deposition of Ada Lindqvist",
    "genre": "deposition",
    "place": None,
    "role": None,
    "pages": (PageLine("14", 5), PageLine("14", 12)),
    "receipt": make_receipt(status=None, label="A."),
}
"""What two quotes share."""

QUOTES: dict[str, Quote] = {
    "press conference": make_quote(
        title="Press conference on the ferry",
        genre="press conference",
        publisher="Norrvik Harbour Board",
        paragraph=3,
        language="en",
        receipt=make_receipt(url=URL, fragment="text=The%20ferry%20sails%20on%20Monday."),
    ),
    "anonymous questioner": make_quote(
        words="When does it sail?", name="Question", role=None, anonymous=True, asks=True, paragraph=2
    ),
    "reporter": make_quote(name="REPORTER", role=None, anonymous=True, asks=True, press=True),
    "moderator": make_quote(name="Moderator", role=None, anonymous=True),
    "office without a name": make_quote(name="Secretary of the Harbour Board", role=None),
    "two-part name": make_quote(name="Ilse van der Berg", role=None, affiliation="Ferry Union"),
    "interpreted": make_quote(receipt=make_receipt(label="LINDQVIST (through interpreter)", status=None)),
    "inner quotes": make_quote(words="He said “no” twice, and then “she said ‘go’.”"),
    "half a sentence": make_quote(
        words="If the ferry sails on Monday,", receipt=make_receipt(format="docx"), paragraph=9
    ),
    "ellipsis": make_quote(words="We sailed … and we will sail again…"),
    "question with answer": make_quote(question=QUESTION),
    "question not transcribed": make_quote(
        question=QUESTION._replace(words="", name="Question", affiliation=None, anonymous=True)
    ),
    "no date": make_quote(date=None, place=None),
    "date in the title": make_quote(title="Briefing in Norrvik, March 4, 2021"),
    "no title": make_quote(title=None, role="Harbour Master and Keeper of the Northern Lights"),
    "nothing known": make_quote(
        name=None,
        role=None,
        anonymous=True,
        title=None,
        place=None,
        date=None,
        receipt=make_receipt(path=None, label=None, evidence=(), certainty="unknown", status=None),
    ),
    "two paragraphs": make_quote(words="We sail on Monday.\n\nWe always have.", paragraph=7),
    "verse": make_quote(words="We fight for\nOur harbour;\nOur ferries."),
    "over forty words": make_quote(
        words="The ferry sails on Monday, as it has sailed on every Monday since the harbour was dug, since the "
        "lights were lit and the first nets were hung to dry, and it will sail when all of us are gone and nobody "
        "remembers who stood here today.",
        paragraph=4,
    ),
    "deposition": make_quote(**DEPOSED, question=QUESTION),
    "deposition without the question": make_quote(
        **DEPOSED | {"pages": (PageLine("14", 20), PageLine("15", 3))}
    ),
    "hearing": make_quote(
        title="Hearing on the ferry", genre="hearing", place=None, role=None, pages=(PageLine("31"),)
    ),
    "podcast": make_quote(
        title="Low Water, episode 14: the bell under the bay",
        genre="podcast",
        place=None,
        role=None,
        begins=3754.2,
        ends=3760.0,
        receipt=make_receipt(url=URL, format="vtt", reader="vtt/1", status=None),
    ),
    "interview": make_quote(
        title="Interview with Ada Lindqvist",
        genre="interview",
        interviewer="Bo Varga",
        role=None,
        paragraph=12,
    ),
    "speech, junior": make_quote(
        name="Martin Elling Jr.",
        role=None,
        title="What we owe the sea",
        genre="speech",
        publisher="Norrvik College",
    ),
    "what Markdown marks": make_quote(words="It costs *5* [francs] <net>.\n\n1. Pay."),
    "British English": make_quote(words="He said ‘no’ and “yes”.", language="en-GB"),
    "German": make_quote(
        words="Er hat „nein“ gesagt.",
        role="Hafenmeisterin",
        title="Pressekonferenz zur Fähre",
        language="de",
        genre="press conference",
    ),
    "French": make_quote(
        words="Il a dit « non » deux fois.", role=None, title="Conférence de presse", language="fr"
    ),
    "Spanish": make_quote(words="Dijo “no” dos veces.", role=None, title="Rueda de prensa", language="es"),
    "Ukrainian": make_quote(
        words="Він сказав «ні» двічі.",
        name="Володимир Бондаренко",
        role=None,
        title="Пресконференція",
        place="Норвік",
        language="uk",
    ),
    "Chinese": make_quote(
        words="渡轮星期一开。", name="主席", role=None, title="渡轮新闻发布会", place=None, language="zh"
    ),
    "shaped": make_quote(
        words="[T]he *ferry* … sails [again] on [Monday].",
        edits=(
            Edit("recase", 15, 16),
            Edit("emphasis", 19, 26),
            Edit("omit", 27, 34),
            Edit("insert", 40, 40, "again"),
        ),
        said="the *ferry* we know sails on [Monday].",
        parts=(
            Part("bracket", "[T]"),
            Part("said", "he "),
            Part("emphasis", "*ferry*"),
            Part("said", " "),
            Part("omission", "…"),
            Part("said", " sails"),
            Part("bracket", " [again]"),
            Part("said", " on [Monday]."),
        ),
    ),
    "hostile": make_quote(
        words='=1+1 {a|b} [[c]] <b>&amp;</b> 50% of $5_000 #1 ~ ^ \\end{x} "q" --- *no* é\n- x',
        name="A. & B. {Sons}, and C.",
        role=None,
        title="Costs % of #1 | <i>net</i> {x}",
        place="A_B",
        publisher="@home",
        receipt=make_receipt(url='https://x.example/a b?c={d}&e="f"#g%7D', path="=cmd"),
    ),
}
