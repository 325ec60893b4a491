"""The labels that occur in a document, each taken apart once."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence

from pullquote.transcript import names, offices
from pullquote.transcript.labels.label import Label, Start
from pullquote.transcript.model import Document, Evidence, Part, Span
from pullquote.transcript.names import Name
from pullquote.transcript.slices import OFTEN
from pullquote.transcript.voices import Voice, voice


class Printed:
    """A label that occurs, taken apart, with the turns that it opens."""

    def __init__(
        self,
        printed: str,
        line: int,
        core: str,
        voice: Voice | None,
        name: Name,
        affiliation: str | None,
        role: str | None,
        part: Part,
        told: Evidence | None = None,
    ) -> None:
        self.printed = printed
        self.line = line
        self.core = core
        """Without what stands in parentheses or after a comma; an office in capitals is in small letters."""
        self.voice = voice
        self.name = name
        self.affiliation = affiliation
        self.role = role
        self.part: Part = part
        """What the label says that the speaker does: "Anna Berg, moderator"."""
        self.told = told
        """What says elsewhere whose label this is."""
        self.turns: list[int] = []

    def rank(self) -> tuple[int, int]:
        """Full names and seats first: the shorter labels are joined to them; of equals the more frequent spelling."""
        words = len(self.name.name.split())
        told = (words > 1) + bool(self.name.seat)
        return (0 if self.voice else 2 - told if words else 3), -len(self.turns)


def distinct(
    document: Document, starts: Sequence[Start], lines: Sequence[int]
) -> Generator[float, None, list[Printed]]:
    """The labels of a document in order of first appearance; yields what part is done."""
    seen: dict[tuple[str, tuple[str, ...], Span | bool], Printed] = {}
    for turn, (_, label) in enumerate(starts):
        if turn % OFTEN == 0:
            yield turn / len(starts)
        if label is None:
            continue
        told = label.told or False
        key = (label.name, label.asides, told if not label.is_printed else bool(told))
        if key not in seen:
            seen[key] = _take_apart(label, document.text, lines[turn])
        seen[key].turns.append(turn)
    return list(seen.values())


def _take_apart(label: Label, text: str, line: int) -> Printed:
    heard = voice(label.name)
    label, office = (label, "") if heard else _with_fields(label, text)
    name = Name("", "", label.name) if heard else Name("", office, "") if office else names.split(label.name)
    affiliation = role = None
    part: Part = heard.part if heard else "speaks"
    for aside in label.asides:
        if names.is_qualifier(aside):
            continue
        held = names.split(aside)
        if doing := voice(aside):
            part, role = doing.part, names.recase_office(aside, text)
        elif (
            not heard and not name.name and held.name and (held.honorific or held.office or _is_holder(aside))
        ):
            name = name._replace(honorific=held.honorific, name=held.name)
        elif held.honorific in offices.COURTESIES and held.name:
            name = Name(held.honorific, "", held.name)
        elif held.office:
            role = names.recase_office(aside, text)
        else:
            affiliation = names.recase_outlet(aside)
    if not heard:
        name = _in_small_letters(name, text)
    printed = as_printed(label.printed, text)
    core = names.recase_office(label.name, text) if name.office and not name.name else label.name
    told = None
    if label.told:
        above = text.count("\n", label.told.start, label.start)
        kind = "examination" if label.is_printed else "bold"
        told = Evidence(kind, as_printed(label.told, text), line - above)
        part = heard.part if heard else "asks" if printed[:1] == "Q" else "answers"
    return Printed(printed, line, core, heard, name, affiliation, role, part, told)


def _with_fields(label: Label, text: str) -> tuple[Label, str]:
    """A label whose office has its fields after it, "A conselleira de Mar, Portos e Faros (Rois)"; and that office.

    It is "" for any other label, and where the last words may be a name.
    """
    if not names.portfolio(label.name):
        return label, ""
    fields = len(label.asides) - ("(" in text[label.printed.start : label.printed.end])
    whole = label._replace(name=", ".join([label.name, *label.asides[:fields]]), asides=label.asides[fields:])
    last = names.split(whole.name).name
    is_named = len(last.split()) > 1 and last[0].isupper() and names.is_person(last)
    if is_named and not (whole.asides and _is_holder(whole.asides[0])):
        return label, ""
    return whole, names.portfolio(whole.name)


def _is_holder(aside: str) -> bool:
    """Whether an aside names who holds the office: "The Presiding Officer (Moira Kerr)", no country."""
    words = aside.casefold().split()
    return len(words) > 1 and words[0] not in offices.PLACE_BEGINNINGS and names.is_person(aside)


def as_printed(label: Span, text: str) -> str:
    """The words of a label, white space folded."""
    return " ".join(text[label.start : label.end].split())


def _in_small_letters(name: Name, text: str) -> Name:
    if names.in_capitals(name.name) and (
        name.honorific
        or name.office
        or len(name.name) > 4
        or names.is_written(f" {name.name.capitalize()} ", text)
    ):
        name = name._replace(name=names.recase(name.name, text))
    return name._replace(office=names.spell_out(names.recase_office(name.office, text)))


_PARTICIPANT = frozenset(
    "participant teilnehmer teilnehmerin uczestnik uczestniczka участник учасник 参加者".split()
)


def find_participant(labels: Sequence[Printed]) -> None:
    """Take the participant whom one other person talks with, as in a study, for the same one throughout."""
    for label in labels if len(labels) == 2 else ():
        if label.voice and label.core.casefold() in _PARTICIPANT and len(label.turns) > 2:
            label.voice = label.voice._replace(many=False)


def find_offices(labels: Iterable[Printed], text: str) -> None:
    """Where one label is another and a name more, the rest is the office, whatever its words."""
    by_words = {tuple(label.core.split()): label for label in labels if not label.voice}
    for words, label in by_words.items():
        for cut in range(1, len(words) - 1):
            front, back = " ".join(words[:cut]), " ".join(words[cut:])
            whole, alone = by_words.get(words[cut:]), by_words.get(words[:cut])
            if whole and not whole.name.office and (cut > 1 or names.is_office(front)):
                label.name = label.name._replace(
                    office=names.recase_office(front, text), name=whole.name.name
                )
                break
            if (
                alone
                and (alone.name.office or (cut > 1 and " " in back))
                and names.is_person(back)
                and not (words[cut].casefold() in offices.LINKS and words[0].casefold() in offices.ARTICLES)
            ):
                label.name = _in_small_letters(label.name._replace(office=front, name=back), text)
                alone.name = label.name._replace(name="")
                break
