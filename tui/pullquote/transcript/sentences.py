"""Where sentences and words begin and end in a folded paragraph (see `fold`).

By hand and not by a library: on transcribed speech the rules below make fewer mistakes than the libraries do,
at their speed or better. Both functions take time linear in the length of the text, whatever the text is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

from pullquote.transcript.lazy import lazy
from pullquote.transcript.notes import is_note

_WIDE_STOPS = "。！？｡؟۔।॥"
_LONG_STOPS = ("..", ".!", ".?", ".…")
_CLOSERS = r"[\"'»«)\]}*_]++|[’“”]++|›++|[」』]++|[）］]++|[〉》]++|】++"
"""In sets of two ranges at most: a set of more, not of Latin-1 alone, takes long to compile."""
_WIDE_CLOSERS = r"\"'”’»)\]}*_」』）〉》】］"
_OPENERS = r"\"'“‘„”’«‹»(\[{¿¡*_…—–.\-「『（〈《【［"
_EXTENDERS = "\u200c\u200d\uff9e\uff9f🏻🏼🏽🏾🏿"
"""Besides marks, what continues a grapheme (UAX #29) at a place where the rules here might cut."""

_DOTS = r"(?:[.!?]++|…++)++"
# Spaced dots are one ellipsis. French parts its closing quotation mark from the stop by a space.
_NARROW = rf"(?:(?:[.!?]++|[…‽]++)++(?:\s{_DOTS}(?!\w))*+)(?:{_CLOSERS}|\s[»”](?!\w))*+"
_NARROW_STOP = lazy(_NARROW)
_STOP = lazy(
    rf"{_NARROW}"
    rf"|[{_WIDE_STOPS}][。！？…]*+[{_WIDE_CLOSERS}]*+"
)
_BEGIN = lazy(rf"\s*+(?:[{_OPENERS}]\s?){{0,8}}+(\w{{0,40}}+)(\.?)")
_SPACE = lazy(r"\s*+")
_LETTER = lazy(r"[^\W_]")
_WORDY = lazy(r"[^\W\d_]{3}")
_DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_MARKER = lazy(r"[(\[]?(?:\d{1,3}|[^\W\d_]|[ivx]{1,5}|[IVX]{1,5})")
_ROMAN = lazy(r"[IVXLC]{2,}|[VX]")
_ORDINAL = lazy(r"\d{1,2}")
_GERMAN_TIME = lazy("Januar|Februar|März|Juni|Juli|Oktober|Dezember|Jahrhundert")

_KANJI = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA, _KATAKANA = "\u3041-\u309f", "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_WIDE = f"[{_KANJI}{_HIRAGANA}{_KATAKANA}]"
_GOES_ON = lazy(r"[、，,]|(?<=[」』])[とっなの]")
_OPENING, _CLOSING = "「『（〈《【［", "、。，．！？：；」』）〉》】］｡"
_DASH = "(?:--+|[—–]+)"
_WORD = rf"""
      \.(?:\s\.)++                       # a spaced ellipsis
    | (?:[«‹]\s(?=\w))?                  # French parts its quotation marks from the words
      (?: [{_OPENING}"'“‘„(\[]{{0,8}}+
          (?:[{_KANJI}]|[{_HIRAGANA}]++|[{_KATAKANA}]++)
          [{_CLOSING}”’"')\]»,.!?:;…]*+
        | [{_OPENING}]*+
          (?:[^\s{_KANJI}{_HIRAGANA}{_KATAKANA}{_OPENING}{_CLOSING}—–-]|-(?!-))++
          [{_CLOSING}]*+
      )
      (?:{_DASH}[”’"')\]»]*+)?
      (?:\s[!?;:»›][!?;:»›.,…)]*+(?!\S))*+
    | {_DASH} | [{_OPENING}]+ | [{_CLOSING}]+ | \S
"""
# Wide classes take milliseconds to compile: `re` keeps these two from the first use on.

_BRACKETS = ("(", "[", "（", "［", "【")
_ASIDE = lazy(
    r"\(([^()]{3,200}+)\)(?!\S)|\[([^\[\]]{3,200}+)\](?!\S)|[（［【]([^（）［］【】]{1,60}+)[）］】]"
)


class _Language(NamedTuple):
    """What a language writes with a full stop, and the words that begin its sentences; all casefolded."""

    before_name: frozenset[str]
    """Never the end of a sentence: "Mr.", "vs."."""
    before_number: frozenset[str]
    """No end where a number follows: "No. 5", "Art. IV"."""
    anywhere: frozenset[str]
    """An end only where a word follows that begins sentences: "5 p.m. Then"."""
    starters: frozenset[str]
    ordinals: bool = False
    """A number with a full stop is an ordinal: "am 3. Oktober"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _language(
    before_name: str, before_number: str, anywhere: str, starters: str, ordinals: bool = False
) -> _Language:
    return _Language(_words(before_name), _words(before_number), _words(anywhere), _words(starters), ordinals)


_LANGUAGES = {
    "en": _language(
        "mr mrs ms mx dr prof rev hon gen sen rep gov pres lt sgt capt cpl cmdr col maj adm amb supt mt "
        "vs cf e.g i.e viz messrs approx",
        "no nos art arts fig figs vol sec ch para pp eq est jan feb apr aug sep sept oct nov dec",
        "etc inc ltd co corp bros jr sr st ave blvd dept univ al calif fla ariz conn",
        "i we you he she it they this that these those there the a an and but so then now if when what "
        "why how who where in on at for from with as to our my your his her its their let not no yes well "
        "because after before thank thanks here some all many do did is are was were have has can could "
        "will would should",
    ),
    "de": _language(
        "hr fr dr prof abg dipl ing bzw ca z.b d.h u.a vgl ggf evtl inkl sog geb hrsg gem",
        "nr abs art bd kap ziff s jan feb aug sept okt nov dez",
        "usw etc st str tel jh v.chr n.chr mio mrd",
        "ich wir sie er es das der die ein eine und aber dann da wenn was wie wer warum ja nein so auch "
        "nun jetzt im in am mit für von zu auf nach bei dieser diese dieses deshalb deswegen danke",
        ordinals=True,
    ),
    "fr": _language(
        "m mm mgr me dr pr st ste p.ex c.-à-d cf env",
        "art chap fig vol pp al janv févr avr juil sept oct nov déc",
        "etc av bd",
        "je tu il elle on nous vous ils elles ce cet cette ces c l d le la les un une des et mais donc "
        "alors puis si quand que qui pourquoi comment oui non dans en à pour avec sur après avant merci "
        "voilà",
    ),
    "es": _language(
        "sr sra sres srta d dña dr dra prof ud uds gral cnel ing lic arq p.ej",
        "art arts núm pág págs cap vol fig aprox",
        "etc av avda ee uu",
        "yo tú él ella nosotros ustedes ellos esto eso este esta el la los las un una y pero entonces si "
        "cuando que qué por para con en no sí ahora después también gracias porque",
    ),
    "pt": _language(
        "sr sra srs dr dra prof profa exmo exma eng gen d p.ex",
        "art arts núm pág págs cap vol fig aprox",
        "etc av",
        "eu tu ele ela nós vocês eles isto isso este esta o a os as um uma e mas então se quando que por "
        "para com em não sim agora depois também obrigado obrigada porque",
    ),
    "it": _language(
        "sig sigg dott prof avv ing on arch mons p.es",
        "art artt pag pagg cap vol fig n nn",
        "ecc",
        "io tu lui lei noi voi loro questo questa quello il lo la i gli le un una e ma allora poi se "
        "quando che chi perché come per con in non sì ora dopo anche grazie",
    ),
    "pl": _language(
        "prof inż mgr gen płk kpt ks św im ul al np tj tzn zob hab ww",
        "nr art ust pkt str poz godz ok",
        "itd itp r rr tys mln mld w",
        "ja ty my wy on ona oni to ten ta te i a ale więc potem jeśli gdy kiedy co kto dlaczego jak tak "
        "nie w we na po od do z teraz bardzo dziękuję bo",
        ordinals=True,
    ),
    "uk": _language(
        "проф акад ім вул просп пл див напр гр т.зв п.п",
        "ст п пп гл стор табл рис",
        "р рр обл тис млн млрд грн ін т.д т.п н.е",
        "я ти ми ви він вона воно вони це цей ця ці і й та але тому тоді потім якщо коли що хто чому як "
        "так ні у в на по від до з за для зараз дуже дякую бо",
    ),
    "ru": _language(
        "проф акад им ул просп пл см напр гр т.н т.е",
        "ст п пп гл стр табл рис",
        "г гг обл тыс млн млрд руб др т.д т.п н.э",
        "я ты мы вы он она оно они это этот эта эти и а но поэтому тогда потом если когда что кто почему "
        "как да нет у в на по от до с за для сейчас очень спасибо",
    ),
}
_WORDS_ELSEWHERE = _words("al arch art d est gem hr im ing me no nos ok on pr sec st v w")
"""Abbreviations of one language that end sentences in another: not safe where the language is not known."""
_NAMES_ELSEWHERE = _words("a al d da de die el e es gli i il in l la las le les lo los on o os un")
"""Words that begin sentences in one language and names in another ("J. La Rue")."""


@cache
def _rules(language: str | None) -> _Language:
    code = re.split("[-_]", (language or "").casefold())[0]
    if known := _LANGUAGES.get(code):
        return known
    english = _LANGUAGES["en"]
    every = list(zip(*(rules[:4] for rules in _LANGUAGES.values()), strict=True))
    names, numbers, anywhere, starters = (frozenset().union(*words) for words in every)
    return _Language(
        names - _WORDS_ELSEWHERE,
        numbers - _WORDS_ELSEWHERE | english.before_number,
        anywhere - _WORDS_ELSEWHERE | english.anywhere,
        starters - _NAMES_ELSEWHERE | english.starters,
    )


def sentence_spans(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """The sentences of one folded paragraph, as (start, end) in code points of `text`, ascending.

    They are trimmed, disjoint, never empty, and cover every character that is not white space. Closing
    quotation marks and brackets belong to the sentence before them. An aside that stands where a sentence
    could begin, "(Laughter.)", is a piece of its own: it is nobody's words, and whoever quotes what stands
    around it should not have to cut it away. Line breaks, colons, semicolons and dashes end nothing.
    `language` is an IETF tag, "de" or "pt-BR"; where it is None or unknown, the abbreviations count that
    are safe in every language.
    """
    rules = _rules(language)
    uncased = text.islower()
    spans: list[tuple[int, int]] = []
    start = _take_asides(text, 0, spans)
    first = _first_letter(text, start)
    stops = _STOP if any(stop in text for stop in _WIDE_STOPS) else _NARROW_STOP
    for stop in stops.finditer(text):
        if stop.start() > first and _ends(text, start, stop, rules, uncased):
            spans.append((start, stop.end()))
            start = _take_asides(text, stop.end(), spans)
            first = _first_letter(text, start)
    end = len(text.rstrip())
    if start < end:
        if first == len(text) and spans:  # Marks alone are no sentence.
            start, _ = spans.pop()
        spans.append((start, end))
    return spans


def inside_word(text: str, at: int) -> bool:
    """Whether a place lies between two letters or digits."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def word_spans(text: str) -> list[tuple[int, int]]:
    """What moving by word stops at in a folded paragraph, as (start, end) in code points, ascending.

    They are disjoint, never empty, cover every character that is not white space, and one begins wherever a
    sentence does. A word takes along the marks around it, so that a selection which begins or ends with a
    word keeps its quotation mark, its comma or its full stop. An unspaced dash stays with the word before
    it, a spaced one stands alone. In Chinese and Japanese every character is a word, and every run of kana
    of one kind.
    """
    crammed = [start for start, _ in sentence_spans(text) if start and not text[start - 1].isspace()]
    crammed.append(len(text))
    spans: list[tuple[int, int]] = []
    next_cut = 0
    for match in re.finditer(_WORD, text, re.VERBOSE):
        start, end = match.span()
        if spans and spans[-1][1] == start and _joins(text, start):
            start, _ = spans.pop()
        while crammed[next_cut] < end:
            if start < crammed[next_cut]:
                spans.append((start, crammed[next_cut]))
            start = max(start, crammed[next_cut])
            next_cut += 1
        spans.append((start, end))
    return spans


def _ends(text: str, start: int, stop: re.Match[str], rules: _Language, uncased: bool) -> bool:
    """Whether the sentence that began at `start` ends with `stop`."""
    at, end = stop.span()
    if end == len(text):
        return True
    if _joins(text, end):
        return False
    if text[at] in _WIDE_STOPS or (text[at] in "!?" and re.match(_WIDE, text[end : end + 1])):
        return not _GOES_ON.match(text, end)
    word = _word_before(text, max(start, at - 24), at)
    if not text[end].isspace():
        return _is_crammed(text, at, end) and not ("." in word or "/" in word or word in rules.before_name)
    following, initial = _following(text, end)
    if following[:1].islower() and not uncased:
        return _aside_end(text, _skip_space(text, end)) is not None
    if text[at : at + 2] in _LONG_STOPS or text[at] != ".":
        return True
    if word in rules.before_name or _MARKER.fullmatch(text, start, at):
        return False
    if word in rules.before_number and (following[:1].isdigit() or _ROMAN.fullmatch(following)):
        return False
    if not _may_go_on(text, at, word, following, rules):
        return True
    begins = following.casefold() in rules.starters and following.istitle() and not initial
    return begins or _aside_end(text, _skip_space(text, end)) is not None


def _may_go_on(text: str, at: int, word: str, following: str, rules: _Language) -> bool:
    """Whether the full stop at `at`, after `word`, may be that of an abbreviation, initial or ordinal."""
    if word in rules.anywhere or _DOTTED.fullmatch(word):
        return True
    if len(word) == 1 and word.isalpha():
        return not (word == "i" and text[max(0, at - 3) : at - 1].strip().islower())  # "So do I."
    return bool(_ORDINAL.fullmatch(word)) and (rules.ordinals or bool(_GERMAN_TIME.match(following)))


def _is_crammed(text: str, at: int, end: int) -> bool:
    """Whether a sentence ends without a space after its stop: "this quarter.However"."""
    before, after = text[max(0, at - 2) : at], text[end : end + 2]
    return (
        len(before) == 2
        and all(char.islower() or char.isdigit() for char in before)
        and after[0].isupper()
        and (after[1:].islower() or after in ("I ", "I'", "I’"))
    )


def _aside_end(text: str, at: int) -> int | None:
    """Where the aside that opens at `at` ends; None where there is none, or the sentence goes on after it."""
    aside = _ASIDE.match(text, at) if text.startswith(_BRACKETS, at) else None
    if not aside or _joins(text, aside.end()) or _following(text, aside.end())[0][:1].islower():
        return None
    round_, square, wide = aside.groups()
    inside = (round_ or square or wide).strip()
    if round_:
        return aside.end() if _WORDY.search(inside) else None
    # The source's own insertions stay in their sentence: "[The] minister", "[sic]".
    return aside.end() if inside.endswith((".", "!", "?", "…", "。")) or is_note(inside) else None


def _take_asides(text: str, at: int, spans: list[tuple[int, int]]) -> int:
    """Append the asides that stand at `at` to `spans`; where the next sentence begins."""
    at = _skip_space(text, at)
    while (end := _aside_end(text, at)) is not None:
        spans.append((at, end))
        at = _skip_space(text, end)
    return at


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _first_letter(text: str, at: int) -> int:
    """The first letter or digit from `at` on; the text's length where there is none."""
    match = _LETTER.search(text, at)
    return match.start() if match else len(text)


def _word_before(text: str, start: int, end: int) -> str:
    """The last word of `text[start:end]`, casefolded, without marks or an elided article ("l’art")."""
    chunk = text[start:end]
    word = chunk[max(chunk.rfind(" "), chunk.rfind("\n")) + 1 :].lstrip("\"'“‘„«([").casefold()
    tail = word[max(word.rfind("’"), word.rfind("'")) + 1 :]
    return tail if len(tail) > 1 else word


def _following(text: str, at: int) -> tuple[str, bool]:
    """The first word after white space and opening marks, and whether it is an initial ("A.")."""
    match = _BEGIN.match(text, at)
    return (match[1], len(match[1]) == 1 and bool(match[2])) if match else ("", False)


def _joins(text: str, at: int) -> bool:
    """Whether a cut at `at` would tear a grapheme (a mark after white space has no base: it stands alone)."""
    if not 0 < at < len(text) or text[at - 1].isspace():
        return False
    char = text[at]
    return text[at - 1] == "\u200d" or (char >= "\u0300" and (category(char)[0] == "M" or char in _EXTENDERS))
