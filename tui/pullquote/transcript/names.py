"""Taking a label apart: honorific, office and name; and writing CAPITALS as a reader would."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pullquote.transcript import offices
from pullquote.transcript.lazy import lazy
from pullquote.transcript.phrases import Phrases

Key = tuple[str, ...]
"""A name made comparable: its words without case, accents, middle initials and "Jr."."""

_SAMPLE = 200_000
"""How much of a document is searched for the way it writes a name itself, in code points."""


class Name(NamedTuple):
    """A label's core, taken apart; what it does not hold is empty."""

    honorific: str
    office: str
    name: str
    seat: str = ""


class _Word(NamedTuple):
    printed: str
    bare: str


_QUALIFIER = lazy(
    r"(?:via|through|by|on|over) (?:the |an? )?(?:phone|telephone|video\w*|zoom|skype|radio|camera|screen|tape)"
    r"|(?:(?:spoke|speaking|speaks)(?: in)?|in|auf|en|по) \w+|off[\s-].*|as delivered|voice[\s-]?over"
    r"|phone|video|telephone|remote|byline|devamla|remotely|inaudible|continu\w*|cont\.?|ph\.?|sic|sp\?|(?:he|she|they|xe)/.*"
    r"|[dri](?:em|ep|nd)?\.?\s?[-–]\s?[a-z]\w*\.?(?:[a-z]\.?)?"
)
_LIKE_QUALIFIERS = tuple(
    "via through by on over speak spoke in auf en по off as voice phone video telephone remote byline devamla "
    "inaudible cont ph sic sp he/ she/ they/ xe/".split()
)
"""How qualifiers begin that hold no dash: the pattern is for those that do."""
_TRANSLATED = Phrases("translat*, interpret*, übersetz*, traduit*, traduc*, переклад*, перевод*")
_JUNIOR = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc", "kc", "mp", "mep"})
_CAPS = lazy(r"(?:M[ac]c?|D[eiu]|L[ae]|V[ao]n|O['’]|D['’]|Fitz)?[^\W\d_a-z]{2,}$")
_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "San", "St")
_PLAIN = lazy(r"(?:[^\W\d_]|[ .'’·-])+")
_CYRILLIC = lazy(r"[\u0400-\u04ff]")
_PATRONYMIC = lazy(r"(?:ич|вна|івна|ївна|чна)$")
_NO_VOWEL = lazy(r"(?:[^\WAEIOUYÀ-ž]{2,3}|[AEO]J)$")


def _words(label: str) -> list[_Word]:
    return [_Word(word, word.strip(".,;:*_\"“”'’").casefold()) for word in label.split()]


@lru_cache(maxsize=8192)
def key(name: str) -> Key:
    """The words of a name by which two writings of it are the same."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = [word.strip(".,'\"“”()") for word in plain.casefold().replace("’", "'").split()]
    words = [word for word in words if word and word not in _JUNIOR]
    return tuple(word for at, word in enumerate(words) if len(word) > 1 or at in (0, len(words) - 1))


def is_qualifier(aside: str) -> bool:
    """True for "through translator", "off mic", "D-NC": neither a name nor an outlet nor an office."""
    lower = aside.lower()
    like = "-" in lower or "–" in lower or lower.startswith(_LIKE_QUALIFIERS)
    if _TRANSLATED.find(aside) or (like and _QUALIFIER.fullmatch(lower)):
        return True
    return not any(letter.isalpha() for letter in aside)


def is_person(name: str) -> bool:
    """True where words could be a person's name: a few, with capitals, none of the calendar or the event."""
    words = name.split()
    if not 0 < len(words) < 6 or not _PLAIN.fullmatch(name):
        return False
    bare = [word.bare for word in _words(name)]
    if offices.NEVER_NAMES.intersection(bare):
        return False
    return (
        all(not word[0].islower() or word.casefold() in offices.PARTICLES for word in words)
        and words[-1][0].isalpha()
    )


def is_head(bare: str) -> bool:
    """True where a casefolded word names an office by itself."""
    if bare in offices.HEADS or any(part in offices.HEADS for part in bare.split("-")[-1:]):
        return True
    return len(bare) > 8 and bare.endswith(tuple(offices.SUFFIXES))


def portfolio(label: str) -> str:
    """The office of a label that an article begins and whose field follows: "A señora conselleira de Mar"; else ""."""
    words = _words(label)
    if len(words) < 3 or words[0].bare not in offices.ARTICLES - {"the"}:
        return ""
    office, field = words[1:], words[2:]
    if office[0].bare in offices.HONORIFICS:
        office, field = office[1:], field[1:]
    linked = field and (field[0].bare in offices.FIELD_LINKS or field[0].bare.startswith(("d'", "d’")))
    return _printed(office) if linked and is_head(office[0].bare) else ""


def _is_honorific(bare: str, before: str) -> bool:
    """Whether a word is one, after another one or none."""
    return bare in offices.HONORIFICS and not (before and bare in offices.GIVEN_NAMES_TOO)


def _is_english_head(bare: str) -> bool:
    return any(part in offices.ENGLISH_HEADS for part in (bare, bare.rpartition("-")[2]))


def is_office(text: str) -> bool:
    """True where words such as "Director of Ports" name an office."""
    return any(is_head(word.bare) for word in _words(text))


def split(label: str) -> Name:
    """Take a label's core apart by its words: "SECRETARY OF HARBOURS DR. MARK T. ELLIS" → office and name.

    "Wexford" is the seat in "Mr. SMITH of Wexford".
    """
    words = _words(label)
    if len(words) == 1 and (eastern := _split_east_asian(label)):
        return eastern
    if end := with_trailing_office(label):
        return Name("", _printed(words[end:]), _printed(words[:end]))
    if (
        len(words) > 1
        and words[0].bare in offices.ARTICLES
        and (words[1].bare in offices.HONORIFICS or any(is_head(word.bare) for word in words[1:]))
    ):
        article = words.pop(0).bare
        if article == "the" and any(word.bare in offices.ENGLISH_LINKS for word in words):
            return Name("", _printed(words), "")  # nobody is "the Minister of Ports Ada Lund"
    honorific = ""
    while len(words) > 1 and _is_honorific(words[0].bare, honorific):
        honorific = honorific or words[0].bare
        del words[0]
    if len(words) == 1 and honorific in offices.ENGLISH_HONORIFICS and not _is_english_head(words[0].bare):
        return Name(honorific, "", words[0].printed)  # "Mr. Sprecher" is no spokesman
    end = _office_end(words)
    office, rest = words[:end], words[end:]
    while len(rest) > 1 and _is_honorific(rest[0].bare, honorific):
        honorific = honorific or rest[0].bare
        del rest[0]
    end = next((at for at, word in enumerate(rest) if at and word.bare == "of"), len(rest))
    return Name(honorific, _printed(office), _printed(rest[:end]).strip(",;"), _printed(rest[end + 1 :]))


def with_trailing_office(label: str) -> int:
    """How many words are the name in "NAGY ANNA igazságügyi miniszter", where the office follows it; 0 elsewhere."""
    words = _words(label)
    end = next((at for at, word in enumerate(words) if not word.printed.isupper()), len(words))
    office = words[end:]
    small = all(word.printed[0].islower() for word in office)
    return end if end > 1 and office and small and is_head(office[-1].bare) else 0


def _split_east_asian(label: str) -> Name | None:
    for office in offices.EAST_ASIAN:
        if label.endswith(office):
            name = label.removesuffix(office)
            return Name("", "", label) if name in offices.NO_EAST_ASIAN_NAMES else Name("", office, name)
    for courtesy in offices.COURTESIES:
        if label.endswith(courtesy) and label != courtesy:
            return Name(courtesy, "", label.removesuffix(courtesy))
    return None


def _office_end(words: Sequence[_Word]) -> int:
    """How many words at the start are the office: to the last head, with what belongs to it."""
    end = 0
    for at, (_, bare) in enumerate(words):
        if end and bare in offices.HONORIFICS:
            break
        if is_head(bare) and (bare not in offices.SURNAMES_TOO or at == 0 or _in_office(words[at - 1].bare)):
            end = at + 1
    if not end:
        return 0
    links = offices.ENGLISH_LINKS if words[end - 1].bare in offices.ENGLISH_HEADS else offices.LINKS
    while end < len(words) and (
        words[end].bare in offices.TRAILERS
        or (words[end].printed[0].islower() and words[end].bare not in links | offices.PARTICLES)
        or (words[end - 1].printed[0].islower() and _is_body(words[end:]))
    ):
        end += 1
    rest = words[end:]
    if rest and rest[0].bare in links:
        return end + _place_end(rest)
    if len(rest) > 2 and _CYRILLIC.match(words[end - 1].bare) and not _PATRONYMIC.search(rest[1].bare):
        return end + len(rest) - 2
    return end


def _is_body(words: Sequence[_Word]) -> bool:
    """A state or a body by its initials before a full name: "Ministr dopravy ČR Jan Novák"."""
    return len(words) > 2 and words[0].printed.isupper() and len(words[0].printed) < 5


def _in_office(bare: str) -> bool:
    return is_head(bare) or bare in offices.DOMAINS


def _place_end(rest: Sequence[_Word]) -> int:
    """How many words "of the Republic of South Africa Nomsa Dlamini" takes before the name begins."""
    joins = offices.LINKS | offices.ARTICLES | {"and", "und", "et", "&"}
    at = 0
    while at < len(rest):
        while at < len(rest) and rest[at].bare in joins:
            at += 1
        while (
            at + 1 < len(rest)
            and rest[at].bare in offices.PLACE_BEGINNINGS
            and rest[at + 1].bare not in joins
        ):
            at += 1
        at += 1
        while at < len(rest) and rest[at].bare in offices.DOMAINS:
            at += 1
        if at >= len(rest) or not (rest[at].bare in joins or rest[at].bare in offices.PLACE_BEGINNINGS):
            break
    domains = [end for end in range(at, len(rest) - 1) if rest[end].bare in offices.DOMAINS]
    return min(domains[-1] + 1 if domains else at, len(rest))


def _printed(words: Sequence[_Word]) -> str:
    return " ".join(word.printed for word in words)


def in_capitals(name: str) -> bool:
    """True where a name is written in capitals throughout, as "ADA LUND" and "WEIR-McBRIDE"."""
    words = [word for word in re.split(r"[\s-]+", name) if sum(letter.isalpha() for letter in word) > 1]
    return bool(words) and all(_CAPS.match(word.strip(".,")) for word in words)


def is_written(words: str, text: str) -> bool:
    """True where a document writes these words so, as far as it is looked at for that."""
    return text.find(words, 0, _SAMPLE) >= 0


def recase(name: str, text: str) -> str:
    """A name in capitals as the document writes it elsewhere, or else by rule: Ada Lund, O'Dowd, McBride."""
    return " ".join(
        "-".join(_recase(part, text, first=at == 0) for part in word.split("-"))
        for at, word in enumerate(name.split())
    )


def _recase(word: str, text: str, first: bool) -> str:
    if len(word.strip(".")) < 2:
        return word
    plain = word[:1].upper() + _lower(word[1:], text)
    if re.match(r"[OD]['’]\w", word, re.IGNORECASE):
        return word[0].upper() + word[1] + word[2].upper() + word[3:].lower()
    if not first and plain.casefold() in offices.PARTICLES:
        return plain if is_written(f" {plain} ", text) else plain.lower()
    if _NO_VOWEL.match(word):
        return plain if is_written(f" {plain}", text) else word
    for prefix in _PREFIXES:
        inner = word[len(prefix) :]
        if len(inner) > 2 and word.casefold().startswith(prefix.casefold()):
            joined = prefix + inner[0].upper() + inner[1:].lower()
            if is_written(joined, text) or (prefix == "Mc" and not is_written(plain, text)):
                return joined
    return plain


def _lower(word: str, text: str) -> str:
    """In small letters; in Turkish a capital I has no dot, and loses none."""
    turkish = is_written("ı", text)
    return word.replace("İ", "i").replace("I", "ı" if turkish else "i").lower()


def recase_office(office: str, text: str) -> str:
    """An office in capitals: short words small, acronyms that the document writes in capitals kept."""
    if not office.isupper():
        return " ".join(_recase_head(word) for word in office.split())
    small = offices.LINKS | offices.ARTICLES | {"and", "pro"}
    out: list[str] = []
    for at, word in enumerate(office.split()):
        bare = word.strip(".,").casefold()
        if at and bare in small:
            out.append(bare)
        elif (
            (is_head(bare) and len(bare) > 3)
            or bare in offices.DOMAINS
            or (len(office) > 4 and not _is_acronym(word, text))
        ):
            out.append(word.capitalize())
        else:
            out.append(word)
    return " ".join(out)


def _is_acronym(word: str, text: str) -> bool:
    """True where the document writes a word in capitals among small letters."""
    return bool(re.compile(rf"[a-z,] {re.escape(word)}[ ,.’'][ \na-z]").search(text, 0, _SAMPLE))


def _recase_head(word: str) -> str:
    """ "SPEAKER" in "SPEAKER pro tempore"; "CEO" stays."""
    return word.capitalize() if word.isupper() and len(word) > 4 and is_head(word.casefold()) else word


def recase_outlet(outlet: str) -> str:
    """An outlet or a body in capitals: longer words small, "BBC", "CDU/CSU" and the like as they are."""
    if not outlet.isupper() or (len(outlet) < 6 and " " not in outlet):
        return outlet
    return re.sub(r"[^\W\d_]+", lambda word: _recase_word(word[0], first=word.start() == 0), outlet)


def _recase_word(word: str, *, first: bool) -> str:
    folded = word.casefold()
    if not first and folded in offices.LINKS:
        return folded
    return word.capitalize() if len(word) > 4 or (len(word) > 2 and folded in offices.ARTICLES) else word


def spell_out(office: str) -> str:
    """ "Sen." as a reader would write it."""
    return " ".join(offices.ABBREVIATIONS.get(word.strip(".").casefold(), word) for word in office.split())
