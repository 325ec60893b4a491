"""Styles of the user's own: what a template may say, and what it comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import PageLine
from pullquote.writers import asks, style, styles, together
from pullquote.writers.template import FIELDS, TemplateError, template
from tests.support import make_quote, make_receipt
from tests.writers.invented import QUOTES


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{words}", "The ferry sails on Monday."),
        ("{quoted} — {name}, {role}", "“The ferry sails on Monday.” — Ada Lindqvist, Harbour Master"),
        ("{surname}: {words}", "Lindqvist: The ferry sails on Monday."),
        ("{words} ({day}.{month}.{year}, {iso})", "The ferry sails on Monday. (04.03.2021, 2021-03-04)"),
        ("{words} {date} {place}", "The ferry sails on Monday. 4 March 2021 Norrvik"),
        ("{words}[[, {publisher}]]!", "The ferry sails on Monday.!"),
        ("{words}[[ — {place}, {publisher}]]", "The ferry sails on Monday."),
        ("{words}[[ — {place}]][[ ({publisher})]]", "The ferry sails on Monday. — Norrvik"),
        ("[[+]]{words}", "+The ferry sails on Monday."),
        ("{words} {publisher}|", "The ferry sails on Monday. |"),
        ("{{{words}}}", "{The ferry sails on Monday.}"),
        ("[{words}]({line})[[[{place}]]]", "[The ferry sails on Monday.](1)[Norrvik]"),
    ],
)
def test_a_template_is_filled_and_what_is_not_known_goes_with_its_brackets(text: str, written: str) -> None:
    assert template(text).write(make_quote()) == written


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{words} {nmae}", "there is no field {nmae} (name?)"),
        ("{words} {xyz}", "there is no field {xyz}: there are words, quoted"),
        ("{words} {}", "there is no field {}"),
        ("{words} {0}", "there is no field {0}"),
        ("{words.__class__.__mro__}", "there is no field {words.__class__.__mro__}"),
        ("{words[0]}", "there is no field {words[0]}"),
        ("{words!r}", "{words} takes nothing after its name"),
        ("{words:>1000000000}", "{words} takes nothing after its name"),
        ("{words", "a brace stands alone"),
        ("words}", "a brace stands alone"),
        ("{words} [[{name}", "a part opens with [[ and does not close"),
        ("{words} {name}]]", "]] closes no part"),
        ("{words} [[{name}[[{role}]]]]", "[[ opens inside of another part"),
        ("{name}", "{words} or {quoted} must stand in it"),
        ("[[{words}]]", "{words} or {quoted} must stand in it"),
        ("", "{words} or {quoted} must stand in it"),
    ],
)
def test_what_is_no_template_is_refused_in_words(text: str, why: str) -> None:
    with pytest.raises(TemplateError) as refused:
        template(text)
    assert why in str(refused.value)


@given(st.text("{}[]!:.words name\n", max_size=40))
def test_any_text_is_a_template_or_refused(text: str) -> None:
    try:
        made = template(text)
    except TemplateError:
        return
    assert "The ferry sails on Monday." in made.write(make_quote())


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_written_of_every_quote(field: str) -> None:
    whole = template(f"{{words}}[[ — {{{field}}}]]")
    assert all(whole.write(quote).startswith(quote.words[:5]) for quote in QUOTES.values())


def test_a_place_is_told_by_time_page_and_address() -> None:
    receipt = make_receipt(url="https://norrvik.example/ferry", format="html", fragment="text=The%20ferry")
    quote = make_quote(begins=65.0, pages=(PageLine("14", 5),), paragraph=3, receipt=receipt)
    said = template("{words}|{time}|{page}|{paragraph}|{url}|{link}").write(quote).split("|")[1:]
    assert said == [
        "1:05",
        "14:5",
        "3",
        "https://norrvik.example/ferry",
        "https://norrvik.example/ferry#:~:text=The%20ferry",
    ]


def test_the_templates_that_the_readme_shows_come_to_what_it_says() -> None:
    quote = make_quote(pages=(PageLine("14", 5),))
    nowhere = quote._replace(place=None, pages=())
    newsletter = template("{quoted} — {name}[[, {role}]][[ ({place})]]")
    said = "“The ferry sails on Monday.” — Ada Lindqvist, Harbour Master"
    assert newsletter.write(quote) == f"{said} (Norrvik)"
    assert newsletter.write(nowhere) == said
    by_page = template("{surname} ({year}[[, {page}]]): {words}")
    assert by_page.write(quote) == "Lindqvist (2021, 14:5): The ferry sails on Monday."
    assert by_page.write(nowhere) == "Lindqvist (2021): The ferry sails on Monday."
    linked = template("> {words}\n> [[[{title}]({link}), ]]{iso}")
    assert linked.write(quote) == (
        "> The ferry sails on Monday.\n> [Harbour briefing](file:///talks/ferry.txt), 2021-03-04"
    )


def test_own_styles_are_styles_beside_ours() -> None:
    own = {"mine": template("{words}", "bare"), "asked": template("[[{question} ]]{words}")}
    assert list(styles(own))[-2:] == ["mine", "asked"]
    assert styles(own)["mine"] == "bare"
    assert style("mine", own)(make_quote()) == "The ferry sails on Monday."
    assert together("mine", [make_quote()] * 2, own).count("The ferry") == 2
    assert asks("asked", own)
    assert not asks("mine", own)
    assert asks("qa", own)
