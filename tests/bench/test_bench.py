from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest

from pullquote.quotes.check import check
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.labels import COMMON, RARE
from tests.bench.core import draft
from tests.bench.gates import GATES, SIZES, Figure, Gate, Run, figures_table, gates_table, quantile
from tests.bench.generate import FIRST_WORDS, transcript
from tests.bench.labels import LABELS

FIRST, BASE = Figure("app", "first paint"), Figure("bare", "first paint")


def run(app: float, bare: float) -> Run:
    return {"app": {"first paint": [app]}, "bare": {"first paint": [bare]}}


def test_the_generated_transcript_never_changes() -> None:
    digest = hashlib.sha256(transcript(10_000).encode()).hexdigest()
    assert digest == "22c8ff98819f9e720c89d97dad4de90cd80f74760c262db90c1e8fc818da6317"
    assert transcript(10_000) != transcript(10_000, seed=2)


def test_a_longer_transcript_goes_on_where_a_shorter_one_ends() -> None:
    texts = [transcript(size) for size in (2_000, 10_000, 50_000)]
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(texts))
    assert all(FIRST_WORDS in text for text in texts)
    assert 9_000 < len(texts[1].encode()) <= 10_000


@pytest.mark.parametrize(("share", "value"), [(0.0, 1), (0.5, 5), (0.9, 9), (0.95, 10), (1.0, 10)])
def test_a_quantile_is_a_value_that_was_measured(share: float, value: float) -> None:
    assert quantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share) == value


def test_ratios_are_formed_inside_one_run() -> None:
    noisy = [run(110, 100), run(220, 200), run(1300, 1000)]
    assert Gate(FIRST, BASE, 1.25).ratio(noisy) == pytest.approx(1.1)


def test_a_gate_is_met_up_to_its_limit() -> None:
    assert Gate(FIRST, BASE, 1.25).met([run(125, 100)])
    assert not Gate(FIRST, BASE, 1.25).met([run(126, 100)])


def test_what_a_run_did_not_measure_meets_no_gate() -> None:
    gate = Gate(FIRST, BASE, 1.25)
    assert not gate.met([run(100, 100), {"bare": {"first paint": [100]}}])
    assert not gate.met([])
    assert "not measured" in gates_table([], [gate])


def test_the_tables_show_quantiles_ratios_and_verdicts() -> None:
    runs = [run(150, 100), run(130, 100)]
    assert "app, first paint 2 130.0 150.0" in " ".join(figures_table(runs).split())
    assert "1.40 of 1.25 NOT MET" in " ".join(gates_table(runs, [Gate(FIRST, BASE, 1.25)]).split())


def test_every_gate_asks_for_something_that_is_measured() -> None:
    subjects = {"bare", "floor", "parse 1 MB", "crowded 1 MB", *(f"pullquote {size}" for size in SIZES)}
    assert {figure.subject for gate in GATES for figure in (gate.figure, gate.base)} == subjects


def test_a_draft_quotes_what_was_said_and_changes_every_fourth_quotation() -> None:
    spoken = build(read(None, transcript(50_000).encode()))
    findings = list(check(draft(spoken, 600), [spoken]))
    wrong = [finding.verdict == "differs" for finding in findings]
    assert len(findings) > 6
    assert wrong == [number % 4 == 3 for number in range(len(findings))]


def test_every_label_grammar_is_among_those_whose_growth_is_measured() -> None:
    assert {grammar.name for grammar in COMMON + RARE} == set(LABELS)
