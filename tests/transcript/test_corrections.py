"""What the user puts right: each deed does what it says, nothing else, loses nothing, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript import corrections as deeds
from pullquote.transcript.build import build, segments
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.model import NO_CORRECTIONS, Corrections, Evidence, Transcript
from tests.transcript.test_coverage import check

CONFERENCE = """\
Harbour press conference
by Straits Secretary General Astrid Holm with the Premier of Velmark Oskar Brandt

Dear friends,
The barrier is open, and I thank those who built it in the dark of three winters.
Let me say one thing more.
It held.

It was not cheap, and it is not finished: whoever stood on the quay in October knows that well.
We shall go on, and we shall tell you each year what was done and what was not.

Moderator: Thank you. The first question.

Question: Harbour Post. Was it dear? And who pays?

Straits Secretary General Astrid Holm: It was. We all pay.

Premier Oskar Brandt: We pay a third of it. No more.

Question: Channel Nine. When is the next one?

Secretary General: Next spring. Let me be plain: We shall not wait.

Mina Rask (Channel Ten): Is that a promise?

Secretary General: It is.
"""


def of(corrections: Corrections = NO_CORRECTIONS, text: str = CONFERENCE) -> Transcript:
    return build(read("a.txt", text.encode()), corrections)


PLAIN = of()
OPENING, MODERATOR, FIRST, HOLM, BRANDT, SECOND, SHORT, RASK = range(8)
HELD = CONFERENCE.index("Let me say one thing more")


def who(transcript: Transcript, turn: int) -> str:
    speaker = transcript.speaker_of(transcript.turns[turn])
    return speaker.name if speaker else ""


def person(transcript: Transcript, turn: int) -> str:
    found = transcript.turns[turn].speaker
    assert found is not None
    return found


def test_the_conference_is_read_as_these_tests_take_it() -> None:
    assert [who(PLAIN, turn) for turn in range(9)] == [
        "Astrid Holm", "Moderator", "Question", "Astrid Holm", "Oskar Brandt", "Question", "Astrid Holm", "Mina Rask",
        "Astrid Holm",
    ]  # fmt: skip
    assert PLAIN.turns[OPENING].certainty == PLAIN.turns[SHORT].certainty == "inferred"


# Who a person is


def test_a_new_name_stands_at_every_turn_is_certain_and_says_that_the_user_says_it() -> None:
    after = of(deeds.rename(PLAIN, "astrid-holm", "  Astrid \n M. Holm "))
    assert [who(after, turn) for turn in (OPENING, HOLM, SHORT)] == ["Astrid M. Holm"] * 3
    assert {after.turns[turn].certainty for turn in (OPENING, HOLM, SHORT)} == {"stated"}
    assert after.speakers["astrid-holm"].evidence[0] == Evidence(
        "correction", "the name is Astrid M. Holm", None
    )
    assert after.is_corrected(after.turns[OPENING])
    assert not after.is_corrected(after.turns[BRANDT])


def test_a_voice_that_is_given_a_name_is_a_person_who_still_asks() -> None:
    after = of(deeds.rename(PLAIN, person(PLAIN, FIRST), "Lea Sund"))
    speaker = after.speaker_of(after.turns[FIRST])
    assert speaker
    assert (speaker.name, speaker.anonymous, after.turns[FIRST].kind) == ("Lea Sund", False, "question")
    assert who(after, SECOND) == "Question"


def test_an_inferred_name_can_be_confirmed() -> None:
    after = of(deeds.rename(PLAIN, "astrid-holm", "Astrid Holm"))
    assert after.turns[OPENING].certainty == "stated"
    with pytest.raises(CannotCorrectError, match="already"):
        deeds.rename(after, "astrid-holm", "Astrid Holm")


def test_office_and_outlet_can_be_set_and_taken_away() -> None:
    one = of(deeds.set_role(PLAIN, "oskar-brandt", "First Minister"))
    two = of(deeds.set_affiliation(one, "oskar-brandt", "Velmark"))
    brandt = two.speakers["oskar-brandt"]
    assert (brandt.role, brandt.affiliation) == ("First Minister", "Velmark")
    assert of(deeds.set_role(two, "oskar-brandt", " ")).speakers["oskar-brandt"].role is None


def test_a_person_made_anonymous_has_no_name_until_that_is_taken_back() -> None:
    after = of(deeds.toggle_anonymous(PLAIN, "oskar-brandt"))
    brandt = after.speakers["oskar-brandt"]
    assert (brandt.name, brandt.anonymous) == ("Unnamed speaker", True)
    assert deeds.toggle_anonymous(after, "oskar-brandt") == NO_CORRECTIONS


def test_a_voice_said_to_be_a_name_is_no_longer_anonymous() -> None:
    after = of(deeds.toggle_anonymous(PLAIN, "moderator"))
    assert not after.speakers["moderator"].anonymous
    assert deeds.toggle_anonymous(after, "moderator") == NO_CORRECTIONS


def test_a_name_given_to_one_made_anonymous_counts() -> None:
    hidden = of(deeds.toggle_anonymous(PLAIN, "oskar-brandt"))
    assert who(of(deeds.rename(hidden, "oskar-brandt", "Ole Brandt")), BRANDT) == "Ole Brandt"


# Who is the same


def test_merged_persons_are_one_and_splitting_restores_all() -> None:
    question = person(PLAIN, FIRST)
    named = of(deeds.rename(PLAIN, question, "Lea Sund"))
    merged = of(deeds.merge(named, question, "mina-rask"))
    assert who(merged, FIRST) == who(merged, RASK) == "Mina Rask"
    assert merged.speakers["mina-rask"].labels == ("Mina Rask (Channel Ten)", "Question")
    assert question not in merged.speakers
    (strand,) = deeds.strands(merged, "mina-rask")
    assert strand.shown.startswith("Lea Sund, line ")
    assert of(deeds.split(merged, strand)) == named


def test_of_two_merged_the_one_with_a_name_stays() -> None:
    after = of(deeds.merge(PLAIN, "oskar-brandt", "moderator"))
    assert who(after, MODERATOR) == "Oskar Brandt"


def test_a_label_that_was_joined_to_the_wrong_person_is_split_off_and_joined_again() -> None:
    (strand,) = [one for one in deeds.strands(PLAIN, "astrid-holm") if one.label == "Secretary General"]
    after = of(deeds.split(PLAIN, strand))
    assert [who(after, turn) for turn in (OPENING, HOLM, SHORT, 8)] == [
        "Astrid Holm", "Astrid Holm", "Secretary General", "Secretary General",
    ]  # fmt: skip
    assert after.turns[SHORT].certainty == "stated"
    assert after.speakers["astrid-holm"].labels == ("Straits Secretary General Astrid Holm",)
    again = of(deeds.merge(after, person(after, SHORT), "astrid-holm"))
    assert [one.speaker for one in again.turns] == [one.speaker for one in PLAIN.turns]


def test_who_has_one_label_cannot_be_split() -> None:
    assert deeds.strands(PLAIN, "oskar-brandt") == []


def test_merging_in_a_circle_ends() -> None:
    one, two = person(PLAIN, FIRST), person(PLAIN, SECOND)
    after = of(Corrections(merged={one: two, two: one}))
    assert (after.turns[FIRST].speaker, after.turns[SECOND].speaker) == (one, two)


# Whose a turn is


def test_a_turn_can_be_given_to_another_and_to_somebody_new() -> None:
    after = of(deeds.give(PLAIN, SECOND, "mina-rask"))
    assert (who(after, SECOND), after.turns[SECOND].certainty) == ("Mina Rask", "stated")
    assert after.evidence_of(after.turns[SECOND])[0].text == "this turn is by Mina Rask"
    assert not after.is_corrected(after.turns[RASK])

    new = of(deeds.give(PLAIN, SECOND, "Lea Sund", new=True))
    assert (who(new, SECOND), new.turns[SECOND].kind) == ("Lea Sund", "question")
    assert person(PLAIN, SECOND) not in new.speakers


def test_all_turns_under_a_label_can_be_given_to_one_speaker_and_given_back() -> None:
    after = of(deeds.give_label(PLAIN, FIRST, "Lea Sund", new=True))
    assert who(after, FIRST) == who(after, SECOND) == "Lea Sund"
    assert after.turns[FIRST].kind == after.turns[SECOND].kind == "question"
    assert after.evidence_of(after.turns[SECOND])[0].text == "“Question” is Lea Sund"
    (strand,) = deeds.strands(after, person(after, FIRST))
    assert of(deeds.split(after, strand)).turns == PLAIN.turns


def test_only_those_turns_are_corrected_whose_speaker_the_user_put_right() -> None:
    merged = of(deeds.merge(PLAIN, person(PLAIN, FIRST), "mina-rask"))
    assert [merged.is_corrected(merged.turns[turn]) for turn in (FIRST, SECOND, RASK)] == [True, False, False]


def test_a_new_name_that_somebody_bears_is_that_person() -> None:
    assert deeds.give(PLAIN, SECOND, "mina rask", new=True) == deeds.give(PLAIN, SECOND, "mina-rask")


def test_a_turn_that_was_inferred_can_be_confirmed_alone() -> None:
    after = of(deeds.give(PLAIN, SHORT, "astrid-holm"))
    assert [after.turns[turn].certainty for turn in (SHORT, 8)] == ["stated", "inferred"]


def test_who_is_given_a_question_does_not_thereby_ask_elsewhere() -> None:
    question = person(PLAIN, FIRST)
    for after in (
        of(deeds.give(PLAIN, FIRST, "astrid-holm")),
        of(deeds.merge(PLAIN, question, "astrid-holm")),
    ):
        assert [after.turns[turn].kind for turn in (SECOND, SHORT)] == ["question", "answer"]


def test_somebody_new_never_takes_an_id_that_was_somebodys() -> None:
    renamed = of(deeds.rename(PLAIN, "oskar-brandt", "Ole Brandt"))
    after = of(deeds.give(renamed, SECOND, "Oskar Brandt", new=True))
    assert (who(after, SECOND), who(after, BRANDT)) == ("Oskar Brandt", "Ole Brandt")


def test_an_id_that_nobody_has_is_passed_over() -> None:
    turn = PLAIN.turns[HOLM]
    astray = Corrections(
        assigned={turn.start: "nobody"}, merged={"astrid-holm": "nobody", "gone": "mina-rask"}
    )
    assert of(astray).turns == PLAIN.turns


# Where turns begin


def test_a_joined_turn_goes_on_above_with_its_label_as_words() -> None:
    after = of(deeds.join(PLAIN, BRANDT))
    assert len(after.turns) == len(PLAIN.turns) - 1
    assert "Premier Oskar Brandt: We pay a third" in after.words_of(after.turns[HOLM])
    assert "oskar-brandt" not in after.speakers
    assert "oskar-brandt" in after.as_read


def test_a_cut_turn_is_nobodys_until_it_is_said_whose() -> None:
    nobody = of(deeds.cut(PLAIN, HELD))
    assert (nobody.turns[1].speaker, nobody.turns[1].certainty) == (None, "unknown")
    assert nobody.words_of(nobody.turns[1]).startswith("Let me say one thing more.\nIt held.")
    somebody = of(deeds.cut(PLAIN, HELD, "oskar-brandt"))
    assert who(somebody, 1) == "Oskar Brandt"
    assert who(of(deeds.cut(PLAIN, HELD, "Lea Sund", new=True)), 1) == "Lea Sund"


def test_joining_takes_a_cut_back_and_cutting_a_join() -> None:
    cut = of(deeds.cut(PLAIN, HELD, "oskar-brandt"))
    assert deeds.join(cut, 1) == NO_CORRECTIONS
    joined = of(deeds.join(PLAIN, BRANDT))
    assert deeds.cut(joined, PLAIN.turns[BRANDT].start) == NO_CORRECTIONS


def test_a_turn_that_begins_with_a_time_can_be_cut_and_given() -> None:
    text = "Anna: We wait.\n[00:34] It rains.\n\nBen: Yes.\n\nAnna: So.\n\nBen: No.\n"
    plain = of(text=text)
    after = of(deeds.cut(plain, text.index("It rains"), "ben"), text)
    assert who(after, 1) == "Ben"


NONSENSE: dict[str, Callable[[], object]] = {
    "a name has at least one letter": lambda: deeds.rename(PLAIN, "oskar-brandt", " \u200b "),
    "Oskar Brandt is the name already": lambda: deeds.rename(PLAIN, "oskar-brandt", "Oskar Brandt"),
    "speaks here already: merge": lambda: deeds.rename(PLAIN, "oskar-brandt", "MINA Rask"),
    "there is no outlet": lambda: deeds.set_affiliation(PLAIN, "oskar-brandt", ""),
    "Premier is the office already": lambda: deeds.set_role(PLAIN, "oskar-brandt", "Premier"),
    "the same person": lambda: deeds.merge(PLAIN, "mina-rask", "mina-rask"),
    "no label stands over": lambda: deeds.give_label(PLAIN, OPENING, "mina-rask"),
    "by Oskar Brandt already": lambda: deeds.give(PLAIN, BRANDT, "oskar-brandt"),
    "a name has at least": lambda: deeds.give(PLAIN, BRANDT, "  ", new=True),
    "no turn above the first": lambda: deeds.join(PLAIN, OPENING),
    "begins here already": lambda: deeds.cut(PLAIN, PLAIN.turns[HOLM].body.start),
    "begins here already ": lambda: deeds.cut(PLAIN, PLAIN.turns[HOLM].start + 4),
    "where a word does": lambda: deeds.cut(PLAIN, HELD + 1),
    "where a word does ": lambda: deeds.cut(PLAIN, HELD - 1),
    "nothing is said here": lambda: deeds.cut(PLAIN, 3),
    "nothing is said here ": lambda: deeds.cut(PLAIN, len(CONFERENCE)),
}


@pytest.mark.parametrize("why", NONSENSE)
def test_nonsense_is_refused_with_the_reason(why: str) -> None:
    with pytest.raises(CannotCorrectError, match=why.strip()):
        NONSENSE[why]()


# Whatever is done


def a_deed(draw: st.DrawFn, now: Transcript) -> Corrections:
    """One of the deeds, on somebody and somewhere; nothing where it makes no sense."""
    speakers = st.sampled_from(list(now.speakers))
    one, other, turn = draw(speakers), draw(speakers), draw(st.integers(0, len(now.turns) - 1))
    name = draw(st.sampled_from(["Lea Sund", "Oskar Brandt", "Q", ""]))
    position = draw(st.integers(0, len(CONFERENCE)))
    found = deeds.strands(now, one)
    choices: list[Callable[[], Corrections]] = [
        lambda: deeds.rename(now, one, name),
        lambda: deeds.set_role(now, one, name),
        lambda: deeds.set_affiliation(now, one, name),
        lambda: deeds.toggle_anonymous(now, one),
        lambda: deeds.merge(now, one, other),
        lambda: deeds.split(now, found[0]) if found else now.corrections,
        lambda: deeds.give(now, turn, one),
        lambda: deeds.give(now, turn, name, new=True),
        lambda: deeds.give_label(now, turn, one),
        lambda: deeds.join(now, turn),
        lambda: deeds.cut(now, position, one),
        lambda: deeds.cut(now, position),
    ]
    try:
        return draw(st.sampled_from(choices))()
    except CannotCorrectError:
        return now.corrections


@st.composite
def deeds_done(draw: st.DrawFn) -> list[Transcript]:
    """The transcript after each of some deeds, the plain one first."""
    states = [PLAIN]
    for _ in range(draw(st.integers(1, 5))):
        states.append(of(a_deed(draw, states[-1])))
    return states


@given(deeds_done())
def test_deeds_lose_no_word_and_renumber_nobody(states: list[Transcript]) -> None:
    for before, after in pairwise(states):
        check(after)
        assert after.as_read == PLAIN.as_read
        for turn in after.turns:
            assert turn.speaker is None or turn.speaker in after.speakers
            known = before.turn_at(turn.start)
            assert known is not None
        assert "".join(after.text[s.start : s.end] for s in segments(after)).strip() == CONFERENCE.strip()


@given(deeds_done())
def test_taking_back_what_was_done_gives_the_transcript_before(states: list[Transcript]) -> None:
    stored = states[-1].corrections
    for before, after in reversed(list(pairwise(states))):
        stored = deeds.carried(stored, after.corrections, before.corrections)
        assert stored == before.corrections
    assert of(stored) == PLAIN


@given(st.from_type(Corrections), deeds_done())
def test_what_another_window_put_right_stays(other: Corrections, states: list[Transcript]) -> None:
    before, after = states[0].corrections, states[-1].corrections
    both = deeds.carried(other, before, after)
    for name in Corrections._fields:
        ours, theirs, all_of_it = (getattr(one, name) for one in (after, other, both))
        assert set(all_of_it) == set(ours) | set(theirs)


@given(st.sampled_from(list(PLAIN.speakers)), st.sampled_from(list(PLAIN.speakers)))
def test_any_two_merged_and_split_again_are_as_before(one: str, other: str) -> None:
    if one == other:
        return
    merged = of(deeds.merge(PLAIN, one, other))
    kept = next(iter(merged.corrections.merged.values()))
    (strand,) = [strand for strand in deeds.strands(merged, kept) if strand.person]
    assert of(deeds.split(merged, strand)) == PLAIN
