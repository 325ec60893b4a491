"""What the `latex` style writes, typeset by LuaLaTeX with csquotes and read back out of the PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pullquote.writers import style
from tests.support import make_quote
from tests.writers.invented import QUOTES
from tests.writers.read_back import bare

pytestmark = pytest.mark.system

SET = {name: quote for name, quote in QUOTES.items() if quote.language not in ("uk", "zh")}
"""Latin Modern, the font that comes with LaTeX, has no Cyrillic and no Chinese."""
SET["signs that fonts join"] = make_quote(
    words="Two -- and --- and ---- and << and >> and ,, and '' and ?` and !`."
)
DOCUMENT = r"""\documentclass{article}
\usepackage[paperwidth=200cm,textwidth=190cm]{geometry}
\usepackage{fontspec,csquotes}
\pagestyle{empty}
\begin{document}
%s
\end{document}
"""
"""On pages so wide that no line is broken or hyphenated."""


def test_csquotes_sets_every_word_of_every_quote(tmp_path: Path) -> None:
    if shutil.which("lualatex") is None:
        pytest.skip("not installed: lualatex (texlive-luatex, texlive-latex-extra)")
    reader = pytest.importorskip("pypdf", reason="pypdf is not installed")
    pages = "\n\\clearpage\n".join(map(style("latex"), SET.values()))
    (tmp_path / "quotes.tex").write_text(DOCUMENT % pages, "utf-8")
    command = ["lualatex", "--halt-on-error", "--interaction=nonstopmode", "quotes.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=180, check=False)
    log = done.stdout.decode(errors="replace")
    assert done.returncode == 0, log
    assert not re.findall(r"Missing character.*|Overfull.*|Package csquotes Warning.*", log)
    read = [page.extract_text() for page in reader.PdfReader(tmp_path / "quotes.pdf").pages]
    assert len(read) == len(SET)
    for (name, quote), page in zip(SET.items(), read, strict=True):
        assert bare(quote.words).rstrip(".") in bare(page), name
