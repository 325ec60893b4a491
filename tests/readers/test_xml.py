"""XML: each kind's speakers, headings and notes; what is broken or made to exhaust is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from tests.support import read_or_refused

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title xml:lang="sl">Seja o ribniku</title><title xml:lang="en">The pond sitting</title></titleStmt>
<publicationStmt><publisher>Pond Archive</publisher><date when="2031-01-01"/></publicationStmt></fileDesc>
<profileDesc><settingDesc><setting><name type="city">Norrvik</name><date when="2030-05-18"/></setting></settingDesc>
<particDesc><listPerson><person xml:id="OB"><persName><surname>Olsen</surname><forename>Ben</forename></persName>
</person></listPerson></particDesc></profileDesc></teiHeader>
<text><body><div><head>The pond</head><note type="speaker">CHAIR ANNA BERG:</note>
<u who="#BergAnna"><seg>We begin.</seg><note>Silence.</note>
<seg>Who is <vocal><desc>coughs</desc></vocal> for it?</seg></u>
<u who="#OB"><seg><w>I</w> <w join="right">am</w>
<pc>.</pc></seg></u>
<note type="speaker">MADAM ____:</note><u who="#unknown-F"><seg>Never!</seg></u></div></body></text></TEI>"""
WHIP = """<?xml version="1.0"?><!DOCTYPE publicwhip [<!ENTITY pound "&#163;">]>
<publicwhip><major-heading id="x/debate/2030-05-18.1.1"> Ponds </major-heading>
<speech id="x/debate/2030-05-18.1.2" speakername="Anna Berg"><p>It cost &pound;3.</p><p>Or <i>four</i>.</p></speech>
<speech id="x/debate/2030-05-18.1.3" nospeaker="true"><p>Bill read a first time.</p></speech>
<speech id="x/debate/2030-05-18.1.4" speakername="Ben Olsen"><ul><li>One.</li><li>Two.</li></ul></speech>
</publicwhip>"""
AKOMA = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification>
<FRBRWork><FRBRdate date="2030-05-18" name="sitting"/></FRBRWork></identification><references>
<TLCPerson eId="berg" href="/x" showAs="Anna Berg"/></references></meta>
<preface><p><docTitle>The pond sitting</docTitle></p></preface><debateBody><debateSection><heading>Ponds</heading>
<speech by="#berg"><from>The Speaker:</from><p>Order.</p><p>Order!</p></speech><scene>A bell rings.</scene>
<question by="#olsen"><from>Mr Ben Olsen</from><p>Why?</p></question><speech by="#tang">Deep.</speech></debateSection>
</debateBody></debate></akomaNtoso>"""
TRANS = """<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans audio_filename="pond" xml:lang="en"><Speakers><Speaker id="s1" name="Anna Berg"/>
<Speaker id="s2" name="Ren\xe9 Olm"/>
</Speakers><Episode program="Pond Radio" air_date="2030-05-18"><Section type="report" startTime="0" endTime="9">
<Turn speaker="s1" startTime="0" endTime="2"><Sync time="0"/>Good
<Event desc="cough" type="noise" extent="instantaneous"/> evening.</Turn><Turn speaker="s1" startTime="2" endTime="3">
<Sync time="2"/>Welcome.</Turn><Turn speaker="s1 s2" startTime="3" endTime="4"><Sync time="3"/><Who nb="1"/>So?
<Who nb="2"/>Yes.</Turn></Section></Episode></Trans>"""
BUNDESTAG = """<dbtplenarprotokoll sitzung-datum="18.05.2030"><sitzungsverlauf><sitzungsbeginn>
<name>Präsidentin Anna Berg:</name><p klasse="J">Guten Morgen!</p></sitzungsbeginn><tagesordnungspunkt>
<rede id="1"><p klasse="redner"><redner id="7"><name><vorname>Ben</vorname><nachname>Olsen</nachname></name></redner>
Ben Olsen (Teich):</p><p klasse="J_1">Der Teich ist tief.</p><kommentar>(Beifall)</kommentar>
<name>Präsidentin Anna Berg:</name><p klasse="J">Danke.</p></rede></tagesordnungspunkt></sitzungsverlauf>
</dbtplenarprotokoll>"""
PRIME = """<?xml version="1.0" encoding="UTF-8" ?><transcripts><transcript><title>{title}</title>
<prime-minister>Berg, Anna</prime-minister><release-date>05/03/2030</release-date><release-type>{kind}</release-type>
<content><![CDATA[{html}]]></content></transcript></transcripts>"""

LONDON = """<?xml version="1.0" encoding="UTF-8"?><hansard><houselords><col>37</col><title>HOUSE OF LORDS.</title>
<date format="1909-02-17">Wednesday, 17th February, 1909.</date><debates><section><title>PONDS.</title>
<p>Order of the Day read.</p><p>*<member>THE MARQUESS OF TARN</member>: <membercontribution>My Lords, they
<col>38</col>are deep.<lb/>I have seen them.</membercontribution></p>
<p><member>THE SECRETARY OF STATE FOR PONDS (VISCOUNT OLM OF NORRVIK)</member>: <membercontribution>How deep?
</membercontribution></p>
<p><member>THE EARL OF LUND</member><membercontribution>&#x2014;Appointed to take the Chair.</membercontribution></p>
</section></debates></houselords></hansard>"""
CANBERRA = """<hansard><session.header><date>2030-05-18</date><chamber>House of Reps</chamber></session.header>
<debate><debateinfo><title>BILLS</title><page.no>1</page.no></debateinfo>
<subdebate.1><subdebateinfo><title>Pond Bill</title></subdebateinfo>
<subdebate.text><body><p class="HPS-SubDebate"><span>Pond Bill</span></p>
<p class="HPS-Normal">Bill read a first time.</p>
</body></subdebate.text><speech><talk.start><talker>
<name role="metadata">Berg, Anna MP</name><name.id>b1</name.id></talker>
</talk.start><talk.text><body><p><span class="HPS-Normal"><a href="b1"><span class="HPS-MemberSpeech">Ms BERG</span></a>
(<span class="HPS-Electorate">Tarn</span>) (<span class="HPS-Time">10:07</span>): It is deep: very.</span></p>
<p><a href="o2"><span class="HPS-MemberInterjecting">The SPEAKER:</span></a> Order!</p></body></talk.text>
<interjection><talk.start><talker><name role="metadata">Olsen, Ben MP (The SPEAKER)</name><name.id>o2</name.id></talker>
</talk.start><talk.text></talk.text></interjection></speech></subdebate.1></debate>
<debate><debateinfo><title>QUESTIONS</title></debateinfo><question><talk.start><talker>
<name role="metadata">Tang, Lee MP</name><name role="display">Mr TANG</name></talker><para>—How wide is it?</para>
</talk.start><para>I ask the minister.</para></question></debate></hansard>"""


def transcript(text: str, encoding: str = "utf-8") -> Transcript:
    return build(read("a.xml", text.encode(encoding)))


def said(of: Transcript) -> list[tuple[str, str]]:
    return [
        (speaker.name if (speaker := of.speaker_of(turn)) else "", of.words_of(turn)) for turn in of.turns
    ]


def test_tei_has_its_label_in_a_note_and_its_names_in_the_list_of_persons() -> None:
    of = transcript(TEI)
    assert said(of) == [
        ("Anna Berg", "We begin.\n\n[Silence.]\n\nWho is [coughs] for it?"),
        ("Ben Olsen", "I am."),
        ("Unidentified speaker", "Never!"),
    ]
    assert of.header[:4] == ("The pond sitting", "2030-05-18", "Norrvik", "Pond Archive")
    assert [piece.matter for piece in of.apart].count("note") == 2
    assert "The pond\n" in of.text[: of.header.end]


def test_utterances_of_one_speaker_in_a_row_are_one_turn_unless_a_label_is_printed() -> None:
    tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>
<u who="#Ada.Berg"><seg>We begin.</seg></u><note>Applause.</note><u who="#Ada.Berg"><seg>Let us sing.</seg></u>
<u who="#Ben.Olsen"><seg>I swear.</seg></u>
<note type="speaker">BEN OLSEN:</note><u who="#Ben.Olsen"><seg>Again.</seg></u></div></body></text></TEI>"""
    assert len(transcript(tei).turns) == 3


def test_a_name_may_stand_in_an_identifier_with_the_year_of_birth() -> None:
    tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>
<u who="#AnnaBerg.1952"><seg>We begin.</seg></u><u who="#ÓskarŠolm.1960"><seg>So soon?</seg></u>
</div></body></text></TEI>"""
    assert said(transcript(tei)) == [("Anna Berg", "We begin."), ("Óskar Šolm", "So soon?")]


def test_who_holds_a_chair_is_told_where_the_same_one_first_speaks() -> None:
    speech = '<speech id="x/2030-05-18.{}" speakerid="{}" speakername="{}"><p>Yes.</p></speech>'
    rows = [
        ("m1", "The Presiding Officer (Anna Berg)"),
        ("m2", "Ben Olsen (Pond and Mere) (Eel)"),
        ("m1", "The Presiding Officer"),
        ("m3", "The Presiding Officer (Ida Moor)"),
        ("m2", "Ben Olsen"),
        ("m3", "The Presiding Officer"),
    ]
    body = "".join(speech.format(number, *row) for number, row in enumerate(rows))
    names = [name for name, _ in said(transcript(f"<publicwhip>{body}</publicwhip>"))]
    assert names == ["Anna Berg", "Ben Olsen", "Anna Berg", "Ida Moor", "Ben Olsen", "Ida Moor"]


def test_a_chair_whose_holder_is_not_told_is_nobody_s() -> None:
    speech = '<speech id="x/2030-05-18.{}" speakerid="unknown" speakername="{}"><p>Yes.</p></speech>'
    rows = ("The Presiding Officer (Anna Berg)", "The Presiding Officer (Ida Moor)", "The Presiding Officer")
    body = "".join(speech.format(number, name) for number, name in enumerate(rows))
    names = [name for name, _ in said(transcript(f"<publicwhip>{body}</publicwhip>"))]
    assert names == ["Anna Berg", "Ida Moor", "The Presiding Officer"]


def test_the_day_of_a_debate_may_stand_in_its_address_alone() -> None:
    work = '<FRBRuri value="/pond/record/2030-05-18"/><FRBRdate date="3000-01-01" name="generation"/>'
    dated = AKOMA.replace('<FRBRdate date="2030-05-18" name="sitting"/>', work)
    assert transcript(dated).header.date == "2030-05-18"


def test_a_parlparse_speech_without_speaker_is_no_turn() -> None:
    of = transcript(WHIP)
    assert said(of) == [
        ("Anna Berg", "It cost £3.\n\nOr four.\n\n[Bill read a first time.]"),
        ("Ben Olsen", "One.\n\nTwo."),
    ]
    assert of.header.date == "2030-05-18"
    assert of.notes_in(of.turns[0].body)


def test_akoma_ntoso_says_by_whom_a_speech_is() -> None:
    of = transcript(AKOMA)
    assert said(of) == [
        ("Anna Berg", "Order.\n\nOrder!\n\n[A bell rings.]"),
        ("Ben Olsen", "Why?"),
        ("tang", "Deep."),
    ]
    assert (of.header.title, of.header.date) == ("The pond sitting", "2030-05-18")


def test_a_question_in_akoma_ntoso_is_one_and_the_next_heading_ends_what_answers_it() -> None:
    begun, ended = AKOMA.split("</debateSection>")
    answer = (
        '<answer by="#berg"><p>Rain.</p></answer><speech by="#tang"><p>And snow.</p></speech></debateSection>'
    )
    other = '<debateSection><heading>Eels</heading><speech by="#tang"><p>I rise.</p></speech></debateSection>'
    of = transcript(begun + answer + other + ended)
    assert [(turn.kind, of.words_of(turn)) for turn in of.turns][1:] == [
        ("question", "Why?"),
        ("answer", "Deep."),
        ("answer", "Rain."),
        ("answer", "And snow."),
        ("statement", "I rise."),
    ]
    assert len(of.exchanges) == 1


def test_written_questions_have_their_replies() -> None:
    ask = '<{tag} id="x/wrans/2030-05-18.1.{n}" speakername="{who}"><p>{words}</p></{tag}>'
    rows = [("ques", "Anna Berg", "To ask how deep it is."), ("reply", "Ben Olsen", "It is deep.")]
    rows = [*rows, ("ques", "Ida Moor", "To ask who shuts it."), ("reply", "Ben Olsen", "Nobody.")]
    body = "".join(ask.format(tag=tag, who=who, words=words, n=n) for n, (tag, who, words) in enumerate(rows))
    of = transcript(f"<publicwhip>{body}</publicwhip>")
    assert [turn.kind for turn in of.turns] == ["question", "answer"] * 2


def test_the_digitised_hansard_parts_members_from_the_clerk_and_columns_from_words() -> None:
    of = transcript(LONDON)
    assert said(of) == [
        ("The Marquess of Tarn", "My Lords, they are deep.\n\nI have seen them."),
        ("Olm", "How deep?\n\n[THE EARL OF LUND—Appointed to take the Chair.]"),
    ]
    assert of.header.date == "1909-02-17"


def test_the_australian_hansard_names_who_speaks_in_full_and_the_hour_is_not_said() -> None:
    of = transcript(CANBERRA)
    assert said(of) == [
        ("Anna Berg", "It is deep: very."),
        ("Ben Olsen", "Order!"),
        ("Lee Tang", "How wide is it?\n\nI ask the minister."),
    ]
    assert of.header.date == "2030-05-18"


def test_a_speech_s_number_and_the_party_are_no_part_of_a_name() -> None:
    tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><front>
<div><docDate when="1995-12-11">x</docDate></div></front><body><div>
<note type="speaker">Anf. 1 ANNA BERG (m)</note><u who="i-1"><seg>Herr talman!</seg></u>
<note type="speaker">Anf. 2 Minister BEN OLSEN (s) replik</note>
<u who="i-2"><seg>Tack.</seg></u></div></body></text></TEI>"""
    of = transcript(tei)
    assert said(of) == [("Anna Berg", "Herr talman!"), ("Ben Olsen", "Tack.")]
    assert of.header.date == "1995-12-11"


def test_turns_of_one_transcriber_speaker_in_a_row_are_one_and_two_voices_are_two() -> None:
    of = transcript(TRANS, "latin-1")
    assert said(of) == [
        ("Anna Berg", "Good [cough] evening.\n\nWelcome.\n\nSo?"),
        ("René Olm", "Yes."),
    ]
    assert (of.header.title, of.header.date, of.header.language) == ("Pond Radio", "2030-05-18", "en")


def test_a_bundestag_speech_is_interrupted_by_the_chair() -> None:
    of = transcript(BUNDESTAG)
    assert said(of) == [
        ("Anna Berg", "Guten Morgen!"),
        ("Ben Olsen", "Der Teich ist tief.\n\n(Beifall)"),
        ("Anna Berg", "Danke."),
    ]
    assert of.header.date == "2030-05-18"


def test_pm_is_the_prime_minister_the_file_names() -> None:
    html = "<p>PM: Good day &amp; welcome.</p><p>Any<br />questions?</p><p>JOURNALIST: Why?</p><p>PM: Because.</p>"
    of = transcript(PRIME.format(title="Doorstop at the pond", kind="Interview", html=html))
    assert [name for name, _ in said(of)] == ["Anna Berg", "JOURNALIST", "Anna Berg"]
    assert said(of)[0][1] == "Good day & welcome.\n\nAny\nquestions?"
    assert (of.header.title, of.header.date) == ("Doorstop at the pond", "2030-03-05")


def test_a_speech_without_labels_is_the_prime_ministers() -> None:
    html = "<p>I thank you all for coming to this pond today, and I say that it is deep.</p>"
    of = transcript(PRIME.format(title="Address to the pond", kind="Speech", html=html))
    [(name, words)] = said(of)
    assert name == "Anna Berg"
    assert words.startswith("I thank you")
    assert of.turns[0].certainty == "inferred"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<TEI><text></TEI>", "broken XML: line 1"),
        ("<TEI>" + "<div>" * 10_000, "too deep"),
        ("<TEI><text/></TEI>", "no words"),
        ("<?xml version='1.0'?><recipe><step/></recipe>", "of a kind that is not read (<recipe>)"),
        (
            "<!DOCTYPE TEI [<!ENTITY a 'aaaaaaaaaa'>"
            + "".join(f"<!ENTITY {b} '&{a};&{a};'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "]><TEI>&i;</TEI>",
            "entities that grow",
        ),
        (f"<!DOCTYPE TEI [<!ENTITY a '{'a' * 9999}'>]><TEI>{'&a;' * 999}</TEI>", "entities that grow"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_line(text: str, why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read("a.xml", text.encode())
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_pages_written_as_xml_are_no_transcript_in_xml() -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>A: Yes.</p></html>'
    )
    assert read("a.xhtml", page.encode()).source.format != "xml"


def test_a_marked_section_in_a_prime_minister_s_page_is_a_comment() -> None:
    whole, odd = (
        PRIME.format(
            title="A pond", kind="Speech", html=f"<p>I thank you all, {mark}and I say that it is deep.</p>"
        )
        for mark in ("", "<![ODD[ x ]>")
    )
    assert read("a.xml", odd.encode()).text == read("a.xml", whole.encode()).text


@given(
    st.sampled_from([TEI, WHIP, AKOMA, TRANS, BUNDESTAG, PRIME]),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 30), st.binary(max_size=6)), max_size=3),
)
def test_damaged_xml_is_read_or_refused(text: str, damage: list[tuple[int, int, bytes]]) -> None:
    data = text.encode()
    for at, gone, new in damage:
        data = data[:at] + new + data[at + gone :]
    read_or_refused("a.xml", data)
