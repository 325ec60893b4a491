"""Every sentence of the samples and, where there is a corpus, every passage picked in it: in every style its words."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.quotes.model import NotQuotableError, Quote
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.reading.cursor import Reading
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from pullquote.writers import STYLES, style
from tests.writers.read_back import holds

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "sample_data").iterdir() if path.is_file())
CORPUS = os.environ.get("PULLQUOTE_CORPUS")
JUDGED = json.loads((ROOT / "tests/corpus/guard.json").read_text("utf-8"))["documents"]
"""The passages that the guard is tried on."""


def sentences(transcript: Transcript) -> Iterator[Quote]:
    """Each sentence of a transcript that can be quoted, with its question."""
    reading = Reading(transcript)
    for number in range(len(transcript.paragraphs)):
        for stop in reading.stops_in(number):
            try:
                yield pick(transcript, *stop, question=True)
            except NotQuotableError:
                continue


def unheld(quote: Quote, text: str) -> list[tuple[str, str]]:
    """The styles that lose the words, with what they write; the selectors are of the document's text."""
    for selector in quote.receipt.selectors:
        assert selector.exact == text[selector.start : selector.end]
    written = {name: style(name)(quote) for name in STYLES}
    return [(name, text) for name, text in written.items() if not holds(name, text, quote)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_words_of_every_sentence_of_a_sample_are_read_back_out_of_every_style(path: Path) -> None:
    transcript = build(read(path))
    quotes = list(sentences(transcript))
    assert len(quotes) > 5
    assert [(quote.words, lost) for quote in quotes if (lost := unheld(quote, transcript.text))] == []


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS names no corpus")
def test_the_words_of_every_mark_of_the_corpus_are_read_back_out_of_every_style() -> None:
    told, lost = 0, []
    for name, judged in JUDGED.items():
        document = read(Path(CORPUS or "") / "real" / name)
        if not hashlib.sha256(document.text.encode()).hexdigest().startswith(judged["text"]):
            continue
        transcript = build(document)
        for start, end, *_ in judged["picks"]:
            quote = pick(transcript, start, end, question=True)
            told += 1
            lost += [(name, start, style_) for style_, _ in unheld(quote, transcript.text)]
    assert told > 500, "too many documents have changed: judge the passages again"
    assert lost == []
