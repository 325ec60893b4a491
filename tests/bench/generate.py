"""Invented press conferences of any size, the same bytes every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

TITLE = "Joint press conference of the Tidal Council"
FIRST_WORDS = "Good evening from Vantmoor."
"""What is said first: a first paint shows it."""
LAST_WORDS = "Safe travels home."
"""What is said last, once."""
FAR_WORD, FAR_WORDS = "zephyrine", "A zephyrine calm."
"""A word that stands once, half way through, and the line that it stands in."""

ANSWERERS = ("Secretary General Oda Marwick", "President Ilvar Tesmanyan")
ASKERS = ("Jorun Castellane (Vantmoor Broadcasting)", "Pilar Ødegård (The Estuary Times)", "Question")
QUESTIONS = ("Could you expand on", "Is there a danger in", "When will you decide about", "Who will pay for")
VOCABULARY = """
the the of to and in a harbour ferries council budget partners reform energy storage railway border winter
we have had will could should discussed agreed announced strengthened expect believe because however
important practical lasting common support framework don’t it’s country’s “fair share” tête-à-tête naïve
"""
WORDS = VOCABULARY.split()


def transcript(size: int, seed: int = 1) -> str:
    """A title, an opening statement, then questions and answers: a little less than `size` bytes of UTF-8."""
    rng = random.Random(seed)
    parts: list[str] = []
    left = size
    for part in _parts(rng):
        left -= len(part.encode())
        if left < 0:
            break
        parts.append(part)
    return "".join(parts)


def landmarked(size: int) -> str:
    """Such a transcript with `FAR_WORDS` half way and `LAST_WORDS` at its end."""
    text = transcript(size - len(FAR_WORDS) - len(LAST_WORDS) - 4)
    half = text.index("\n\n", len(text) // 2) + 2
    return f"{text[:half]}{FAR_WORDS}\n\n{text[half:]}{LAST_WORDS}\n"


def _parts(rng: random.Random) -> Iterator[str]:
    yield f"{TITLE}\n\nby {ANSWERERS[0]} with {ANSWERERS[1]}\n\n14 Mar. 2031\n\n(As delivered)\n\n"
    yield f"{FIRST_WORDS}\n"
    for _ in range(8):
        yield f"{_sentence(rng)}\n\n"
    while True:
        yield f"{rng.choice(ASKERS)}: {rng.choice(QUESTIONS)} {_sentence(rng).lower().rstrip('.')}?\n\n"
        yield f"{rng.choice(ANSWERERS)}: {_paragraph(rng)}\n\n"
        for _ in range(rng.choice((0, 0, 1, 2))):
            yield f"{_paragraph(rng)}\n\n"


def _paragraph(rng: random.Random) -> str:
    return " ".join(_sentence(rng) for _ in range(rng.randint(3, 8)))


def _sentence(rng: random.Random) -> str:
    text = " ".join(rng.choices(WORDS, k=rng.randint(6, 20)))
    return f"{text[0].upper()}{text[1:]}."
