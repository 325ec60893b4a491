from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript import names


@pytest.mark.parametrize(
    ("label", "office", "name"),
    [
        ("Lake Union Secretary General Astrid Holm", "Lake Union Secretary General", "Astrid Holm"),
        ("Lake Union Secretary General", "Lake Union Secretary General", ""),
        ("President of Velmark Oskar Brandt", "President of Velmark", "Oskar Brandt"),
        ("President of South Velmark", "President of South Velmark", ""),
        ("Minister of Foreign Affairs Jean-Luc Le Brun", "Minister of Foreign Affairs", "Jean-Luc Le Brun"),
        ("SECRETARY OF HARBOURS DR. MARK T. ELLIS", "SECRETARY OF HARBOURS", "MARK T. ELLIS"),
        (
            "Chair of the Board of Gulls Ulla von der Heide",
            "Chair of the Board of Gulls",
            "Ulla von der Heide",
        ),
        ("Mayor de Vries", "Mayor", "de Vries"),
        ("presidente de Velmark Inés Mora", "presidente de Velmark", "Inés Mora"),
        ("Président Dr. Emil Tanner", "Président", "Emil Tanner"),
        ("Президент Вельмарку Остап Гриценко", "Президент Вельмарку", "Остап Гриценко"),
        ("General Gulls CEO Mary Barr", "General Gulls CEO", "Mary Barr"),
        ("Deputy City Clerk", "Deputy City Clerk", ""),
        ("The Mr.", "", "Mr."),
        ("CHIEF JUSTICE ORR", "CHIEF JUSTICE", "ORR"),
        ("Larry King", "", "Larry King"),
        ("MS. ASHDOWN", "", "ASHDOWN"),
        ("Mr. SMITH of Wexford", "", "SMITH"),
        ("森田総理", "総理", "森田"),
    ],
)
def test_a_label_is_split_into_office_and_name(label: str, office: str, name: str) -> None:
    assert names.split(label)[1:3] == (office, name)


@pytest.mark.parametrize(
    ("aside", "qualifies"),
    [
        ("through translator", True),
        ("off mic", True),
        ("D-NC", True),
        ("R-N.D.", True),
        ("in Velmarkian", True),
        ("via Zoom", True),
        ("as interpreted", True),
        ("she/her", True),
        ("2:15", True),
        ("Channel Nine", False),
        ("Director of Ports", False),
        ("Voice of Velmark", False),
        ("In the Tide", False),
    ],
)
def test_a_qualifier_is_neither_an_outlet_nor_an_office(aside: str, qualifies: bool) -> None:
    assert names.is_qualifier(aside) == qualifies


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mark T. Ellis", "MARK ELLIS", True),
        ("Carl Moe, Jr.", "Carl Moe", True),
        ("Inés O’Dowd", "Ines O'Dowd", True),
        ("A. Lund", "Ada Lund", False),
    ],
)
def test_two_writings_of_a_name_are_compared_by_its_words(one: str, other: str, same: bool) -> None:
    assert (names.key(one) == names.key(other)) == same


@pytest.mark.parametrize(
    ("office", "text", "written"),
    [
        ("LUMA SECRETARY GENERAL", "and LUMA is here", "LUMA Secretary General"),
        ("SECRETARY OF STATE", "", "Secretary of State"),
        ("SPEAKER pro tempore", "", "Speaker pro tempore"),
        ("CEO", "", "CEO"),
        ("Lake Union President", "", "Lake Union President"),
    ],
)
def test_an_office_in_capitals_becomes_readable(office: str, text: str, written: str) -> None:
    assert names.recase_office(office, text) == written


@pytest.mark.parametrize(
    ("outlet", "written"),
    [
        ("BBC", "BBC"),
        ("MDV/NSU", "MDV/NSU"),
        ("DIE LATERNE", "Die Laterne"),
        ("BÜNDNIS 12/DIE MÖWEN", "Bündnis 12/Die Möwen"),
        ("COAST RADIO", "Coast Radio"),
        ("RADIO DE HARROW", "Radio de Harrow"),
        ("AT&T MARINE", "AT&T Marine"),
    ],
)
def test_an_outlet_or_a_party_in_capitals_becomes_readable(outlet: str, written: str) -> None:
    assert names.recase_outlet(outlet) == written


@given(st.text(max_size=60))
def test_taking_apart_loses_no_word_but_titles_articles_and_seats(label: str) -> None:
    held = names.split(label)
    assert set(held.name.split()) | set(held.office.split()) <= {*label.split(), held.name, held.office} | {
        word.strip(",;") for word in label.split()
    }


@given(st.text(alphabet="ABC'’-. ", min_size=1, max_size=30))
def test_small_letters_change_nothing_but_case(name: str) -> None:
    assert names.recase(name, "").casefold().split() == name.casefold().split()
