"""The server behind ``newsdiff serve``: textual-serve, with nothing from outside and for no one outside."""

from __future__ import annotations

import base64
import hashlib
import html
import ipaddress
import logging
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from newsdiff.streams import remark

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAGE = Template((files("newsdiff.commands") / "serve.html").read_text(encoding="utf-8"))
#: Gives the keyboard to the reader as soon as it is there.
_FOCUS = """
addEventListener("load", () => {
  const waiting = setInterval(() => {
    if (document.body.classList.contains("-first-byte")) {
      document.querySelector("textarea").focus();
      clearInterval(waiting);
    }
  }, 100);
});
"""
#: Whatever the page is made to hold, the browser fetches nothing for it from another place than this one.
_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{script}'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self' ws://{host}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach ``host``."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_ours(headers: Mapping[str, str], *, loopback: bool) -> bool:
    """Tell whether a request comes from our own page, or from a reader who typed its address.

    Any page that is open in the reader's browser can ask a server on this machine (and see the answer, with
    a name that it lets stand for this machine): so the name must be this machine's, the page our own.
    """
    host = headers.get("Host", "")
    name = urlsplit(f"//{host}").hostname or ""
    if loopback and not is_loopback(name):
        return False
    origin = headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == host


class ReaderServer(Server):
    """Serves newsdiff to a browser, a process for each page that is open."""

    def initialize_logging(self) -> None:
        """Say only what goes wrong: from ``Server``."""
        logging.basicConfig(level="WARNING", format="newsdiff: %(message)s")

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002
        """Say where the page is: from ``Server``."""
        remark(f"open {self.public_url} in a browser; Ctrl-C here ends it")

    async def handle_index(self, request: web.Request) -> web.Response:
        """Give the page: from ``Server``, whose own page fetches its font from outside."""
        self._refuse_strangers(request)
        script = base64.b64encode(hashlib.sha256(_FOCUS.encode()).digest()).decode()
        return web.Response(
            text=_PAGE.substitute(host=html.escape(request.host), focus=_FOCUS),
            content_type="text/html",
            headers={"Content-Security-Policy": _POLICY.format(host=request.host, script=script)},
        )

    async def handle_websocket(self, request: web.Request) -> Any:
        """Start a reader for a page that was opened: from ``Server``."""
        self._refuse_strangers(request)
        return await super().handle_websocket(request)

    async def handle_download(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002
        """Refuse: newsdiff hands no files to the browser. From ``Server``."""
        raise web.HTTPNotFound

    def _refuse_strangers(self, request: web.Request) -> None:
        if not is_ours(request.headers, loopback=is_loopback(self.host)):
            raise web.HTTPForbidden(text="newsdiff: this page is not for other sites")
