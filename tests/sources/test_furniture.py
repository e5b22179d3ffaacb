from __future__ import annotations

import pytest

from newsdiff.sources.furniture import furniture_reason


@pytest.mark.parametrize(
    ("reason", "lines"),
    [
        ("template", ["{{^userSubscribed}} {{/userSubscribed}}", "{% include ad %}", "${headline}"]),
        (
            "share",
            [
                "SHARE THIS ARTICLE ON",
                "Share",
                "Share on Facebook",
                "Facebook Twitter WhatsApp Email",
                "Click to share on Reddit",
                "Copy link",
                "Follow us on Instagram and X",
                "1.2k shares",
            ],
        ),
        (
            "comments",
            [
                "This article received 0 comments",
                "12 Comments",
                "View comments",
                "Be the first to comment",
                "Join the conversation",
                "Comments are closed",
                "Leave a comment",
            ],
        ),
        ("reading time", ["2 min read", "3-minute read", "Reading time: 4 minutes", "5 mins read"]),
        (
            "newsletter",
            [
                "Sign up for our daily newsletter",
                "Get the day's top stories in your inbox",
                "Newsletter",
                "Subscribe to our YouTube channel",
                "By signing up you agree to our privacy policy",
            ],
        ),
        (
            "advert",
            ["Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Sponsored content"],
        ),
        ("related", ["Read more: Mayor quits", "ALSO READ | Bridge reopens", "Related stories", "Most read"]),
        (
            "player",
            ["Video poster", "0:00 / 2:41", "This video cannot be played", "View image in fullscreen"],
        ),
        (
            "menu",
            [
                "Français",
                "عربى",
                "English | Español | 中文",
                "Live",
                "Home > World > Asia",
                "Sign in",
                "Menu",
            ],
        ),
        (
            "legal notice",
            ["© 2024 The Daily Paper", "All rights reserved.", "We use cookies to improve the site."],
        ),
        (
            "credit",
            [
                "Source: Northern News and agencies",
                "With inputs from agencies",
                "(With inputs from PTI and ANI)",
                "Reporting by Jane Doe in Seoul; editing by John Roe",
                "— Reuters",
                "(Agencies)",
                "The Associated Press contributed to this report.",
            ],
        ),
        ("ornament", ["***", "____", "•"]),
    ],
)
def test_furniture_says_what_it_is(reason: str, lines: list[str]) -> None:
    assert {line: furniture_reason(line) for line in lines} == dict.fromkeys(lines, reason)


@pytest.mark.parametrize(
    "line",
    [
        "The video could not be independently verified.",
        "The video was viewed more than a million times before it was deleted.",
        "Live ammunition was used, the army said.",
        "Source: a person with knowledge of the plan said the vote was late.",
        "With reports of fighting near the city, officials ordered an evacuation.",
        "Three agencies contributed to the report on abuses, published in May.",
        "Reporting by the paper has shown that the dam was never inspected.",
        "The site may not be safe for months, officials said.",
        "Share prices fell by a tenth on Monday.",
        "He subscribes to the view that the bridge is safe.",
        "Correction: March 1, 2021",
        "Read the letter, the judge told him.",
        "Comments by the minister drew anger.",
        "Watch groups say the number is higher.",
        "The daily briefing was cancelled.",
        "English clubs won both matches.",
        "News of the deal sent shares up.",
        "YouTube, LinkedIn and TikTok are sued",
        "He tagged it #SaveTheLibraries on Monday",
    ],
)
def test_news_is_not_furniture(line: str) -> None:
    assert furniture_reason(line) == ""


def test_hostile_lines_are_judged_quickly_enough_to_finish() -> None:
    for line in ("A" * 200_000, "With inputs from " + "A " * 50_000, "Share " * 50_000, "{{" * 100_000):
        assert furniture_reason(line) in ("", "ornament")
