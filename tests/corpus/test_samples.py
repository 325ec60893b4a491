"""The samples are read wholly right; a corpus of real transcripts, where there is one, no worse than it was.

PULLQUOTE_CORPUS names the corpus: a folder with real/GENRE/NAME.EXT and gold/GENRE/NAME.json.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.serialise import as_json
from tests.bench.accuracy import main, means
from tests.corpus.score import document_figures, score, words

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests/gold").glob("*.json"))
FLOOR = Path(__file__).with_name("floor.json")
CORPUS = os.environ.get("PULLQUOTE_CORPUS")
MINUTES = ("parliament", "meeting")
"""Genres that are no press conference, interview or podcast: they count towards the whole corpus only."""


def load(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return gold


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_sample_is_read_wholly_right(path: Path) -> None:
    gold = load(path)
    figures = score(gold, as_json(build(read(ROOT / gold["file"]))))
    assert figures == dict.fromkeys(figures, 1.0)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_turn_stands_on_the_line_that_gold_says(path: Path) -> None:
    gold = load(path)
    transcript = build(read(ROOT / gold["file"]))
    said = [turn.line for turn in transcript.turns if turn.label]
    assert said == [turn["line"] for turn in gold["turns"] if turn["label"]]


@pytest.mark.parametrize(
    "path", [path for path in GOLD if "exchanges" in load(path)], ids=lambda path: path.stem
)
def test_each_answer_follows_the_question_that_gold_says(path: Path) -> None:
    gold = load(path)
    said = as_json(build(read(ROOT / gold["file"])))
    lines = [turn["line"] for turn in said["turns"]]
    names = {person["id"]: person["name"] for person in said["speakers"]}
    found = [
        ([lines[i] for i in one["question"]], [lines[i] for i in one["answers"]]) for one in said["exchanges"]
    ]
    assert found == [(one["question"], one["answers"]) for one in gold["exchanges"]]
    for one, exchange in zip(gold["exchanges"], said["exchanges"], strict=True):
        asked = {(names.get(ask["to"]), ask["answered"]) for ask in exchange["asks"]}
        assert asked >= {(ask["to"], ask["answered"]) for ask in one["asks"]}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_itself_agrees_with_its_sample(path: Path) -> None:
    gold = load(path)
    lines = read(ROOT / gold["file"]).text.split("\n")
    assert len(gold["turns"]) == gold["turns_total"]
    for turn in gold["turns"]:
        here = "\n".join(lines[turn["line"] - 1 :])
        assert here.lstrip("*").startswith(turn["label"] or "")
        assert words(turn["start"])[0] in words(here)[:20]
        assert " ".join(words(turn["end"])) in " ".join(words(here))


def test_every_sample_has_its_gold_file() -> None:
    assert {load(path)["file"] for path in GOLD} == {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "sample_data").iterdir()
    }


def test_the_bench_prints_every_sample_and_fails_below_its_floor(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PULLQUOTE_CORPUS", raising=False)
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert all(load(path)["file"] in printed for path in GOLD)
    gold = load(GOLD[0])
    (tmp_path / "gold/talk").mkdir(parents=True)
    (tmp_path / "gold/talk/a.json").write_text(json.dumps(gold | {"file": "real/talk/a.txt"}), "utf-8")
    (tmp_path / "real/talk").mkdir(parents=True)
    (tmp_path / "real/talk/a.txt").write_text("Nobody says a word.", "utf-8")
    assert main([str(tmp_path)]) == 1
    assert "below the floor: " in capsys.readouterr().out


def corpus_means(corpus: Path) -> dict[str, dict[str, float]]:
    """Mean figures of the whole corpus, and of its talks in text and Markdown ("text")."""
    rows: dict[str, dict[str, dict[str, float]]] = {"all": {}, "text": {}}
    for path in sorted((corpus / "gold").glob("*/*.json")):
        gold = load(path)
        figures = document_figures(corpus, gold)
        rows["all"][gold["file"]] = figures
        if gold["format"] in ("txt", "md") and not gold["genre"].startswith(MINUTES):
            rows["text"][gold["file"]] = figures
    return {
        group: {name: round(mean, 3) for name, mean in sorted(means(figures).items())}
        for group, figures in rows.items()
    }


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS names no corpus")
def test_the_corpus_is_read_no_worse_than_it_was() -> None:
    means = corpus_means(Path(CORPUS or ""))
    print(json.dumps(means, indent=1))  # what to write into floor.json when it rises
    floor = json.loads(FLOOR.read_text("utf-8"))
    worse = {
        f"{group} {name}": (means[group][name], least)
        for group, figures in floor.items()
        for name, least in figures.items()
        if means[group][name] < least
    }
    assert not worse
