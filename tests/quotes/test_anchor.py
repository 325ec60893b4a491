"""Quotes found again in a text that is not the one they were picked from."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.quotes.anchor import Finder, Found
from pullquote.quotes.model import Quote, Selector
from pullquote.quotes.pick import pick
from pullquote.quotes.stream import Stream
from pullquote.readers import Unreadable, read
from pullquote.store.codec import quote_from_json, quote_to_json
from pullquote.transcript.build import build
from pullquote.transcript.diff import marked
from pullquote.transcript.model import Transcript
from tests.support import make_document, make_quote, make_receipt

SAMPLES = Path(__file__).parents[2] / "sample_data"
CORPUS = os.environ.get("PULLQUOTE_CORPUS")

TALK = """Ada Lind: The ferry sails on Monday, and the post goes with it. It is late this year.

Bo Varga: And who pays for it? It is late this year, people say.

Ada Lind: The towns do, with 2.4 million a year. The sea does not. We will go on as long as we can.

Bo Varga: Thank you.

Ada Lind: Thank you.
"""
FIRST, PAID = (
    "The ferry sails on Monday, and the post goes with it.",
    "The towns do, with 2.4 million a year.",
)
ASKED, LONG = "And who pays for it?", "We will go on as long as we can."


def transcript(text: str) -> Transcript:
    return build(make_document(text, sha256="b" * 64))


def quoted(words: str, text: str = TALK, nth: int = 0) -> Quote:
    at = [match.start() for match in re.finditer(re.escape(words), text)][nth]
    return pick(build(make_document(text)), at, at + len(words))


def found(quote: Quote, text: str) -> Found:
    return Finder(Stream(transcript(text))).find(quote)


def stands(quote: Quote, text: str) -> str | None:
    """The words at the place where a quote is found."""
    place = found(quote, text).place
    return text[slice(*place)] if place else None


# The states


def test_what_is_where_it_was_is_unchanged() -> None:
    one = found(quoted(ASKED), TALK.replace("as long as", "while"))
    assert (one.state, one.pieces) == ("unchanged", ())
    assert one.is_whole


def test_what_stands_on_another_line_is_moved() -> None:
    text = f"Cai Dahl: Good morning.\n\n{TALK}"
    one = found(quoted(ASKED), text)
    assert one.state == "moved"
    assert one.is_whole
    assert stands(quoted(ASKED), text) == ASKED


@pytest.mark.parametrize(
    "text",
    [
        TALK.replace("Monday, and", "Monday,\nand"),
        TALK.replace("The ferry", "The  ferry"),
        TALK.replace("post goes", "post\u00a0goes"),
    ],
)
def test_white_space_is_no_change_of_wording(text: str) -> None:
    assert found(quoted(FIRST), text).state == "unchanged"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("The ferry sails on Tuesday, and the post goes with it.", "[-Monday,-] {+Tuesday,+}"),
        ("The ferry never sails on Monday, and the post goes with it.", "{+never+}"),
        ("the ferry sails on Monday and the post goes with it.", "[-Monday,-] {+Monday+}"),
        ("The ferry sails on Monday, and the post goes.", "[-goes with it.-] {+goes.+}"),
    ],
)
def test_other_words_are_told_with_both_wordings(new: str, told: str) -> None:
    text = TALK.replace(FIRST, new)
    one = found(quoted(FIRST), text)
    assert one.state == "reworded"
    assert not one.is_whole
    assert told in marked(one.pieces)
    assert stands(quoted(FIRST), text) == new


@pytest.mark.parametrize(
    ("old", "new", "alarms"),
    [
        ("2.4 million", "2.5 million", ("a number is another",)),
        ("2.4 million", "some money", ("a number is another",)),
        ("The towns do,", "The towns do not,", ("a negation came or went",)),
        ("towns", "villages", ()),
        ("with 2.4", "but never with 3", ("a number is another", "a negation came or went")),
    ],
)
def test_a_changed_number_or_negation_is_always_told(old: str, new: str, alarms: tuple[str, ...]) -> None:
    one = found(quoted(PAID), TALK.replace(old, new))
    assert (one.state, one.alarms) == ("reworded", alarms)


def test_what_is_not_there_any_more_is_gone() -> None:
    one = found(quoted(FIRST), TALK.replace(FIRST, ""))
    assert (one.state, one.place) == ("gone", None)


def test_words_of_a_title_are_not_said() -> None:
    text = f"Talk: {LONG}\n\n" + TALK.replace(LONG, "")
    one = found(quoted(LONG), text)
    assert one.place is None or transcript(text).turn_at(one.place.start) is not None


def test_a_shaped_quote_is_found_by_what_was_said() -> None:
    quote = quoted(LONG)._replace(words="We will go on […].", said=LONG)
    assert found(quote, TALK).state == "unchanged"


# Several places


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_places_the_company_tells_which_is_meant(nth: int) -> None:
    quote = quoted("It is late this year", nth=nth)
    text = f"Cai Dahl: Good morning.\n\n{TALK}"
    one = found(quote, text)
    assert one.state == "moved"
    assert one.place is not None
    assert one.place.start == [match.start() for match in re.finditer("It is late this year", text)][nth]


def test_two_places_as_good_as_one_another_are_both_told_and_none_is_chosen() -> None:
    text = TALK.replace(ASKED, "Here we say it again. It sails at nine. Here we stop.")
    quote = quoted("It sails at nine.", text)
    twice = text.replace(
        "Here we stop.", "Here we stop. Here we say it again. It sails at nine. Here we stop."
    )
    assert found(quote, twice).place == quote.spans[0]  # where it was
    twice = f"Cai Dahl: Good morning.\n\n{twice}"
    one = found(quote, twice)
    assert (one.state, one.place) == ("unsure", None)
    assert [twice[slice(*span)] for span in one.spans] == ["It sails at nine."] * 2


def test_the_same_words_elsewhere_are_not_taken_for_words_that_were_changed() -> None:
    quote = quoted("It is late this year", nth=0)
    one = found(quote, TALK.replace("with it. It is late this year", "with it. It is early this year"))
    assert not one.is_whole


def test_the_same_words_far_away_are_not_taken_for_longer_ones_that_were_changed() -> None:
    remark = "We have asked the harbour office for all of it."
    text = TALK.replace(ASKED, remark).replace("Bo Varga: Thank you.", f"Bo Varga: Thank you. {remark}")
    new = text.replace(remark, remark.replace("harbour", "rescue"), 1)
    one = found(quoted(remark, text), new)
    assert one.state in ("reworded", "unsure")
    assert one.place is None or one.place.start == new.index("We have asked")


@pytest.mark.parametrize("instead", ["their", "", "none of this"])
def test_a_word_near_by_is_not_taken_for_one_that_was_changed(instead: str) -> None:
    said = "It goes along the coast and past the pier and round the light and then it comes back here."
    text = TALK.replace(ASKED, said)
    at = text.index("the pier")
    quote = pick(build(make_document(text)), at, at + 3)
    assert found(quote, text).state == "unchanged"
    assert not found(quote, text[:at] + instead + text[at + 3 :]).is_whole


def test_a_short_remark_in_other_company_is_not_surely_the_one_that_was_kept() -> None:
    quote = quoted("Thank you.")
    one = found(quote, "Cai Dahl: Good morning, all of you.\n\nDag Ek: Thank you. We begin.\n")
    assert (one.state, len(one.spans)) == ("unsure", 1)


# Quotes of several passages


def of(*passages: str) -> Quote:
    whole = [quoted(passage) for passage in passages]
    selectors = tuple(one.receipt.selectors[0] for one in whole)
    spans = tuple(one.spans[0] for one in whole)
    return whole[0]._replace(spans=spans, receipt=make_receipt(selectors=selectors, lines=(5, 5)))


def test_several_passages_are_found_in_their_order() -> None:
    quote = of("The towns do", LONG)
    one = found(quote, TALK)
    assert one.state == "unchanged"
    assert one.spans == quote.spans
    assert found(quote, TALK.replace("as long as we can", "as far as we can")).state == "reworded"


@pytest.mark.parametrize("passages", [(LONG, "The towns do"), (FIRST, LONG)], ids=["order", "two turns"])
def test_passages_out_of_order_or_of_two_turns_are_no_quote(passages: tuple[str, str]) -> None:
    assert found(of(*passages), TALK).state == "gone"


@pytest.mark.parametrize("selectors", [(), (Selector("", "", "", 0, 0),), (Selector("…", "", "", 0, 1),)])
def test_what_holds_no_words_is_gone(selectors: tuple[Selector, ...]) -> None:
    words = selectors[0].exact if selectors else ""
    assert found(make_quote(words=words, receipt=make_receipt(selectors=selectors)), TALK).state == "gone"


# Properties

_WORD = re.compile(r"[^\W\d_]+")


def edited(text: str, keep: tuple[int, int], rate: float, chance: random.Random) -> tuple[str, int]:
    """A text in which random words outside a span are others, and where that span begins in it."""

    def other(match: re.Match[str]) -> str:
        at_colon = text[match.end() : match.end() + 1] == ":"  # a label's word: another name, another talk
        return (
            "".join(chance.sample("bdfgklmnprstv", 6))
            if not at_colon and chance.random() < rate
            else match[0]
        )

    before, kept, after = text[: keep[0]], text[slice(*keep)], text[keep[1] :]
    before = _WORD.sub(other, before)
    return before + kept + _WORD.sub(other, after), len(before)


def picks(document: Transcript, chance: random.Random) -> Quote:
    """A random passage of one to two hundred characters, whole words of one turn."""
    turns = [
        turn for turn in document.turns if not turn.untranscribed and turn.body.end - turn.body.start > 60
    ]
    body = chance.choice(turns).body
    words = [match.span() for match in re.finditer(r"\S+", document.text[slice(*body)])]
    first = chance.randrange(len(words))
    last = min(len(words) - 1, first + chance.randrange(4, 30))
    return pick(document, body.start + words[first][0], body.start + words[last][1])


SAMPLE = build(read(SAMPLES / "harbour_press_conference.txt"))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32).map(random.Random))
def test_after_edits_elsewhere_every_quote_is_found_where_it_stands(chance: random.Random) -> None:
    _check_edits_elsewhere(SAMPLE, chance)


def _check_edits_elsewhere(document: Transcript, chance: random.Random) -> bool:
    """Whether it was found; that it is found nowhere else is asserted."""
    try:
        quote = picks(document, chance)
    except ValueError:
        return True
    quote = quote_from_json(quote_to_json(quote))
    text, start = edited(document.text, tuple(quote.spans[0]), 0.05, chance)  # type: ignore[arg-type]
    new = build(document.document._replace(text=text))
    if new.turn_at(start) is None or len(new.turns) != len(document.turns):
        return True  # the edits made another transcript of it
    one = Finder(Stream(new)).find(quote)
    if one.place is None:
        return False
    assert one.state in ("unchanged", "moved")
    assert one.place.start == start
    return True


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32).map(random.Random))
def test_after_an_edit_inside_no_quote_is_called_unchanged(chance: random.Random) -> None:
    _check_edit_inside(SAMPLE, chance)


def _check_edit_inside(document: Transcript, chance: random.Random) -> None:
    try:
        quote = picks(document, chance)
    except ValueError:
        return
    if quote.notes:
        return  # a note inside the words is not said
    start, end = quote.spans[0]
    inside = list(_WORD.finditer(document.text, start, end))
    if not inside:
        return
    word = chance.choice(inside)
    instead = chance.choice(["", "not", "seventeen", word[0].upper() + "x"])
    text = document.text[: word.start()] + instead + document.text[word.end() :]
    if text.count(quote.receipt.selectors[0].exact):
        return
    assert not Finder(Stream(build(document.document._replace(text=text)))).find(quote).is_whole


@given(st.integers(0, 2**32).map(random.Random))
@settings(max_examples=40, deadline=None)
def test_every_quote_is_found_unchanged_in_its_own_text(chance: random.Random) -> None:
    quote = quote_from_json(quote_to_json(picks(SAMPLE, chance)))
    one = Finder(Stream(SAMPLE)).find(quote)
    assert (one.state, one.place) == ("unchanged", quote.spans[0])


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS names no folder of transcripts")
def test_over_a_corpus_quotes_are_found_at_their_places() -> None:
    chance = random.Random(5)
    files = sorted(
        path for path in Path(CORPUS or "").rglob("*") if path.suffix in (".txt", ".md", ".srt", ".vtt")
    )
    missed = tried = 0
    for path in chance.sample(files, min(len(files), 40)):
        try:
            document = build(read(path))
        except Unreadable:
            continue
        if not document.turns or document.document.hints or len(document.text) > 300_000:
            continue
        for _ in range(5):
            try:
                missed += not _check_edits_elsewhere(document, chance)
                _check_edit_inside(document, chance)
            except IndexError:  # no turn is long enough
                break
            tried += 1
    assert tried > 20
    assert missed <= tried * 0.02
