"""Makers of small Word and PDF files, for tests and for the samples."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, styles: str = "", **parts: str) -> bytes:
    """A Word file with this body and these styles (both in XML); `parts` are further files by name."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
            **parts,
        }.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return stream.getvalue()


def paragraph(text: str, style: str = "", bold: str = "") -> str:
    """A paragraph in XML: what is bold at its start, and the rest."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        + (f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{bold}</w:t></w:r>' if bold else "")
        + f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def style(name: str, inside: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>'


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]]) -> bytes:
    """A PDF of pages of lines: x and y in points, and the text (Latin-1), in bold where an asterisk is its first."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
        *(
            f"<</Type/Font/Subtype/Type1/BaseFont/Times-{face}/Encoding/WinAnsiEncoding>>"
            for face in ("Roman", "Bold")
        ),
    ]
    for number, lines in enumerate(pages):
        drawn = "\n".join(
            f"BT /F{1 + text.startswith('*')} 12 Tf {x} {y} Td ({_escaped(text.removeprefix('*'))}) Tj ET"
            for x, y, text in lines
        )
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {6 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
            f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        ]
    out = "%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + end).encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
