"""Every reader withstands the same 500 damaged and made-up files; `fuzz.py` tells how to throw more at it."""

from __future__ import annotations

import pytest

from pullquote.readers import FORMATS
from tests.readers.fuzz import check, failure, main
from tests.readers.held import held
from tests.readers.inputs import inputs, samples

COUNT = 500


@pytest.mark.parametrize("form", FORMATS)
def test_damaged_files_are_read_or_refused_and_hold_every_word_that_is_read(form: str) -> None:
    wrong = {number: what for number in range(COUNT) if (what := failure(form, inputs(form, 1, number)))}
    assert not wrong


@pytest.mark.parametrize("form", FORMATS)
def test_most_damaged_samples_are_still_read(form: str) -> None:
    """Otherwise the test above would look at refusals only."""
    assert sum(check(form, inputs(form, 1, number)) for number in range(100)) > 25


@pytest.mark.parametrize("form", FORMATS)
def test_a_word_that_a_sample_lacks_would_be_found(form: str) -> None:
    assert all("weathercock" not in held(form, data, None) for data in samples(form))
    assert any("Berg" in held(form, data, None) or "the" in held(form, data, None) for data in samples(form))


def test_a_run_ends_with_its_date_count_and_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--reader", "srt", "--count", "5", "--seed", "7"]) == 0
    assert capsys.readouterr().out.endswith("srt seed 7: 5 in 0.0 min: nothing is wrong\n")
