"""The server behind ``newsdiff serve``: nothing from outside, and no answer to other sites."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("textual_serve")

from aiohttp.test_utils import TestClient, TestServer

from newsdiff.commands.serving import ReaderServer, is_loopback, is_ours


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"Host": "localhost:8000"}, True),
        ({"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000"}, True),
        ({"Host": "[::1]:8000", "Origin": "http://[::1]:8000"}, True),
        ({"Host": "localhost:8000", "Origin": "http://evil.example"}, False),
        ({"Host": "localhost:8000", "Origin": "http://localhost:9000"}, False),
        ({"Host": "localhost:8000", "Origin": "null"}, False),
        ({"Host": "evil.example:8000", "Origin": "http://evil.example:8000"}, False),
        ({}, False),
    ],
)
def test_only_our_own_page_is_answered(headers: dict[str, str], ours: bool) -> None:
    assert is_ours(headers, loopback=True) is ours


def test_the_names_of_this_machine_are_known() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.8.8.8", "::1")))
    assert not any(map(is_loopback, ("0.0.0.0", "192.168.0.7", "example.org", "localhost.evil.example", "")))


async def test_the_page_asks_no_other_place_for_anything() -> None:
    server = ReaderServer("true", title="newsdiff")
    async with TestClient(TestServer(await server._make_app())) as client:
        answer = await client.get("/")
        page = await answer.text()
        assert answer.status == 200
        for address in re.findall(r"""(?:src|href|url)\s*[=(]\s*["']([^"']+)""", page):
            assert address.startswith(("/", "data:", f"ws://{client.host}:{client.port}/"))
        for address in re.findall(r"""["'(](/static/[^"')]+)""", page):
            assert (await client.get(address)).status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert re.findall(r"\w+://\S+", policy) == [f"ws://{client.host}:{client.port};"]


async def test_other_sites_get_no_reader() -> None:
    server = ReaderServer("touch started", title="newsdiff")
    async with TestClient(TestServer(await server._make_app())) as client:
        for path in ("/", "/ws"):
            for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
                assert (await client.get(path, headers=headers)).status == 403
        assert (await client.get("/download/x")).status == 404
