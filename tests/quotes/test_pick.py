"""From positions to a quote: the words, their receipt, and what cannot be quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import NotQuotableError
from pullquote.quotes.pick import attributed, doubt, pick, reason
from pullquote.readers import read
from pullquote.transcript import corrections
from pullquote.transcript.build import build
from pullquote.transcript.model import Certainty, Evidence, Span, Transcript
from tests.app.conftest import PRESS
from tests.support import make_receipt

TALK = """Harbour talk

Bo Varga (Radio Norrvik): When does the ferry sail?

Ada Lind: It sails on Monday. (Laughter.) And  it\u00a0sails
again on [Tuesday], we think.

It never sails on “Sunday”.

Question: [speaks in Norrish]

Ada Lind: No.

Question: Is the ferry safe?

Ada Lind: Yes, as long as somebody looks after it.
"""


def transcript_of(text: str) -> Transcript:
    return build(read(None, text.encode()))


def between(transcript: Transcript, first: str, last: str) -> tuple[int, int]:
    start = transcript.text.index(first)
    return start, transcript.text.index(last, start) + len(last)


@pytest.fixture(scope="module")
def talk() -> Transcript:
    return transcript_of(TALK)


def test_stage_notes_are_cut_and_recorded_and_source_brackets_stay(talk: Transcript) -> None:
    quote = pick(talk, *between(talk, "It sails", "we think."))
    assert quote.words == "It sails on Monday. And it sails\nagain on [Tuesday], we think."
    assert quote.notes == ("(Laughter.)",)


def test_paragraphs_stay_apart(talk: Transcript) -> None:
    quote = pick(talk, *between(talk, "again", "“Sunday”."))
    assert quote.words == "again on [Tuesday], we think.\n\nIt never sails on “Sunday”."


def test_a_receipt_leads_back_to_the_words(talk: Transcript) -> None:
    quote = pick(talk, *between(talk, "It sails", "Monday."))
    receipt, selector = quote.receipt, quote.receipt.selectors[0]
    assert talk.text[selector.start : selector.end] == selector.exact == "It sails on Monday."
    assert talk.text[: selector.start].endswith(selector.prefix)
    assert talk.text[selector.end :].startswith(selector.suffix)
    assert receipt.lines == (5, 5)
    assert receipt.label == "Ada Lind"
    assert receipt.certainty == "stated"
    assert receipt.reader == talk.document.source.reader
    assert len(receipt.sha256) == 64


def test_the_question_comes_along_when_it_is_asked_for(talk: Transcript) -> None:
    span = between(talk, "It sails", "Monday.")
    question = pick(talk, *span, question=True).question
    assert question is not None
    assert (question.words, question.name, question.affiliation) == (
        "When does the ferry sail?",
        "Bo Varga",
        "Radio Norrvik",
    )
    assert pick(talk, *span).question is None


def test_a_question_that_was_not_transcribed_comes_along_without_words(talk: Transcript) -> None:
    question = pick(talk, *between(talk, "No.", "No."), question=True).question
    assert question is not None
    assert question.words == ""


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        ("Harbour talk", "talk", "not speech"),
        ("(Laughter.)", "(Laughter.)", "a stage note is not speech"),
        ("[speaks", "Norrish]", "not transcribed"),
        ("It never", "Question", "within one turn"),
        ("Ada Lind", "Ada Lind", "not speech"),
    ],
)
def test_what_nobody_said_cannot_be_quoted(talk: Transcript, first: str, last: str, why: str) -> None:
    with pytest.raises(NotQuotableError, match=why):
        pick(talk, *between(talk, first, last))


def test_an_inferred_speaker_has_a_reason_with_its_line() -> None:
    press = build(read(PRESS))
    evidence = reason(press, press.turns[0])
    assert evidence is not None
    assert evidence.line == 3
    assert evidence.text.startswith("by Straits Council Secretary General")


@given(st.data())
def test_the_words_of_any_pick_are_those_of_the_document_but_for_spaces_and_notes(
    data: st.DataObject,
) -> None:
    talk = transcript_of(TALK)
    start = data.draw(st.integers(0, len(talk.text) - 1))
    end = data.draw(st.integers(start + 1, len(talk.text)))
    try:
        quote = pick(talk, start, end)
    except NotQuotableError:
        return
    (span,) = quote.spans
    assert start <= span.start < span.end <= end
    left = talk.text[span.start : span.end]
    for note in quote.notes:
        left = left.replace(note, " ")
    assert "".join(quote.words.split()) in "".join(left.split())


@pytest.mark.parametrize(
    ("certainty", "told"),
    [("stated", ""), ("inferred", "inferred, line 3"), ("unknown", "unknown")],
)
def test_what_is_not_certain_is_told_from_the_receipt_alone(certainty: Certainty, told: str) -> None:
    evidence = (Evidence("label", "Ada Lindqvist", 1), Evidence("title", "by Ada Lindqvist", 3))
    assert doubt(make_receipt(certainty=certainty, evidence=evidence)) == told


def test_a_receipt_tells_that_the_user_put_the_name_right() -> None:
    evidence = (Evidence("correction", "the name is Ada Lindqvist", None), Evidence("title", "by Ada", 3))
    assert doubt(make_receipt(evidence=evidence)) == "corrected by you"


def test_an_inferred_speaker_without_a_reason_is_told_without_a_line() -> None:
    assert doubt(make_receipt(certainty="inferred", evidence=())) == "inferred"


def test_after_a_correction_a_quote_bears_the_name_of_now_and_before_it_the_old_one(
    talk: Transcript,
) -> None:
    quote = pick(talk, *between(talk, "Yes, as long", "after it."), question=True)
    renamed = build(talk.document, corrections.rename(talk, "ada-lind", "Ada Lindqvist"))
    now = attributed(renamed, quote)
    assert (now.name, now.receipt.certainty, now.words) == ("Ada Lindqvist", "stated", quote.words)
    assert now.receipt.evidence[0].kind == "correction"
    assert attributed(talk, now) == quote


def test_a_quote_whose_words_two_speakers_share_now_is_nobodys(talk: Transcript) -> None:
    start, end = between(talk, "It sails", "we think.")
    quote = pick(talk, start, end)
    apart = build(talk.document, corrections.cut(talk, talk.text.index("And  it"), "bo-varga"))
    assert attributed(apart, quote).name is None
    assert attributed(talk, attributed(apart, quote)) == quote
    two = quote._replace(spans=(Span(start, start + 8), Span(end - 9, end)))
    assert attributed(apart, two).name is None
    assert attributed(talk, two).name == "Ada Lind"


TIMED = """Low Water, a podcast about the sea

Ada Lind  0:14
We sail on Monday.

Bo Varga  0:20
Do you? [00:25] And on Sunday?

Ada Lind  0:31
Never on a Sunday.
"""


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [("We sail on Monday.", 14, 20), ("Do you?", 20, 25), ("And on Sunday?", 25, 31), ("Never", 31, None)],
)
def test_words_lie_between_the_times_that_are_printed(words: str, begins: float, ends: float | None) -> None:
    talk = transcript_of(TIMED)
    quote = pick(talk, *between(talk, words, words))
    assert (quote.begins, quote.ends) == (begins, ends)


def test_a_caption_lends_its_time_to_the_words_in_it() -> None:
    cues = [
        "00:01.000 --> 00:04.000\n<v Ada Lind>We sail on Monday,",
        "00:05.000 --> 00:08.000\n<v Ada Lind>and at noon.",
    ]
    talk = transcript_of(
        "WEBVTT\n\n" + "\n\n".join(cues) + "\n\n00:09.000 --> 00:10.000\n<v Bo Varga>Do you?\n"
    )
    quote = pick(talk, *between(talk, "and at", "noon."))
    assert (quote.begins, quote.ends) == (5, 9)


def test_paragraphs_of_speech_are_counted(talk: Transcript) -> None:
    counted = [
        pick(talk, *between(talk, words, words)).paragraph for words in ("When", "again", "never", "safe")
    ]
    assert counted == [1, 2, 3, 6]


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Press conference at the harbour", "press conference"),
        ("Pressekonferenz im Hafen", "press conference"),
        ("Oral history interview with Ada Lind", "interview"),
        ("Hearing before the Harbour Committee", "hearing"),
        ("Remarks by the Harbour Master", "speech"),
        ("Low Water, a podcast", "podcast"),
        ("DEPOSITION OF ADA LIND", "deposition"),
        ("Виступ начальниці порту", "speech"),
        ("Harbour talk", None),
        ("The sea speaks", None),
    ],
)
def test_the_kind_of_occasion_is_what_the_title_calls_it(title: str, genre: str | None) -> None:
    talk = transcript_of(TALK.replace("Harbour talk", title))
    assert pick(talk, *between(talk, "It sails", "Monday.")).genre == genre


def test_a_line_of_the_top_matter_may_name_the_kind_too() -> None:
    talk = transcript_of(
        TALK.replace("Harbour talk", "The ferry of Norrvik\n\nA hearing of the Harbour Board")
    )
    assert pick(talk, *between(talk, "It sails", "Monday.")).genre == "hearing"


def test_an_interview_has_the_one_who_asks_in_it_as_interviewer() -> None:
    talk = transcript_of(TALK.replace("Harbour talk", "Interview with Ada Lind"))
    assert pick(talk, *between(talk, "It sails", "Monday.")).interviewer == "Bo Varga"
    assert pick(talk, *between(talk, "When does", "sail?")).interviewer is None


def test_a_time_whose_brackets_are_escaped_is_read_like_any() -> None:
    talk = transcript_of("**Ada Lind:** We sail.\n\n\\[04:13\\] The wind is good then.\n\n**Bo Ek:** When?\n")
    assert pick(talk, *between(talk, "The wind", "then.")).begins == 253
