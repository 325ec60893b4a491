"""The persons of a document: each label is given to the one it means, with the evidence for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pullquote.transcript import names, offices
from pullquote.transcript.lazy import lazy
from pullquote.transcript.mention import Mention
from pullquote.transcript.model import Evidence
from pullquote.transcript.names import Key, Name
from pullquote.transcript.printed import Printed
from pullquote.transcript.topmatter import TopMatter
from pullquote.transcript.voices import Voice, voice

_DOTTED = lazy(r"(?:[^\W\d_a-z]\.\s?){2,4}")
"""`A. L.`"""
_JOINT = lazy(r"\s*(?:[/&]|\band\b|\bund\b|\bet\b)\s*")
_NUMBERED = lazy(r"^([QA])\d+$")
"""`Q1`, `A1`: the first question, and its answer."""
_INITIALS = lazy(r"[^\W\d_a-z]{2,4}")
_ASKERS = frozenset({"q", "interviewer", "entrevistador", "entrevistadora", "intervistatore"})
"""What the one who interviews is called, where a field above the talk names that person."""


class Person:
    """A person or a voice in the making."""

    def __init__(self, name: str, voice: Voice | None = None) -> None:
        self.name = name
        self.voice = voice
        """For one whom nobody named."""
        self.labels: list[Printed] = []
        """Those under which this person speaks."""
        self.joined: list[Printed] = []
        """Those of them that only evidence joins."""
        self.evidence: list[Evidence] = []
        self.role: str | None = None
        self.unlabelled: list[int] = []
        """Turns without a label."""

    def because(self, evidence: Evidence) -> None:
        if evidence not in self.evidence:
            self.evidence.append(evidence)

    @property
    def offices(self) -> list[str]:
        return [label.name.office for label in self.labels if label.name.office]

    @property
    def is_office(self) -> bool:
        """Known by an office alone."""
        return any(label.core == self.name for label in self.labels if not label.name.name)

    @property
    def seats(self) -> set[str]:
        return {label.name.seat for label in self.labels if label.name.seat}

    @property
    def sexes(self) -> set[str]:
        return {sex for label in self.labels if (sex := _sex(label.name.honorific))}


class Directory:
    """The persons found so far, by name and by parts of it."""

    def __init__(self, top: TopMatter) -> None:
        self.persons: list[Person] = []
        self._top = top
        self._by_key: dict[Key, list[Person]] = defaultdict(list)
        self._by_end: dict[Key, list[Person]] = defaultdict(list)
        self._by_beginning: dict[Key, list[Person]] = defaultdict(list)
        self._by_deletion: dict[str, list[Person]] = defaultdict(list)
        self._by_initials: dict[str, list[Person]] = defaultdict(list)
        self._voices: dict[str, Person] = {}
        self._by_office: dict[str, dict[int, Person]] = defaultdict(dict)
        """By each word of an office."""
        self._mentioned: dict[Key | str, dict[Key, Mention]] = defaultdict(dict)
        """The people of the top matter by ends and beginnings of their names, by initials and by words of offices."""
        for mention in top.people:
            key = names.key(mention.name)
            parts: list[Key | str] = [part for cut in range(1, len(key)) for part in (key[cut:], key[:cut])]
            for part in [*parts, _initials(mention.name), *_office_words(mention.office)]:
                self._mentioned[part][key] = mention

    def enter(self, label: Printed) -> None:
        """Give a label to the person it means, known or new."""
        if self._are_initials(label.core) and self._enter_initials(label):
            return
        if label.voice:
            self._enter_voice(label)
        elif label.name.name:
            self._enter_name(label)
        else:
            self._enter_office(label)

    def _are_initials(self, core: str) -> bool:
        """Whether a label is initials though it looks like an office or a title: "PM" in a legend, "M. D."."""
        return core in self._top.legend or bool(_DOTTED.fullmatch(core))

    def enter_principal(self) -> None:
        """Give the unlabelled opening to the one who speaks by the title."""
        found = self._top.principal
        if found is None:
            return
        person = self._known(Name("", found.office, found.name)) or self._new(found.name)
        person.unlabelled.append(0)
        person.role = person.role or found.office or None
        person.because(Evidence("title", found.text, found.line))

    def give_roles(self) -> None:
        """The most specific office of a person's labels, or else what the top matter says beside the name."""
        for person in self.persons:
            held = [label.role for label in person.labels if label.role] + person.offices
            if held and not person.is_office:
                person.role = max(held, key=lambda office: len(office.split()))
                continue
            for mention in self._top.people:
                if mention.office and not person.role and names.key(mention.name) == names.key(person.name):
                    person.role = mention.office
                    person.because(Evidence("title", mention.text, mention.line))

    def tell_apart(self) -> None:
        """Give namesakes their seats: "Lind of Wexford"."""
        for bearers in self._by_key.values():
            seats = [person.seats for person in bearers]
            if len(bearers) > 1 and all(len(each) == 1 for each in seats):
                for person, (seat,) in zip(bearers, seats, strict=True):
                    person.name = f"{person.name} of {seat}"

    def _enter_voice(self, label: Printed) -> None:
        assert label.voice is not None
        stated = self._top.guest if label.voice.part == "answers" else None
        if label.core.casefold() in _ASKERS:
            stated = self._top.asker
        if stated:
            person = self._known(Name("", stated.office, stated.name)) or self._new(stated.name)
            self._join(person, label, Evidence("title", stated.text, stated.line))
            return
        name = _NUMBERED.sub(r"\1", label.core)
        identity = name.casefold()
        if label.voice.many or identity not in self._voices:
            self._voices[identity] = Person(name, voice=label.voice)
            self.persons.append(self._voices[identity])
        self._state(self._voices[identity], label)

    def _enter_name(self, label: Printed) -> None:
        key = names.key(label.name.name)
        if same := self._namesake(label.name, key):
            self._state(same, label)
        elif self._enter_initials(label) or (len(key) == 1 and self._enter_part(label, key)):
            return
        elif len(key) > 1 and (person := self._misspelt(label)):
            self._join(person, label, Evidence("spelling", person.labels[0].printed, person.labels[0].line))
        elif len(key) > 1 and self._enter_part(label, key):
            return
        else:
            self._state(self._new(label.name.name), label)

    def _enter_part(self, label: Printed, key: Key) -> bool:
        """A surname joins the one person who bears it; so does a first name with no title before it."""
        surname, first_name = ("surname", self._by_end), ("first name", self._by_beginning)
        titled = label.name.office or label.name.honorific
        for kind, index in (surname,) if titled else (surname, first_name):
            found = [person for person in index[key] if _agree(person, label.name)]
            if len(found) > 1:
                return False
            if found:
                source = found[0].labels[0]
                self._join(found[0], label, Evidence(kind, source.printed, source.line))
                return True
            if mention := self._mention(label.name, key, at_end=index is self._by_end):
                self._join(self._new(mention.name), label, Evidence("title", mention.text, mention.line))
                return True
        return False

    def _mention(self, name: Name, part: Key, at_end: bool) -> Mention | None:
        """The one person of the top matter whose name ends, or begins, so."""
        found = [
            mention
            for key, mention in self._mentioned.get(part, {}).items()
            if (key[-len(part) :] if at_end else key[: len(part)]) == part
            and not (name.office and mention.office and not _agrees(name.office, mention.office))
        ]
        if name.seat and len(found) > 1:
            found = [mention for mention in found if name.seat in mention.text]
        return found[0] if len(found) == 1 else None

    def _enter_initials(self, label: Printed) -> bool:
        """Initials join whom the legend names, or else the one whose they are; "AB/CD" is a speaker of its own."""
        parts = _JOINT.split(label.core)
        found = [self._bearer(part) for part in parts]
        if not any(found):
            return False
        together = " / ".join(hit[0] if hit else part for hit, part in zip(found, parts, strict=True))
        person = self._known(Name("", "", together)) or self._new(together)
        if doing := voice(together):
            label.part = doing.part
        for hit in found:
            if hit:
                self._join(person, label, hit[1])
        return True

    def _bearer(self, initials: str) -> tuple[str, Evidence] | None:
        """Whose initials these are, by the legend; without one, by the only name that they fit."""
        initials = initials.replace(".", "").replace(" ", "")
        if self._top.legend:
            entry = self._top.legend.get(initials)
            return (entry.name, Evidence("legend", entry.text, entry.line)) if entry else None
        if not _INITIALS.fullmatch(initials):
            return None
        folded = initials.casefold()
        bearers = {
            person.name: Evidence("initials", person.labels[0].printed, person.labels[0].line)
            for person in self._by_initials[folded]
            if person.labels
        } or {
            mention.name: Evidence("initials", mention.text, mention.line)
            for mention in self._mentioned.get(folded, {}).values()
            if _initials(mention.name) == folded
        }
        if not bearers and (written := self._top.in_full(initials)):
            return written.name, Evidence("initials", written.text, written.line)
        return next(iter(bearers.items())) if len(bearers) == 1 else None

    def _enter_office(self, label: Printed) -> None:
        """An office without a name joins the one holder named."""
        office = label.name.office
        rarest = min(_office_words(office), key=lambda word: len(self._by_office[word]), default="")
        holders = [
            person
            for person in self._by_office[rarest].values()
            if not person.is_office and any(_within(office, held) for held in person.offices)
        ]
        if len(holders) == 1:
            source = next(held for held in holders[0].labels if held.name.office)
            self._join(holders[0], label, Evidence("office", source.printed, source.line))
            return
        mentions = {
            key: mention
            for key, mention in self._mentioned.get(rarest, {}).items()
            if mention.office and _within(office, mention.office)
        }
        if not holders and len(mentions) == 1:
            (mention,) = mentions.values()
            person = self._known(Name("", mention.office, mention.name)) or self._new(mention.name)
            self._join(person, label, Evidence("title", mention.text, mention.line))
            return
        same = self._by_key[names.key(office)]
        self._state(same[0] if same else self._new(label.core, names.key(office)), label)

    def _namesake(self, name: Name, key: Key) -> Person | None:
        """The person of the same name: a full name is one person's whatever the office."""
        told = name._replace(office="") if len(key) > 1 else name
        found = [person for person in self._by_key[key] if _agree(person, told)]
        return found[0] if len(found) == 1 else None

    def _known(self, name: Name) -> Person | None:
        key = names.key(name.name)
        found = [person for person in self._by_end[key] if _agree(person, name)]
        return self._namesake(name, key) or (found[0] if len(found) == 1 else None)

    def _misspelt(self, label: Printed) -> Person | None:
        """The one frequent name from which a rare long one differs in a letter."""
        name = label.name.name
        if len(name) < 9 or any(letter.isdigit() for letter in name):
            return None
        found = {
            id(person): person
            for form in _deletions(name)
            for person in self._by_deletion.get(form, ())
            if len(person.labels[0].turns) > len(label.turns) and _slip(person.name, name)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _new(self, name: str, key: Key | None = None) -> Person:
        person = Person(name)
        self.persons.append(person)
        key = key or names.key(name)
        self._by_key[key].append(person)
        for cut in range(1, len(key)):
            self._by_end[key[cut:]].append(person)
            self._by_beginning[key[:cut]].append(person)
        self._by_initials[_initials(name)].append(person)
        return person

    def _state(self, person: Person, label: Printed) -> None:
        if label.told:
            self._join(person, label, label.told)
            return
        if not (person.labels or person.voice) and len(label.turns) > 1 and len(person.name) > 8:
            for form in _deletions(person.name):
                self._by_deletion[form].append(person)
        self._add(person, label)
        person.because(Evidence("label", label.printed, label.line))

    def _add(self, person: Person, label: Printed) -> None:
        person.labels.append(label)
        for word in _office_words(label.name.office):
            self._by_office[word][id(person)] = person

    def _join(self, person: Person, label: Printed, evidence: Evidence) -> None:
        if label not in person.labels:
            self._add(person, label)
            person.joined.append(label)
        person.because(evidence)


def _agree(person: Person, name: Name) -> bool:
    """False where honorifics, seats or offices tell a namesake from this person."""
    if name.seat and person.seats and name.seat not in person.seats:
        return False
    sex = _sex(name.honorific)
    if sex and person.sexes and sex not in person.sexes:
        return False
    held = person.offices
    return not (name.office and held) or any(_agrees(name.office, office) for office in held)


def _office_words(office: str) -> set[str]:
    return {
        word for word in names.key(office.replace("-", " ")) if word not in offices.LINKS | offices.ARTICLES
    }


def _agrees(one: str, other: str) -> bool:
    """Whether two offices may be one person's: they share a word, or a member of a body chairs it."""
    first, second = _office_words(one), _office_words(other)
    both = ((first, second), (second, first))
    return bool(first & second) or any(a & offices.CHAIRS and b & offices.MEMBERS for a, b in both)


def _within(short: str, long: str) -> bool:
    """True where a longer office may be called by the shorter one, as a vice president is not "President"."""
    few, many = _office_words(short), _office_words(long)
    return few <= many and not (many - few) & offices.RANKS


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name.casefold()) if word)


def _deletions(name: str) -> Iterator[str]:
    folded = name.casefold()
    yield folded
    for at in range(len(folded)):
        yield folded[:at] + folded[at + 1 :]


def _slip(one: str, other: str) -> bool:
    """Words that begin and end alike: "Ada Lindqist" is a slip of "Ada Lindqvist", "Michaela" none of "Michael"."""
    first, second = one.casefold().split(), other.casefold().split()
    if len(first) != len(second):
        return False
    return all(
        (a[0], a[-1]) == (b[0], b[-1]) and abs(len(a) - len(b)) < 2
        for a, b in zip(first, second, strict=True)
    )


def _sex(honorific: str) -> str:
    return "m" if honorific in offices.MEN else "f" if honorific in offices.WOMEN else ""
