"""The source text of Europarl, debates in Strasbourg with a tag above each speech: https://www.statmt.org/europarl/

The text stays as it is: names become labels, tags are furniture, and what stands under a chapter's is a heading.
"""

from __future__ import annotations

import re

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint

_TAG = lazy(
    r"^(?P<tag><(?:"
    r"SPEAKER ID=\"?[\w-]+\"?(?: LANGUAGE=\"?\w*\"?)? NAME=\"(?P<name>[^\"\n]{1,120})\"(?P<rest>[^>\n]*>)"
    r"|(?P<chapter>CHAPTER ID=[^>\n]*>\n(?P<title>[^<\n]*))"
    r"|P>))",
    re.MULTILINE,
)


def europarl_hints(text: str) -> tuple[Hint, ...]:
    """Who speaks, by the tags; empty where hardly any is there."""
    hints: list[Hint] = []
    for match in _TAG.finditer(text):
        if match["name"]:
            hints.append(Hint("furniture", match.start(), match.start("name")))
            hints.append(Hint("label", *match.span("name"), match["name"]))
            hints.append(Hint("furniture", match.end("name"), match.end()))
        elif match["title"]:
            hints.append(Hint("furniture", match.start(), match.start("title")))
            hints.append(Hint("heading", *match.span("title"), match["title"].strip()))
        else:
            hints.append(Hint("furniture", *match.span()))
    return tuple(hints) if sum(hint.kind == "label" for hint in hints) > 1 else ()
