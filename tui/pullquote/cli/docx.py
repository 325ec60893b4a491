"""`pullquote export --as docx`: a Word document, made of our Markdown by pandoc."""

from __future__ import annotations

from pullquote.cli.output import Refusal

DOCX = "docx"
PATIENCE = 60.0
"""Seconds that pandoc is given."""


def docx(markdown: str) -> bytes:
    """The document; raises `Refusal` where there is no pandoc, or where it fails.

    It reads CommonMark alone, which has no means to take in other files and leaves quotation marks as they are.
    """
    import subprocess

    command = ["pandoc", "--from=commonmark", "--to=docx", "--output=-"]
    try:
        done = subprocess.run(
            command, input=markdown.encode(), capture_output=True, timeout=PATIENCE, check=True
        )
    except FileNotFoundError:
        raise Refusal(
            "pandoc makes Word documents, and it is not installed: install it, or export html, which Word opens"
        ) from None
    except subprocess.CalledProcessError as error:
        complaint = error.stderr.decode(errors="replace").strip().splitlines()
        raise Refusal(
            f"pandoc failed: {complaint[0] if complaint else f'exit code {error.returncode}'}"
        ) from None
    except subprocess.TimeoutExpired:
        raise Refusal(f"pandoc gave no answer in {PATIENCE:g} s") from None
    return done.stdout
