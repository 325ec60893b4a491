"""Names as bibliographies take them apart, titles as they set them, places as they name them. All are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import PageLine
from pullquote.writers import locators
from pullquote.writers.citation import headline, sentences
from pullquote.writers.kinds import kind
from pullquote.writers.names import parted
from tests.support import make_quote, make_receipt


@pytest.mark.parametrize(
    ("name", "inverted", "initialled"),
    [
        ("Ada Lindqvist", "Lindqvist, Ada", "Lindqvist, A."),
        ("Ada Marie-Luise Lindqvist", "Lindqvist, Ada Marie-Luise", "Lindqvist, A. M.-L."),
        ("Mark T. Elling", "Elling, Mark T.", "Elling, M. T."),
        ("Ilse van der Berg", "van der Berg, Ilse", "van der Berg, I."),
        ("Carla De Rosso", "De Rosso, Carla", "De Rosso, C."),
        ("Omar bin Tarik", "bin Tarik, Omar", "bin Tarik, O."),
        ("Zaid al-Norri", "al-Norri, Zaid", "al-Norri, Z."),
        ("Luz Ortiz y Vela", "Ortiz y Vela, Luz", "Ortiz y Vela, L."),
        ("Martin Elling Jr.", "Elling, Martin, Jr.", "Elling, M., Jr."),
        ("Martin Elling, III", "Elling, Martin, III", "Elling, M., III"),
        ("Aria", "Aria", "Aria"),
        ("主席", "主席", "主席"),
        ("山本 花", "山本, 花", "山本, 花"),
        ("Harbour Board of Norrvik", "Harbour Board of Norrvik", "Harbour Board of Norrvik"),
        ("The Harbour Master", "The Harbour Master", "The Harbour Master"),
        ("Harbour Secretary General", "Harbour Secretary General", "Harbour Secretary General"),
        ("Lund & Weir", "Lund & Weir", "Lund & Weir"),
        ("Speaker 1", "Speaker 1", "Speaker 1"),
        ("", "", ""),
    ],
)
def test_a_name_is_inverted_and_shortened(name: str, inverted: str, initialled: str) -> None:
    assert (parted(name).inverted(), parted(name).initialled()) == (inverted, initialled)


@pytest.mark.parametrize(
    ("name", "language", "family"),
    [
        ("Eva Granell Vidal", "es", "Granell Vidal"),
        ("José María Aranda", "es", "Aranda"),
        ("José María Aranda Luna", "es", "Aranda Luna"),
        ("Sara Sáez de Mora", "es", "Sáez de Mora"),
        ("Eva Vidal", "es", "Vidal"),
        ("Eva Granell Vidal", "en", "Vidal"),
        ("Kis Anna", "hu", "Kis"),
        ("Yamamoto Hana", "ja", "Yamamoto"),
    ],
)
def test_the_language_of_the_document_says_which_name_is_the_family_s(
    name: str, language: str, family: str
) -> None:
    assert parted(name, language).surname == family


@given(st.text())
def test_no_part_of_a_name_is_lost(name: str) -> None:
    person = parted(name)
    kept = "".join((person.literal, person.given, person.particle, person.family, person.suffix))
    assert sorted("".join(kept.split()).replace(",", "")) == sorted("".join(name.split()).replace(",", ""))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("what we owe to the sea", "What We Owe to the Sea"),
        ("the bell: a history of it", "The Bell: A History of It"),
        ("“why not?” and other questions from NATO", "“Why Not?” and Other Questions from NATO"),
        ("iPhones in the classroom", "iPhones in the Classroom"),
    ],
)
def test_a_headline_has_capitals_but_at_small_words(title: str, expected: str) -> None:
    assert headline(title) == expected


def test_each_part_of_a_reference_ends_with_one_stop() -> None:
    assert sentences("Elling, M., Jr.", "Why “not?”", "", None, "Here") == "Elling, M., Jr. Why “not?” Here."


@pytest.mark.parametrize(
    ("fields", "apa", "mla", "chicago"),
    [
        ({}, "", "", ""),
        ({"paragraph": 3}, "para. 3", "", "para. 3"),
        ({"paragraph": 3, "pages": (PageLine("14"),) * 2}, "p. 14", "14", "14"),
        ({"pages": (PageLine("14"), PageLine("15"))}, "pp. 14–15", "14–15", "14–15"),
        ({"pages": (PageLine("14", 5), PageLine("14", 12))}, "p. 14:5–12", "14:5–12", "14:5–12"),
        ({"pages": (PageLine("14", 5), PageLine("15", 1))}, "pp. 14:5–15:1", "14:5–15:1", "14:5–15:1"),
        ({"begins": 754.9, "paragraph": 3}, "12:34", "00:12:34", "at 12:34"),
        ({"begins": 3601.0, "pages": (PageLine("1"),) * 2}, "1:00:01", "01:00:01", "at 1:00:01"),
    ],
)
def test_a_place_is_named_as_the_style_does(
    fields: dict[str, object], apa: str, mla: str, chicago: str
) -> None:
    quote = make_quote(**fields)
    assert (locators.apa(quote), locators.mla(quote), locators.chicago(quote)) == (apa, mla, chicago)


@pytest.mark.parametrize(
    ("genre", "url", "types"),
    [
        ("press conference", None, ("speech", "unpublished", "SLIDE")),
        ("hearing", None, ("hearing", "jurisdiction", "HEAR")),
        ("deposition", None, ("legal_case", "jurisdiction", "CASE")),
        ("podcast", None, ("broadcast", "audio", "SOUND")),
        ("interview", "https://x.example", ("interview", "misc", "ELEC")),
        ("interview", None, ("interview", "misc", "GEN")),
        (None, "https://x.example", ("webpage", "online", "ELEC")),
        (None, None, ("document", "misc", "GEN")),
        ("town hall", None, ("document", "misc", "GEN")),
    ],
)
def test_an_occasion_has_a_type_in_each_format(
    genre: str | None, url: str | None, types: tuple[str, ...]
) -> None:
    assert kind(make_quote(genre=genre, receipt=make_receipt(url=url))) == types
