"""What two formats ask for, in our own words: CSL-JSON (CSL 1.0.2, csl-data) and Web Annotations (W3C, 2017).

Each check is of the whole format as far as an item or an annotation of ours could use it, not only of what we write.
"""

from __future__ import annotations

import re
from typing import Any

CSL_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
    """.split()
)
CSL_NAMES = frozenset(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator translator
    """.split()
)
CSL_DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
CSL_TEXTS = frozenset(
    """
    id type language journalAbbreviation shortTitle title-short abstract annote archive archive_collection
    archive_location archive-place authority call-number chapter-number citation-key citation-label citation-number
    collection-number collection-title container-title container-title-short dimensions division DOI edition event
    event-title event-place first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note
    number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
    part part-title PMCID PMID printing publisher publisher-place references reviewed-genre reviewed-title scale section
    source status supplement title URL version volume volume-title year-suffix
    """.split()
)
_NAME_PARTS = frozenset(
    "family given dropping-particle non-dropping-particle suffix literal comma-suffix static-ordering".split()
)
_MOTIVATIONS = frozenset(
    """
    assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating
    questioning replying tagging
    """.split()
)
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def check_csl(items: Any) -> None:
    """Items are an array; of each `id` and `type` are needed, and every other key is a variable of its kind."""
    assert isinstance(items, list)
    for item in items:
        assert isinstance(item["id"], str | int)
        assert item["type"] in CSL_TYPES
        for variable, value in item.items():
            if variable in CSL_NAMES:
                assert isinstance(value, list)
                assert value
                for name in value:
                    _check_name(name)
            elif variable in CSL_DATES:
                _check_date(value)
            else:
                assert variable in CSL_TEXTS, variable
                assert isinstance(value, str)


def _check_name(name: Any) -> None:
    assert isinstance(name, dict)
    assert name
    assert set(name) <= _NAME_PARTS
    assert all(isinstance(part, str) for part in name.values())
    assert not ("literal" in name and {"family", "given"} & set(name))


def _check_date(date: Any) -> None:
    assert isinstance(date, dict)
    assert set(date) <= {"date-parts", "season", "circa", "literal", "raw", "edtf"}
    parts = date.get("date-parts", [])
    assert len(parts) <= 2
    for part in parts:
        assert 1 <= len(part) <= 3
        assert all(isinstance(number, int) for number in part)


def check_annotation(annotation: dict[str, Any]) -> None:
    """Data Model 3.1 (what an annotation has), 3.2.4 (bodies), 3.3.1 (life), 3.3.5 (motivation), 4 (targets)."""
    contexts = annotation["@context"]
    assert "http://www.w3.org/ns/anno.jsonld" in ([contexts] if isinstance(contexts, str) else contexts)
    assert annotation["type"] == "Annotation"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", annotation["id"])
    assert annotation["motivation"] in _MOTIVATIONS
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", annotation.get("created", "2024-05-06T07:08:09Z"))
    bodies = annotation.get("body", [])
    for body in bodies if isinstance(bodies, list) else [bodies]:
        assert body["type"] == "TextualBody"
        assert body.get("value")
        assert body["format"] == "text/plain"
        assert body["purpose"] in _MOTIVATIONS
    targets = annotation["target"]
    for target in targets if isinstance(targets, list) else [targets]:
        _check_target(target)


def _check_target(target: dict[str, Any]) -> None:
    assert _IRI.fullmatch(target.get("source", ""))
    selectors = target["selector"]
    for selector in selectors if isinstance(selectors, list) else [selectors]:
        if selector["type"] == "TextQuoteSelector":
            assert set(selector) <= {"type", "exact", "prefix", "suffix"}
            assert selector["exact"]
        else:
            assert selector["type"] == "TextPositionSelector"
            assert 0 <= selector["start"] < selector["end"]
    if isinstance(selectors, list):
        exact, at = selectors
        assert at["end"] - at["start"] == len(exact["exact"])
