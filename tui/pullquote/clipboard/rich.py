"""Rich text: HTML for the programs that take it when they paste, by the one native program that can hand it over.

Neither tmux nor a terminal (OSC 52) knows forms of what is copied, so there is no other way, and no file to fall back
on. xclip and wl-copy offer the HTML alone: what takes only plain text pastes nothing. macOS and Windows hold both.
"""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from pullquote import clipboard
from pullquote.clipboard import Attempt, Outcome, Route, environment, is_remote, native_tool, reason, whole

HEAD = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
"""Without it LibreOffice takes the bytes for Latin-1."""
POWERSHELL_LIMIT = 10.0
"""Seconds: PowerShell alone takes one or two to start."""


class Tool(NamedTuple):
    """A program that takes HTML."""

    command: Sequence[str]
    data: Callable[[str, str], bytes]
    """What it is given on its standard input, made of the HTML and the text."""
    back: Sequence[str] = ()
    """What prints the HTML that the clipboard holds; empty where that is not known to work."""


def copy_rich(html: str, text: str) -> Outcome:
    """Send a fragment of HTML, and where both can be held its plain text; neither is empty. Blocks as `copy` does."""
    env = environment()
    name = native_tool(env)
    tool = TOOLS.get(name or "")
    route = Route("rich", f"{name}: HTML", checked=bool(tool and tool.back), fallback=False)
    if tool is None:
        return _outcome(Attempt(route, "failed", _lacking(name, remote=is_remote(env))))
    try:
        _send(tool, whole(html), whole(text))
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        return _outcome(Attempt(route, "failed", reason(error)))
    return _outcome(Attempt(route, "checked" if route.checked else "unchecked"))


def _outcome(attempt: Attempt) -> Outcome:
    return Outcome((attempt,), Path())


def _lacking(tool: str | None, *, remote: bool) -> str:
    if remote:
        return "over SSH only plain text reaches your clipboard"
    if tool:
        return f"{tool} takes plain text only: xclip takes rich text"
    wanted = "osascript" if sys.platform == "darwin" else "xclip (X11) or wl-clipboard (Wayland)"
    return f"no program was found that takes rich text: {wanted}"


def _send(tool: Tool, html: str, text: str) -> None:
    limit = POWERSHELL_LIMIT if tool.command is POWERSHELL else clipboard.PROGRAM_LIMIT
    data = tool.data(html, text)
    subprocess.run(  # not captured: xclip and wl-copy stay behind to serve it, and would hold a pipe open
        tool.command,
        input=data,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        timeout=limit,
        check=True,
    )
    deadline = time.monotonic() + clipboard.CHECK_LIMIT
    while tool.back and _held(tool.back) != data:
        if time.monotonic() > deadline:
            raise RuntimeError("the clipboard holds another text")
        time.sleep(0.01)


def _held(command: Sequence[str]) -> bytes:
    """What a program prints; nothing where it fails, as it does while the clipboard holds no HTML."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        timeout=clipboard.PROGRAM_LIMIT,
        check=False,
    ).stdout


def _html(html: str, _: str) -> bytes:
    return f"{HEAD}{html}".encode()


def _apple_script(html: str, text: str) -> bytes:
    """Two forms in one record; in a string of AppleScript only backslash and quotation mark mean something."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    data = f"{HEAD}{html}".encode().hex().upper()
    return f'set the clipboard to {{«class HTML»:«data HTML{data}», string:"{plain}"}}\n'.encode()


def _two_lines(html: str, text: str) -> bytes:
    """What `POWERSHELL` reads: both forms in base64, a line each, since its own encodings differ by version."""
    return b"\n".join(base64.b64encode(data) for data in (cf_html(html), text.encode())) + b"\n"


def cf_html(html: str) -> bytes:
    """A fragment as Windows wants it: offsets in bytes before it (Win32, "HTML Clipboard Format")."""
    head = (
        "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"
    )
    before, after = "<html><body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body></html>"
    start = len(head.format(0, 0, 0, 0))
    first = start + len(before)
    last = first + len(html.encode())
    return f"{head.format(start, last + len(after), first, last)}{before}{html}{after}".encode()


_SCRIPT = """
Add-Type -AssemblyName System.Windows.Forms
$html = [Convert]::FromBase64String([Console]::In.ReadLine())
$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))
$both = New-Object System.Windows.Forms.DataObject
$both.SetData('HTML Format', (New-Object IO.MemoryStream(,$html)))
$both.SetText($text)
[System.Windows.Forms.Clipboard]::SetDataObject($both, $true)
"""
POWERSHELL = ("powershell.exe", "-NoProfile", "-NonInteractive", "-STA", "-Command", _SCRIPT)
_XCLIP = ("xclip", "-selection", "clipboard", "-target", "text/html")

TOOLS = {
    "xclip": Tool((*_XCLIP, "-in"), _html, (*_XCLIP, "-out")),
    "wl-copy": Tool(
        ("wl-copy", "--type", "text/html"), _html, ("wl-paste", "--no-newline", "--type", "text/html")
    ),
    "macOS": Tool(("osascript", "-"), _apple_script),
    "Windows": Tool(POWERSHELL, _two_lines),
    "clip.exe": Tool(POWERSHELL, _two_lines),
}
"""By what `native_tool` finds; on WSL that is clip.exe."""
