"""What top matter says, and where speech begins under it: pairs in a file that anybody can extend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.dates import find_dates


def pairs() -> Iterator[object]:
    path = Path(__file__).parent / "fixtures" / "header.txt"
    for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, rest = case.partition("\n--- text\n")
        text, _, facts = rest.partition("--- header\n")
        yield pytest.param(text, dict(line.split(": ", 1) for line in facts.strip().splitlines()), id=name)


@pytest.mark.parametrize(("text", "facts"), list(pairs()))
def test_top_matter_says(text: str, facts: dict[str, str]) -> None:
    transcript = build(read("a.txt", text.encode()))
    header = transcript.header
    found = {name: getattr(header, name) for name in ("title", "date", "place", "status")}
    if "language" in facts:
        found["language"] = header.language
    found["speech"] = str(transcript.line_at(transcript.turns[0].start))
    assert {name: value for name, value in found.items() if value} == facts
    assert header.end == transcript.turns[0].start


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("28 Sep. 2023", "2023-09-28"),
        ("September 28, 2023", "2023-09-28"),
        ("Sept. 28th, 2023", "2023-09-28"),
        ("Thursday, 28th of September 2023", "2023-09-28"),
        ("28-Sep-2023", "2023-09-28"),
        ("2023-09-28T10:00", "2023-09-28"),
        ("2023/9/28", "2023-09-28"),
        ("28.09.2023", "2023-09-28"),
        ("28 / 09 / 2023", None),
        ("09/28/2023", "2023-09-28"),
        ("04/04/2023", "2023-04-04"),
        ("03/04/2023", None),
        ("2023年9月28日", "2023-09-28"),
        ("2023년 9월 28일", "2023-09-28"),
        ("den 28. September 2023", "2023-09-28"),
        ("le 1er septembre 2023", "2023-09-01"),
        ("28 de septiembre de 2023", "2023-09-28"),
        ("28 settembre 2023", "2023-09-28"),
        ("28 września 2023", "2023-09-28"),
        ("28 сентября 2023 года", "2023-09-28"),
        ("28 вересня 2023 року", "2023-09-28"),
        ("28-29 September 2023", "2023-09-28"),
        ("中華民國112年9月28日", "2023-09-28"),
        ("令和5年9月28日", "2023-09-28"),
        ("平成元年9月28日", "1989-09-28"),
        ("28. září 2023", "2023-09-28"),
        ("28. syyskuuta 2023", "2023-09-28"),
        ("28 septembrie 2023", "2023-09-28"),
        ("28 Eylül 2023", "2023-09-28"),
        ("(28 בספטמבר 2023)", "2023-09-28"),
        ("28 سبتمبر 2023", "2023-09-28"),
        ("31 February 2023", None),
        ("May I ask about 2024?", None),
        ("F-16 at 2.4 billion", None),
        ("September 2023", None),
    ],
)
def test_a_date_is_read_or_left_out(printed: str, date: str | None) -> None:
    assert next((day for _, _, day in find_dates(printed)), None) == date


def test_the_day_of_a_table_is_what_its_column_of_dates_says_in_each_row() -> None:
    rows = "2031-05-14,Ada Brook,Is the lock open?\n2031-05-14,Ben Cole,It has been since noon.\n" * 3
    table = f"date,speaker,text\n{rows}"
    assert build(read("a.csv", table.encode())).header.date == "2031-05-14"
    other = f"{table}2031-05-15,Ada Brook,And a day later.\n"
    assert build(read("a.csv", other.encode())).header.date is None
