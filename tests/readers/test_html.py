"""HTML: what of a page is transcript, and whose words it says they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from pullquote.transcript.model import Document
from tests.support import read_or_refused

TALK = (
    "<b>Anna Berg:</b> Is the lock open?",
    "<b>Ben Olsen:</b> It has been open since noon.",
    "<b>Anna Berg:</b> And tonight?",
    "<b>Ben Olsen:</b> We will see.",
)
PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in TALK)


def page(html: str) -> Document:
    return read("a.html", html.encode())


def said(html: str) -> list[tuple[str | None, str]]:
    """Each turn's speaker, by name, and words."""
    transcript = build(page(html))
    names = {person.id: person.name for person in transcript.speakers.values()}
    return [(names.get(turn.speaker or ""), transcript.words_of(turn)) for turn in transcript.turns]


WHOLE = [
    ("Anna Berg", "Is the lock open?"),
    ("Ben Olsen", "It has been open since noon."),
    ("Anna Berg", "And tonight?"),
    ("Ben Olsen", "We will see."),
]


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Home</nav>{}<footer>Ben Olsen: all rights reserved</footer>",
        "<div class='site-header'><ul><li><a href='/'>Home</a></li></ul></div><main>{}</main><div id=share>Share</div>",
        "<main><article>{}</article></main><article>Another page: read it</article>",
        "<div><div><div>{}</div></div></div><div class='related-links'>Ben Olsen: more</div>",
        "<script>var a = '<p>Anna Berg: no</p>'</script>{}<form>Your name: <input></form>",
        "{}<div hidden>Anna Berg: unseen</div><p style='display: none'>Anna Berg: unseen</p>",
        "{}<!-- Anna Berg: a remark -->",
    ],
)
def test_what_surrounds_a_transcript_is_left_out(around: str) -> None:
    assert said(f"<!doctype html><title>A talk</title>{around.format(PARAGRAPHS)}") == WHOLE


@pytest.mark.parametrize(
    "label",
    [
        "<b>Anna</b> <b>Berg</b>:",
        "<b>Anna</b><b>Berg</b>:",
        "<b>Anna Berg</b><b>:</b>",
        "<strong>Anna&nbsp;Berg: </strong>",
        "<B><FONT SIZE=2>Anna</B> Berg</FONT>:\t",
        "<span class=ft1>Anna Berg: </span>",
        "<b>Anna\n Berg</b> :",
    ],
)
def test_a_label_split_over_tags_is_one_label(label: str) -> None:
    assert said(PARAGRAPHS.replace("<b>Anna Berg:</b>", label)) == WHOLE


@pytest.mark.parametrize(
    "turn",
    [
        "<p><b>{0}</b> {1}</p>",
        "<p><b>{0}</b><br>{1}</p>",
        "<p><b>{0}</b></p><p>{1}</p>",
        "<h4>{0}</h4><p>{1}</p>",
        "<p><span class='speaker-name'>{0}</span> {1}</p>",
        "<p><cite>{0}:</cite> {1}</p>",
        "<cite>{0}:</cite><time>0:31</time><p>{1}</p>",
        "<dl><dt>{0}:</dt><dd>{1}</dd></dl>",
    ],
)
def test_a_label_without_a_colon_is_told_by_its_face_or_its_element(turn: str) -> None:
    html = "".join(turn.format(*words) for words in WHOLE)
    assert said(html.replace("</dl><dl>", "")) == WHOLE


def test_the_title_of_a_page_with_bold_names_is_nobody() -> None:
    turns = "".join(f"<p><b>{who}</b></p><p>{what}</p>" for who, what in WHOLE)
    document = page(f"<title>A talk - Site</title><h1>Harbour</h1><p>9 April 2031</p>{turns}")
    assert [hint.value for hint in document.hints if hint.kind == "heading"] == ["Harbour"]
    assert document.metadata["title"] == "Harbour"
    assert said(f"<h1>Harbour</h1><p>9 April 2031</p>{turns}") == WHOLE


def test_no_break_spaces_after_a_label_are_layout() -> None:
    html = "<p>MS. BERG:&nbsp; Go ahead.</p><p>Q&nbsp;&nbsp; Is it open?</p><p>MS. BERG:&nbsp; Yes.</p>"
    assert [words for _, words in said(html)] == ["Go ahead.", "Is it open?", "Yes."]


def test_the_rows_of_a_table_with_a_column_of_speakers_are_turns() -> None:
    rows = "".join(
        f"<tr><td>0:{n}0</td><td>{who}</td><td>{what}</td></tr>" for n, (who, what) in enumerate(WHOLE)
    )
    document = page(f"<table><tr><th>Time</th><th>Speaker</th><th>Words</th></tr>{rows}</table>")
    transcript = build(document)
    assert [transcript.words_of(turn) for turn in transcript.turns] == [what for _, what in WHOLE]
    assert [turn.begins for turn in transcript.turns] == [0, 10, 20, 30]


def test_a_table_of_figures_is_not_said() -> None:
    table = "<table><tr><td>Ayes</td><td>13</td></tr><tr><td>Noes</td><td>3</td></tr></table>"
    assert said(PARAGRAPHS.replace("<p><b>Ben", f"{table}<p><b>Ben", 1)) == WHOLE


def test_line_breaks_are_lines_and_two_of_them_part_paragraphs() -> None:
    document = page("<body>" + "<br>\n<br>".join(TALK).replace("since", "<br>since") + "</body>")
    assert document.text.split("\n\n")[1] == "Ben Olsen: It has been open\nsince noon."
    assert len(document.text.split("\n\n")) == 4


def test_preformatted_lines_stay_and_marks_of_the_record_are_furniture() -> None:
    body = (
        "[Record, April 9, 2031]\n\n                    THE LOCK AND THE BRIDGE\n\n"
        "  Mr. BERG. Mr. Speaker, the lock is shut, and it\nhas been shut.\n[[Page H12]]\n  The SPEAKER. Order.\n"
        "  Mr. BERG. I yield.\n\n                              {time}  1115\n\n  The SPEAKER. Noted.\n"
        "  Mr. BERG. I am done.\n"
    )
    document = page(f"<html><head><title>Record</title></head><body><pre>\n{body}</pre></body></html>")
    assert document.metadata == {"title": "THE LOCK AND THE BRIDGE", "date": "2031-04-09"}
    marks = [document.text[hint.start : hint.end] for hint in document.hints if hint.kind == "furniture"]
    assert marks == ["[[Page H12]]", "{time}  1115"]
    transcript = build(document)
    assert [transcript.words_of(turn) for turn in transcript.turns] == [
        "Mr. Speaker, the lock is shut, and it\nhas been shut.",
        "Order.",
        "I yield.",
        "Noted.",
        "I am done.",
    ]


def test_a_title_that_runs_over_the_lines_of_a_page_of_fixed_width_is_whole() -> None:
    body = (
        "[Hearing 131-8]\n\nTHE STATE OF THE LOCKS, AND WHAT THE TOWNS \n                       DID ABOUT THEM\n\n"
        + "=" * 60
    )
    head = "<title> - THE STATE OF THE LOCKS, AND WHAT THE TOWNS DID ABOUT THEM</title>"
    document = page(
        f"<html><head>{head}</head><body><pre>\n{body}\n\n    Mr. BERG. Order.\n</pre></body></html>"
    )
    assert document.metadata["title"] == "THE STATE OF THE LOCKS, AND WHAT THE TOWNS DID ABOUT THEM"


def test_lines_in_capitals_without_a_rule_below_them_are_no_trouble() -> None:
    lines = "".join(f"      THE STATE OF LOCK {n}, AND OF ALL THE LOCKS OF THE ESTUARY\n" for n in range(30))
    assert "LOCK 29" in page(f"<body><pre>\n{lines}\n  Mr. BERG. Order.\n</pre></body>").text


def test_without_names_nobody_speaks() -> None:
    html = "".join(f"<p>{n}:0{n}</p><p></p><p>Words that somebody says, {n}.</p>" for n in range(1, 9))
    assert all(who is None for who, _ in said(html))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>A talk | Harbour Radio</title>", "A talk"),
        ("<title>Site</title><meta property='og:title' content='A talk'>", "A talk"),
        ("<title>A talk - Site</title></head><h1>A talk</h1>", "A talk"),
        ("<title>Created by Converter 3</title>", None),
    ],
)
def test_the_title_is_the_page_s_not_the_site_s(head: str, title: str | None) -> None:
    document = page(f"<html><head>{head}{PARAGRAPHS}")
    assert document.metadata.get("title") == title
    assert document.text.startswith(title or "Anna Berg:")
    assert document.text.count("A talk") == bool(title)


@pytest.mark.parametrize(
    "mark",
    [
        "<meta name=date content='2031-04-09'>",
        "<p><time datetime='2031-04-09T10:00'>yesterday</time></p>",
        '<script type=\'application/ld+json\'>{"datePublished": "2031-04-09"}</script>',
        "<title>A talk, 9 April 2031</title>",
        "<p>Gull Point, 9 April 2031</p>",
    ],
)
def test_the_date_is_read_from_where_pages_keep_it(mark: str) -> None:
    assert page(mark + PARAGRAPHS).metadata["date"] == "2031-04-09"


def test_the_declared_encoding_is_used_where_the_bytes_are_not_utf_8() -> None:
    html = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Анна: Да, \xab.</p>"
    document = read("a.htm", html.replace("\xab", "«").encode("cp1251"))
    assert "Анна: Да, «." in document.text
    assert document.source.encoding == "cp1251"
    assert "Анна" in read("a.htm", html.encode()).text


def test_a_page_is_known_by_its_content() -> None:
    assert read("a.txt", b"<!DOCTYPE html><p>Anna: Yes.").source.format == "html"
    assert read(None, b"<cite>Anna:</cite> <p>Yes.").source.format == "html"
    assert read("a.txt", b"<Anna> Yes.\n<Ben> No.\n").source.format == "text"


@pytest.mark.parametrize(
    "html", ["<div>" * 100_000 + "x", "<html><body></body></html>", "<script>1</script>"]
)
def test_what_is_no_page_is_refused_in_one_line(html: str) -> None:
    with pytest.raises(Unreadable, match=r"\Aa.html [^\n]+\Z"):
        page(html)


def test_comments_that_hold_most_of_the_page_are_what_is_said_and_a_few_are_not() -> None:
    said = "".join(
        f'<div class="comment" id="{n}"><b>{who}:</b> The crane {n} was mended and painted at last.</div>'
        for n, who in enumerate(["Anna Berg", "Ben Olsen"] * 4)
    )
    assert "Anna Berg: The crane 0 was mended" in page(f"<h1>Minutes</h1>{said}").text
    prose = "<p>The crane was mended, and nobody had thought that it would be. </p>" * 60
    assert "Ben Olsen" not in page(f"<h1>The crane</h1>{prose}{said}").text


@pytest.mark.parametrize(
    "worst",
    [
        "<!--x-->" * 400 + "Anna: Yes.",
        f"<style>.a {{ {'font: ' * 100_000} }}</style><p>Anna: Yes.",
        f"<p style='{'font:' * 100_000}'>Anna: Yes.",
        "".join(f"<font size={n}>" for n in range(1000)) + "<p>Anna: Yes." * 1000,
        "<table><tr><td>" * 600 + "Anna: Yes.",
        "<header>" * 1900 + "Anna: Yes.",
    ],
    ids=["comments", "style", "styled", "fonts", "tables", "headers"],
)
def test_the_worst_page_takes_no_more_than_a_moment(worst: str) -> None:
    assert "Anna: Yes." in read(None, worst.encode()).text


PIECES = st.sampled_from(
    "<p> </p> <b> </b> <br> <table> <tr> <td> </td> </tr> </table> <pre> </pre> <dl> <dt> <dd> <cite> </cite> <h2> "
    "<div> <span_class=speaker> </span> <time> 0:31 Anna_Berg: Ben: <div_class=nav> </div> <main> &nbsp;".split()
).map(lambda piece: piece.replace("_", " "))


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=60), st.binary(max_size=4))
def test_whatever_the_bytes_it_is_read_or_refused_and_no_hint_lies_outside(
    pieces: list[str], noise: bytes
) -> None:
    read_or_refused("a.html", "".join(pieces).encode("utf-8", "replace") + noise)


EXAMINED = """
    <b>Q</b> Where were you when the lock
    was shut?
    <u>MR. BERG</u>: Objection.
    <u>THE COURT</u>: Overruled.
    <b>A</b> (Nodding) At the weir, with
    the keeper of it.
    <b>Q</b> Who else was there?
    <b>A</b> Nobody.
    <b>Q</b> Are you sure?
    <b>A</b> I am.
""".strip().split("\n")


def test_numbered_lines_that_are_paragraphs_each_are_joined_and_keep_their_page_and_line() -> None:
    lines = [f"<p>{number} {line.strip()}</p>" for number, line in enumerate(EXAMINED, 1)]
    document = page(
        f"<title>A trial</title><body><h1>A trial</h1><p>41.</p>{''.join(lines)}<p>42.</p>{''.join(lines)}"
    )
    transcript = build(document)
    said = [
        (transcript.speaker_of(turn), " ".join(transcript.words_of(turn).split()))
        for turn in transcript.turns
    ]
    assert [(who.name if who else None, words) for who, words in said[:4]] == [
        ("Q", "Where were you when the lock was shut?"),
        ("Berg", "Objection."),
        ("The Court", "Overruled."),
        ("A", "(Nodding) At the weir, with the keeper of it."),
    ]
    assert [turn.page for turn in transcript.turns] == ["41"] * 8 + ["42"] * 8
    stated = [hint.value for hint in document.hints if hint.kind == "line"]
    assert stated == [str(number) for number in range(1, 11)] * 2


def test_a_list_of_paragraphs_with_numbers_stays_a_list() -> None:
    few = "".join(f"<p>{number} words that anybody says</p>" for number in range(1, 8))
    assert page(few).text.startswith("1 words")


def test_lines_with_numbers_in_a_block_of_fixed_width_are_numbered() -> None:
    lines = "\n".join(f"{number:2}  {'AQ'[number % 2]}.  It is number {number}." for number in range(1, 26))
    document = page(f"<pre>                 7\n\n{lines}\n</pre>")
    assert document.metadata["layout"] == "numbered lines"
    assert build(document).turns[3].page == "7"


def test_a_heading_that_asks_is_a_heading_where_the_page_says_who_speaks() -> None:
    voices = "".join(
        f"<p><span class=speaker>{name}: </span><span>{words}</span></p>"
        for name, words in (("Anna", "It was built in 1911."), ("Ben", "By whom?"), ("Anna", "By us."))
    )
    document = page(
        f"<article><h5>Who built the lock?</h5>{voices}<h5>And who keeps it?</h5>{voices}</article>"
    )
    assert [hint.value for hint in document.hints if hint.kind == "heading"] == [
        "Who built the lock?",
        "And who keeps it?",
    ]
    transcript = build(document)
    assert [transcript.words_of(turn) for turn in transcript.turns][2] == "By us."


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="twitter:title" content="The lock opens"><title>Harbour</title>',
        '<meta name="dc.title" content="The lock opens">',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Harbour"}, '
        '{"@type": ["Article", "Thing"], "headline": "The lock opens"}]}</script><title>Harbour</title>',
        '<script type="application/ld+json">{"@type": "PodcastEpisode", "name": "The lock  opens"}</script>'
        "<title>Transcript</title>",
        '<script type="application/ld+json">{"@type": "Art</script><title>The lock opens | Harbour</title>',
    ],
)
def test_a_page_states_its_title_in_its_head(head: str) -> None:
    assert (
        page(f"<html><head>{head}</head><body>{PARAGRAPHS}</body></html>").metadata["title"]
        == "The lock opens"
    )


def test_the_name_of_the_site_is_no_title_where_another_heading_is() -> None:
    top = "<h1>Harbour</h1><h2>The lock opens</h2>"
    html = f"<html><head><title>The lock opens - Harbour</title></head><body>{top}{PARAGRAPHS}</body></html>"
    assert page(html).metadata["title"] == "The lock opens"
