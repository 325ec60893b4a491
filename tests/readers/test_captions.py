"""WebVTT and SubRip: cues become turns with their times, and nothing but speech is read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from pullquote.transcript.model import Corrections, Transcript
from tests.support import read_or_refused

VOICES = """WEBVTT - The ferry that waits

STYLE
::cue(v) { color: red }

REGION
id:one

NOTE
Made by hand: nobody: said this

1
00:01.000 --> 00:02.500 align:start position:10%
<v.loud Ada Fenn>We &amp; the <i>ferry</i>

2
00:02.500 --> 00:04.000
<v Ada Fenn>wait <c.blue>for</c> <00:03.000>nobody.</v>

01:00:05.000 --> 01:00:07.000
<v Jon Weir>Why?</v> <v Ada Fenn>Tide.</v>
"""


def transcript(text: str | bytes, name: str = "a.vtt") -> Transcript:
    return build(read(name, text.encode() if isinstance(text, str) else text))


def said(found: Transcript) -> list[tuple[str | None, str, float | None]]:
    return [
        (
            who.name if (who := found.speaker_of(turn)) else None,
            " ".join(found.words_of(turn).split()),
            turn.begins,
        )
        for turn in found.turns
    ]


def cues(*payloads: str, mark: str = ",") -> str:
    return "\n".join(
        f"{number + 1}\n00:00:{number:02}{mark}000 --> 00:00:{number + 1:02}{mark}000\n{payload}\n"
        for number, payload in enumerate(payloads)
    )


def test_voice_tags_name_who_speaks_and_all_that_is_no_speech_is_left_out() -> None:
    found = transcript(VOICES)
    assert found.header.title == "The ferry that waits"
    assert said(found) == [
        ("Ada Fenn", "We & the ferry wait for nobody.", 1.0),
        ("Jon Weir", "Why?", 3605.0),
        ("Ada Fenn", "Tide.", 3605.0),
    ]


@pytest.mark.parametrize(
    ("top", "metadata"),
    [
        ("WEBVTT FILE", {}),
        ("WEBVTT\nKind: captions\nLanguage: en-GB", {"language": "en"}),
        ("WEBVTT\n\nNOTE language:de", {"language": "de"}),
        ("WEBVTT - Low water", {"title": "Low water"}),
        ("WEBVTT\nTitle: Low water", {"title": "Low water"}),
    ],
)
def test_title_and_language_are_read_where_they_stand(top: str, metadata: dict[str, str]) -> None:
    document = read("a", f"{top}\n\n00:01.000 --> 00:02.000\nSubtitle: none\n".encode())
    assert document.metadata == metadata


LABELLED = cues(
    "Ada Fenn: We wait for the",
    "tide, and for nobody else.",
    "Jon Weir: Why?\nAda Fenn: Because the sand",
    "moves: it always did.",
    "Jon Weir: I see.",
)
TURNS = [
    ("Ada Fenn", "We wait for the tide, and for nobody else.", 0.0),
    ("Jon Weir", "Why?", 2.0),
    ("Ada Fenn", "Because the sand moves: it always did.", 2.0),
    ("Jon Weir", "I see.", 4.0),
]


@pytest.mark.parametrize("name", ["a.srt", "a.txt", "a"])
def test_a_label_may_stand_on_the_first_cue_of_a_turn_or_in_the_second_line_of_a_cue(name: str) -> None:
    assert said(transcript(LABELLED, name)) == TURNS


@pytest.mark.parametrize(
    "data",
    [
        LABELLED.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + LABELLED.encode(),
        LABELLED.encode("utf-16"),
        LABELLED.encode("utf-16-le"),
        LABELLED.replace(",000", ".000").encode(),
        LABELLED.replace("\n\n", "\n").encode(),
        ("WEBVTT\nKind: captions\nLanguage: en-GB\n\n" + LABELLED.replace(",000", ".000")).encode(),
        LABELLED.replace(",000", ".000").encode() + b"\n6\n00:00:09.000 --> 00:00:10.000\n",
    ],
    ids=["CRLF", "mark", "UTF-16", "UTF-16 unmarked", "points", "no blank lines", "header", "empty cue"],
)
def test_the_same_captions_in_another_dress_are_the_same_turns(data: bytes) -> None:
    assert said(transcript(data, "a.srt")) == TURNS


def test_labels_on_every_cue_are_one_turn_and_so_is_a_handle_that_speaks_once() -> None:
    found = transcript(
        cues(*["ada_f: One.", "ada_f: Two."] * 4, "Jon Weir: Yes.", "Jon Weir: No.", "gull: Good.", mark=".")
    )
    assert [(name, words) for name, words, _ in said(found)] == [
        ("ada_f", "One. Two. One. Two. One. Two. One. Two."),
        ("Jon Weir", "Yes. No."),
        ("gull", "Good."),
    ]


def test_a_colon_within_speech_is_no_label() -> None:
    found = transcript(LABELLED + cues("Jon Weir: It was", "What's the word: a groyne."), "a.srt")
    assert [speaker.name for speaker in found.speakers.values()] == ["Ada Fenn", "Jon Weir"]


def test_captions_that_roll_up_the_screen_are_unrolled() -> None:
    lines = ["the ferry", "waits for", "nobody at", "all and", "that is", "the law"]
    rolled = [f"{above}\n{line}" for above, line in zip(["", *lines], lines, strict=False)]
    assert [words for _, words, _ in said(transcript(cues(*rolled)))] == [" ".join(lines)]


def test_captions_that_grow_word_by_word_are_said_once() -> None:
    words = "the ferry waits for nobody at all".split()
    grown = [" ".join(words[: count + 1]) for count in range(len(words))]
    assert [said for _, said, _ in said(transcript(cues(*grown)))] == [" ".join(words)]


def test_what_is_really_said_twice_stays() -> None:
    (turn,) = said(
        transcript(cues("Yes.", "Yes.", "I told you so, and", "then we went home.", "Then it rained."))
    )
    assert turn[1].startswith("Yes. Yes. I told")


def test_hours_may_be_more_than_99() -> None:
    text = cues("Ada Fenn: Late.", "Jon Weir: Very.").replace("00:00:0", "100:00:0")
    assert [begins for *_, begins in said(transcript(text, "a.srt"))] == [360000.0, 360001.0]


def test_a_mark_for_another_voice_opens_a_turn_of_nobody_known() -> None:
    found = transcript(cues(">> Hello.\nAll of you.", ">> Hi, Ada.", "- And I?\n- And you."))
    assert said(found) == [
        ("Unknown", "Hello. All of you.", 0.0),
        ("Unknown", "Hi, Ada.", 1.0),
        ("Unknown", "And I?", 2.0),
        ("Unknown", "And you.", 2.0),
    ]
    assert len(found.speakers) == 4
    assert all(speaker.anonymous for speaker in found.speakers.values())


def test_an_unnamed_voice_after_a_named_one_is_not_taken_for_it() -> None:
    found = transcript(cues(">> ADA FENN: HELLO.", ">> THANKS.", ">> ADA FENN: WHY?", ">> JON WEIR: SO."))
    assert [name for name, *_ in said(found)] == ["Ada Fenn", "Unknown", "Ada Fenn", "Jon Weir"]


def test_a_mark_within_a_line_opens_a_turn_too() -> None:
    found = transcript(cues(">> Is it low", "water? &gt;&gt; It is.", "We can &gt;&gt; Wait!", mark="."))
    assert [words for _, words, _ in said(found)] == ["Is it low water?", "It is. We can", "Wait!"]


@pytest.mark.parametrize(
    "label", ["({name}) ", "({name})\n", "{name}\n", "{name}:\n"], ids=["brackets", "above", "bare", "colon"]
)
def test_a_name_may_open_every_cue_in_brackets_or_on_a_line_of_its_own(label: str) -> None:
    turns = [
        ("Ada Fenn", "Who waits?"),
        ("Jon Weir", "Nobody does."),
        ("Ada Fenn", "Why?"),
        ("Jon Weir", "So."),
    ]
    found = transcript(cues(*(label.format(name=name) + words for name, words in turns)), "a.srt")
    assert [(name, words) for name, words, _ in said(found)] == turns


def test_sounds_in_brackets_and_first_lines_that_do_not_recur_name_nobody() -> None:
    sounds = cues(*["(bell rings)\nLow water.", "(bell rings)\nHigh water."] * 3)
    lines = cues("The ferry\nwaits", "For nobody\nat all", "That is\nthe law")
    assert not transcript(sounds).speakers
    assert not transcript(lines).speakers


def test_where_all_is_in_capitals_the_end_of_a_sentence_is_no_label() -> None:
    spoken = ["THAT IS FOR THE", "MODERATOR. WE MOVE ON", "TO THE BILL FROM THE", "MODERATOR. THANK YOU FOR"]
    assert not transcript(cues(*spoken * 3)).speakers


def test_captions_have_no_fields_above_what_is_said() -> None:
    opening = cues("Ada Fenn: I show you", "some pages:", "Links: the weir's", "own, and others")
    found = transcript(opening + LABELLED)
    assert said(found)[0][:2] == (
        "Ada Fenn",
        "I show you some pages: Links: the weir's own, and others We wait for the tide, and for nobody else.",
    )


SUBVIEWER = """0:00:00.000,0:00:02.000
Ada Fenn: We wait[br]for the tide,

0:00:02.000,0:00:04.000
and for nobody else.
Jon Weir: Why?

0:00:04.000,0:00:06.500
Ada Fenn: Because the sand moves.

0:00:06.500,0:00:08.000
Jon Weir: I see.
"""


@pytest.mark.parametrize("name", ["a.sbv", "a.txt", "a"])
def test_the_times_of_a_cue_may_stand_beside_a_comma(name: str) -> None:
    assert said(transcript(SUBVIEWER, name)) == [
        ("Ada Fenn", "We wait for the tide, and for nobody else.", 0.0),
        ("Jon Weir", "Why?", 2.0),
        ("Ada Fenn", "Because the sand moves.", 4.0),
        ("Jon Weir", "I see.", 6.5),
    ]


def test_what_is_said_above_the_first_label_is_a_turn_of_nobody() -> None:
    found = transcript(cues("[Music]", "the ferry waits") + LABELLED)
    assert said(found)[0] == (None, "[Music] the ferry waits", 0.0)
    assert [name for name, *_ in said(found)[1:]] == [name for name, *_ in TURNS]


def test_a_turn_cut_by_the_user_has_the_time_of_its_cue() -> None:
    document = read("a.srt", LABELLED.encode())
    cut = document.text.index("tide")
    found = build(document, Corrections(cut=frozenset({cut})))
    assert [turn.begins for turn in found.turns][:2] == [0.0, 1.0]


@pytest.mark.parametrize("data", [b"WEBVTT\n\nNOTE nothing\n", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n"])
def test_captions_without_words_are_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^a\.vtt .*nothing to read$"):
        read("a.vtt", data)


PIECES = st.sampled_from(
    [
        "WEBVTT",
        "\n",
        "\n\n",
        "\r\n",
        "00:00:01.000 --> 00:00:02.000",
        "00:00:01,000 --> 00:00:02,000\n",
        "1\n",
        "<v Ada>",
        "</v>",
        "<v ",
        "<c>",
        "&#x110000;",
        "&amp",
        ">> ",
        "- ",
        "Ada Fenn: yes.",
        "Ada Fenn: ",
        "Jon: no",
        "NOTE x",
        "{\\an8}",
        "漢字",
        "\ud7ff\u2028\x85",
    ]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=40), st.sampled_from(["a.vtt", "a.srt", "a"])
)
def test_whatever_the_bytes_only_unreadable_is_raised_and_no_hint_lies_outside(
    parts: list[str], name: str
) -> None:
    read_or_refused(name, "".join(parts).encode("utf-8", "replace"))


@given(st.data())
def test_mutated_captions_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([VOICES, LABELLED])).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    with suppress(Unreadable):
        build(read("a.vtt", bytes(whole)))
