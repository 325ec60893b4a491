"""Copy the text of a file, and write what is said of it to another: copy_file.py TEXT DATA_FOLDER MESSAGE."""

from __future__ import annotations

import sys
from pathlib import Path

from pullquote.clipboard import copy

text, data, message = map(Path, sys.argv[1:])
message.write_text(copy(text.read_bytes().decode(), data).message, encoding="utf-8")
