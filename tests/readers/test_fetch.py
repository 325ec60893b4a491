"""Addresses, as servers of all kinds serve them: on loopback, slow, endless, sending elsewhere, packed and hostile."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from pullquote.cli import main
from pullquote.readers import Unreadable, fetch, read

TALK = b"ADA LUND: Is it open?\n\nTEO BRANDT: Since noon.\n\nADA LUND: Good.\n"

Serve = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(serve: Serve) -> Iterator[str]:
    """A server on loopback that answers every request so, and its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            serve(self)

        def log_request(self, code: object = "-", size: object = "-") -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def answer(body: bytes = TALK, status: int = 200, **headers: str) -> Serve:
    def serve(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return serve


def refusal(serve: Serve, path: str = "/talk", **limits: float) -> str:
    """What is said of an address, without the address."""
    with serving(serve) as address, pytest.raises(Unreadable) as refused:
        fetch.fetch(address + path, **limits)  # type: ignore[arg-type]
    said = str(refused.value)
    assert said.startswith(address)
    assert "\n" not in said
    return said.removeprefix(address + path).strip()


def test_an_address_is_read_like_a_file_and_kept_in_the_source() -> None:
    with serving(answer(Content_Type="text/plain; charset=utf-8")) as address:
        document = read(f"{address}/talk.txt?page=1#top")
    assert document.text == TALK.decode()
    assert (document.source.url, document.source.path) == (f"{address}/talk.txt?page=1", None)
    assert document.source.format == "text"


def test_the_kind_and_the_encoding_are_what_the_server_says_they_are() -> None:
    page = "<p><b>ÅSA LUND:</b> Är den öppen?</p><p><b>BO ÖST:</b> Ja.</p>".encode("latin-1")
    with serving(answer(page, Content_Type="text/html; charset=iso-8859-1")) as address:
        document = read(address)
    assert document.source.format == "html"
    assert "ÅSA LUND: Är den öppen?" in document.text


@pytest.mark.parametrize("stated", ["utf-8", "nonsense", ""])
def test_bytes_that_are_not_in_the_encoding_stated_are_read_all_the_same(stated: str) -> None:
    with serving(
        answer("ÅSA LUND: Är den öppen?\n".encode("cp1252"), Content_Type=f"text/plain; charset={stated}")
    ) as address:
        assert read(address).text == "ÅSA LUND: Är den öppen?\n"


def test_redirects_are_followed_and_the_last_address_is_kept() -> None:
    def serve(request: BaseHTTPRequestHandler) -> None:
        step = int(request.path.strip("/"))
        answer(*((TALK,) if step == fetch.REDIRECTS else (b"", 302)), Location=f"/{step + 1}")(request)

    with serving(serve) as address:
        assert fetch.fetch(f"{address}/0").url == f"{address}/{fetch.REDIRECTS}"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("/talk", "leads from address to address more than 5 times: not followed"),
        ("ftp://127.0.0.1/talk", "leads to ftp address: only http and https are fetched"),
        ("file:///etc/passwd", "leads to file address: only http and https are fetched"),
        ("//[", "is no address: check it"),
        ("http://ada:secret@127.0.0.1/", "is no address that can be fetched: check it"),
    ],
)
def test_redirects_that_lead_nowhere_good_are_refused(target: str, said: str) -> None:
    assert refusal(answer(b"", 301, Location=target)) == said


def test_a_public_page_may_not_lead_into_a_private_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_is_public", lambda parts: parts.path == "/talk")
    assert "leads into a private network (127.0.0.1)" in refusal(answer(b"", 302, Location="/inside"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "[fe80::1]"]
)
def test_private_addresses_are_known(host: str) -> None:
    assert not fetch._is_public(fetch._checked(f"http://{host}/"))


def test_a_server_that_drips_is_left_when_the_time_is_over() -> None:
    over = Event()

    def serve(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not over.wait(0.02):
            request.wfile.write(b"a")

    try:
        assert refusal(serve, seconds=0.3) == "cannot be fetched: it takes longer than 0.3 seconds"
    finally:
        over.set()


def test_a_server_that_drips_its_headers_is_left_too() -> None:
    over = Event()

    def serve(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\nX-Long: ")
        while not over.wait(0.02):
            request.wfile.write(b"a")

    try:
        assert refusal(serve, seconds=0.3) == "cannot be fetched: it takes longer than 0.3 seconds"
    finally:
        over.set()


def test_a_body_without_end_is_refused_by_its_size() -> None:
    def serve(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                request.wfile.write(b"a" * 65536)
        except OSError:
            return  # it was left

    assert refusal(serve) == "is too large: more than 5 MB"


@pytest.mark.parametrize(("packing", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_what_comes_packed_unasked_is_unpacked(packing: str, pack: Callable[[bytes], bytes]) -> None:
    with serving(answer(pack(TALK), Content_Encoding=packing)) as address:
        assert fetch.fetch(address).data == TALK


def test_a_bomb_is_refused_by_what_it_unpacks_to() -> None:
    bomb = gzip.compress(bytes(50 << 20))
    assert refusal(answer(bomb, Content_Encoding="gzip")) == "is too large: more than 5 MB"


@pytest.mark.parametrize(
    ("serve", "said"),
    [
        (answer(status=404), "cannot be fetched: the server answers 404 Not Found"),
        (answer(status=302), "cannot be fetched: the server answers 302 Found"),
        (answer(Content_Type="audio/mpeg"), "holds no words: it is audio/mpeg"),
        (answer(Content_Encoding="br"), "comes packed as br, which is not read: save the page first"),
        (
            answer(Content_Encoding="gzip"),
            "cannot be fetched: what comes is not packed as the server says",
        ),
        (answer(Content_Length="1000"), "cannot be fetched whole: the server breaks off"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(serve: Serve, said: str) -> None:
    assert refusal(serve) == said


def test_what_is_no_web_server_is_said_in_one_line() -> None:
    def serve(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"\x1b[31m220 ready\r\n\r\n")

    assert refusal(serve).startswith("cannot be fetched: ")


def test_nobody_at_an_address_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(Unreadable, match=r"cannot be fetched: "):
            fetch.fetch(address, seconds=5)


@pytest.mark.parametrize("name", ["ftp://example.org/talk", "http://", "http://[", "https://a@b/", "x://y"])
def test_what_is_no_address_of_the_web_is_not_fetched(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", name]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"pullquote: {name} ")
    assert said.count("\n") == 1


def test_the_command_line_reads_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answer()) as address:
        assert main([address, "--format", "text", "--encoding", "ascii"]) == 0
        assert "Since noon." in capsys.readouterr().out
        assert main(["outline", f"{address}/talk", "--json"]) == 0
        assert f'"url": "{address}/talk"' in capsys.readouterr().out
