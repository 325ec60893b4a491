"""XML of captions and of annotated recordings: who says what, and when."""

from __future__ import annotations

import pytest

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build

TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en-GB"><head>
<metadata><ttm:title>The lock</ttm:title><ttm:agent type="person" xml:id="a1"><ttm:name>Ada Fenn</ttm:name></ttm:agent>
<ttm:agent type="person" xml:id="SPEAKER_2"/></metadata></head><body><div>
<p begin="1s" end="2.5s" ttm:agent="a1">Who <span>waits?</span><br/>Who?</p>
<p begin="00:00:03.000" end="4s" ttm:agent="SPEAKER_2"><span unit="sentence"><span unit="word">Nobody</span><span
 unit="word">does.</span></span></p></div><div ttm:agent="a1"><p begin="5s">I see.</p></div></body></tt>"""
UNNAMED = """<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s">&gt;&gt; ADA FENN: WHO WAITS?</p>
<p begin="2s">&gt;&gt; NOBODY DOES.</p><p begin="3s">&gt;&gt; ADA FENN: WHY?</p><p begin="4s">&gt;&gt; JON WEIR: SO.</p>
</div></body></tt>"""
TIMED = """<transcript><text start="0.5" dur="2">who&amp;#39;s there</text>
<text start="2.5" dur="2">nobody</text></transcript>"""
IN_MILLISECONDS = """<timedtext format="3"><body><p t="500" d="2000">who's there</p>
<p t="2500" d="2000">nobody</p></body></timedtext>"""
ELAN = """<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="500"/>
<TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="1500"/><TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="2500"/></TIME_ORDER>
<TIER TIER_ID="AF" PARTICIPANT="Ada Fenn"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>Who waits?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION><ANNOTATION><ALIGNABLE_ANNOTATION
 TIME_SLOT_REF1="t3"><ANNOTATION_VALUE>I see.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="Jon Weir"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t2" TIME_SLOT_REF2="t3">
<ANNOTATION_VALUE>Nobody.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER><TIER TIER_ID="gloss"
 PARENT_REF="AF"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1"><ANNOTATION_VALUE>who wait</ANNOTATION_VALUE>
</ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"""


def said(xml: str) -> list[tuple[str | None, str, float | None]]:
    of = build(read("a.ttml", xml.encode()))
    return [
        (speaker.name if (speaker := of.speaker_of(turn)) else None, of.words_of(turn), turn.begins)
        for turn in of.turns
    ]


def test_ttml_names_its_agents_at_a_paragraph_or_above_it() -> None:
    assert said(TTML) == [
        ("Ada Fenn", "Who waits? Who?", 1.0),
        ("SPEAKER_2", "Nobody does.", 3.0),
        ("Ada Fenn", "I see.", 5.0),
    ]
    header = build(read("a.xml", TTML.encode())).header
    assert (header.title, header.language) == ("The lock", "en")


def test_captions_without_agents_are_read_as_all_captions_are() -> None:
    names = [name for name, *_ in said(UNNAMED)]
    assert names == ["Ada Fenn", "Unknown", "Ada Fenn", "Jon Weir"]


@pytest.mark.parametrize("xml", [TIMED, IN_MILLISECONDS])
def test_timed_text_is_said_by_nobody_known(xml: str) -> None:
    assert said(xml) == [(None, "who's there nobody", 0.5)]


def test_elan_s_tiers_are_people_who_speak_by_turns_and_what_hangs_on_a_tier_is_not_said() -> None:
    assert said(ELAN) == [
        ("Ada Fenn", "Who waits?", 0.5),
        ("Jon Weir", "Nobody.", 1.5),
        ("Ada Fenn", "I see.", 2.5),
    ]


def test_captions_in_xml_without_words_are_refused_in_a_line() -> None:
    with pytest.raises(Unreadable, match=r"^a\.ttml holds no words: nothing to read$"):
        read("a.ttml", b'<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>')
