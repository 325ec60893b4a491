from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest

from pullquote.quotes.check import check
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.labels import COMMON, RARE
from tests.bench.core import draft
from tests.bench.figures import Figure, Gate, Run, figures_table, gates_table, quantile
from tests.bench.gates import GATES, NOISE, QUICK_GATES, QUICK_SIZES, SIZES, ahead
from tests.bench.generate import FAR_WORD, FAR_WORDS, FIRST_WORDS, LAST_WORDS, landmarked, transcript
from tests.bench.labels import LABELS
from tests.bench.peers import PEERS, peers
from tests.bench.programs import Program, programs, quick_programs

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
    assert "1.40 1.25 112% 1 NOT MET" in " ".join(gates_table(runs, [Gate(FIRST, BASE, 1.25, 1)]).split())


def test_a_gate_may_ask_for_milliseconds_and_for_what_is_above_a_base() -> None:
    runs = [run(150, 100)]
    assert Gate(FIRST, 1, 160).ratio(runs) == 150
    assert Gate(FIRST, 10, 6, above=BASE).ratio(runs) == 5
    assert str(Gate(FIRST, 10, 6, above=BASE)) == "app, first paint p50 - bare / 10"


def test_a_gate_without_a_limit_is_shown_and_met() -> None:
    gate = Gate(FIRST, BASE)
    assert gate.met([run(900, 100)])
    assert gates_table([run(900, 100)], [gate]).split()[-1] == "9.00"


def test_what_never_comes_is_a_dash_and_anything_is_ahead_of_it() -> None:
    runs = [run(110, math.inf)]
    assert "bare, first paint 1 - -" in " ".join(figures_table(runs).split())
    assert Gate(FIRST, BASE, 1).met(runs)


def measured(programs: Iterable[Program]) -> dict[str, set[str]]:
    """Which events each program has, besides its start."""
    return {
        program.name: {event.name for cycle in program.cycles for event in cycle.events}
        for program in programs
    }


@pytest.mark.parametrize(
    ("gates", "events"),
    [
        ((*GATES, *NOISE), measured(programs({size: Path(size) for size in SIZES}))),
        (QUICK_GATES, measured(quick_programs({size: Path(size) for size in QUICK_SIZES}))),
    ],
    ids=["full", "quick"],
)
def test_every_gate_asks_for_something_that_is_measured(
    gates: Sequence[Gate], events: Mapping[str, set[str]]
) -> None:
    starts = {"first paint", "settled", "peak MB"}
    figures = [figure for gate in gates for figure in (gate.figure, gate.base) if isinstance(figure, Figure)]
    for figure in figures:
        if figure.subject not in ("parse 1 MB", "parse 10 MB", "less 10 MB", "less 10 MB at once"):
            assert figure.event.removesuffix(" bytes") in starts | events[figure.subject], figure


def test_pullquote_is_to_be_ahead_in_what_both_do() -> None:
    both = {"pullquote 1 MB": {"page": [5], "turn": [5]}, "toolong 1 MB": {"page": [25], "prompt": [50]}}
    assert list(ahead([both], ["toolong", "baca"])) == [
        Gate(Figure("pullquote 1 MB", "page"), Figure("toolong 1 MB", "page"), 1, 1)
    ]


def test_peers_are_measured_where_they_are_installed_on_a_file_that_they_read(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for command in ("baca", "tl"):
        (tmp_path / "bin" / command).touch()
    (tmp_path / "10 KB.txt").write_text(landmarked(10_000), encoding="utf-8")
    found = peers({"10 KB": tmp_path / "10 KB.txt"}, tmp_path)
    assert [program.name for program in found] == ["pullquote 10 KB", "toolong 10 KB", "baca 10 KB"]
    with ZipFile(tmp_path / "10 KB.epub") as book:
        assert book.namelist()[0] == "mimetype"
        assert f"<p>{FAR_WORDS}</p>" in book.read("text.xhtml").decode()
    assert set(PEERS) == {"toolong", "frogmouth", "baca", "epy"}


def test_the_landmarks_stand_once_half_way_and_at_the_end() -> None:
    text = landmarked(50_000)
    assert len(text.encode()) <= 50_000
    assert text.count(FAR_WORD) == text.count(LAST_WORDS) == 1
    assert abs(text.index(FAR_WORDS) / len(text) - 0.5) < 0.02
    assert text.endswith(f"\n\n{LAST_WORDS}\n")


def test_a_draft_quotes_what_was_said_and_changes_every_fourth_quotation() -> None:
    spoken = build(read(None, transcript(50_000).encode()))
    findings = list(check(draft(spoken, 600), [spoken]))
    wrong = [finding.verdict == "differs" for finding in findings]
    assert len(findings) > 6
    assert wrong == [number % 4 == 3 for number in range(len(findings))]


def test_every_label_grammar_is_among_those_whose_growth_is_measured() -> None:
    assert {grammar.name for grammar in COMMON + RARE} == set(LABELS)
