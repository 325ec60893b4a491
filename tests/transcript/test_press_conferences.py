"""No fact from one file: whatever people, offices and outlets are called, and however the exchanges are ordered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript.asks import Asks
from tests.transcript.simple import transcribe

_HEADS = (
    "President",
    "Prime Minister",
    "Secretary General",
    "Mayor",
    "Governor",
    "Foreign Minister",
    "Chancellor",
)
_SYLLABLES = (
    "ba",
    "dro",
    "fen",
    "gul",
    "hi",
    "jor",
    "ke",
    "lun",
    "mav",
    "nes",
    "pri",
    "rud",
    "sol",
    "tam",
    "vo",
    "zel",
)

_words = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=3).map(
    lambda parts: "".join(parts).capitalize()
)
_full_names = st.tuples(_words, _words).filter(lambda pair: pair[0] != pair[1]).map(" ".join)


@dataclass(frozen=True)
class _Principal:
    name: str
    place: str
    head: str

    @property
    def office(self) -> str:
        return f"{self.place} {self.head}"

    @property
    def labels(self) -> tuple[str, ...]:
        return f"{self.office} {self.name}", self.office, f"{self.head} {self.name.split()[1]}"

    @property
    def vocatives(self) -> tuple[str, ...]:
        return self.head, f"Mr. {self.name.split()[1]}", self.name.split()[0]


@dataclass(frozen=True)
class _Exchange:
    asker: str | None
    outlet: str
    heard: bool
    """Whether the question was transcribed."""
    parts: tuple[tuple[int, int, int, bool], ...]
    """For each principal asked: who, which vocative, which label answers, and whether the answer was transcribed."""


@st.composite
def _conferences(draw: st.DrawFn) -> tuple[list[_Principal], list[_Exchange]]:
    people = draw(
        st.lists(
            _full_names, min_size=6, max_size=6, unique_by=(lambda n: n.split()[0], lambda n: n.split()[1])
        )
    )
    given_names, surnames = {name.split()[0] for name in people}, {name.split()[1] for name in people}
    count = 1 if given_names & surnames else draw(st.integers(1, 3))
    heads = draw(st.permutations(_HEADS))
    principals = [_Principal(people[at], draw(_words), heads[at]) for at in range(count)]
    part = st.tuples(st.integers(0, count - 1), st.integers(0, 2), st.integers(0, 2), st.booleans())
    exchanges = [
        _Exchange(
            asker=asker,
            outlet=draw(_words) + " Radio",
            heard=asker is not None or draw(st.booleans()),
            parts=tuple(draw(st.lists(part, min_size=1, max_size=3, unique_by=lambda one: one[0]))),
        )
        for asker in (None, None, *people[3:])
    ]
    return principals, draw(st.permutations(exchanges))


def _print(principals: list[_Principal], exchanges: list[_Exchange]) -> str:
    guests = "".join(f" with {one.office} {one.name}" for one in principals[1:2])
    turns = ["It is an honour to stand here,\nAnd to see the water fall."]
    introduced = {0: 0}
    for exchange in exchanges:
        turns.append("Moderator: [speaks another language]")
        asked = [
            f"And {principals[who].vocatives[how]}, when will the water fall in the harbour?"
            for who, how, _, _ in exchange.parts
        ]
        label = f"{exchange.asker} ({exchange.outlet})" if exchange.asker else "Question"
        words = (
            "Good morning to you all. " + " ".join(asked) if exchange.heard else "[asks in another language]"
        )
        turns.append(f"{label}: {words}")
        for who, _, which, heard in exchange.parts:
            which = which if who in introduced else 0
            introduced.setdefault(who, 0)
            said = "It will fall when it falls. " * 9 if heard else "[answers in another language]"
            turns.append(f"{principals[who].labels[which]}: {said}".strip())
    title = f"Conference at the harbour\nby {principals[0].office} {principals[0].name}{guests}\n---\n"
    return title + "\n\n".join(turns) + "\n"


@given(_conferences())
def test_structure_and_attribution_survive_other_names_and_another_order(
    conference: tuple[list[_Principal], list[_Exchange]],
) -> None:
    principals, exchanges = conference
    transcript = transcribe(_print(principals, exchanges))
    names = [speaker.name if (speaker := transcript.speaker_of(turn)) else None for turn in transcript.turns]
    asks = Asks(transcript)

    expected: list[str | None] = [principals[0].name]
    kinds = ["statement"]
    for number, (exchange, found) in enumerate(zip(exchanges, transcript.exchanges, strict=True)):
        turn = len(expected) + 1
        answers = [principals[who].name for who, _, _, _ in exchange.parts]
        expected += ["Moderator", exchange.asker or "Question", *answers]
        kinds += ["moderator", "question", *["answer"] * len(answers)]
        assert (found.question, found.answers) == (
            (turn,),
            tuple(range(turn + 1, turn + 1 + len(answers))),
        ), number
        parts = exchange.parts if exchange.heard else exchange.parts[:1]
        assert [
            (transcript.speakers[ask.to].name if ask.to else None, ask.answered) for ask in asks.of(found)
        ] == [(principals[who].name, "yes" if heard else "untranscribed") for who, _, _, heard in parts]
    assert names == expected
    assert [turn.kind for turn in transcript.turns] == kinds

    voices = [turn.speaker for turn, name in zip(transcript.turns, names, strict=True) if name == "Question"]
    assert len(set(voices)) == len(voices)
    for speaker in transcript.speakers.values():
        for one in principals:
            if speaker.name == one.name and any(
                re.match(re.escape(one.office), label) for label in speaker.labels
            ):
                assert speaker.role == one.office
