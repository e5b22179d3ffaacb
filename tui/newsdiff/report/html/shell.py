"""The page around the report: its head, which forbids all but its own style and script."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from newsdiff import __version__
from newsdiff.report.html.markup import Html, element, join, void


def page(title: str, *parts: Html, script: str = "") -> str:
    """Give a whole page; ``script`` names a file of this package."""
    style, code = _own("page.css"), _own(script) if script else ""
    head = (
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=_policy(style, code)),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Html(style)),
    )
    footer = element(
        "footer", f"Made by newsdiff {__version__} from the texts named above; nothing is fetched."
    )
    body = (*parts, footer, element("script", Html(code)) if code else Html())
    whole = element("html", element("head", *head), "\n", element("body", join(body, "\n")), lang="en")
    return f"<!doctype html>\n{whole}\n"


def _own(name: str) -> str:
    return files("newsdiff.report.html").joinpath(name).read_text(encoding="utf-8").strip()


def _policy(style: str, code: str) -> str:
    """Allow this very style and script by their hashes, and nothing else: no fetch, no image, no frame."""
    rules = ["default-src 'none'", f"style-src '{_hash(style)}'", "base-uri 'none'", "form-action 'none'"]
    return "; ".join([*rules, f"script-src '{_hash(code)}'"] if code else rules)


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
