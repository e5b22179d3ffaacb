from __future__ import annotations

import pytest

from newsdiff.sources.furniture import furniture_reason


@pytest.mark.parametrize(
    ("reason", "lines"),
    [
        ("template", ["{{^userSubscribed}} {{/userSubscribed}}", "{% include ad %}", "${headline}"]),
        (
            "paywall",
            ["Subscribe to continue reading", "€1 for your first month. Cancel anytime.", "Cancel any time."],
        ),
        ("archive", ["12 captures", "This is Google's cache of https://arle.example/x. It is a snapshot."]),
        (
            "print header",
            [
                "https://arle.example/x?print=1 2/2",
                "05/11/2025, 10:22 Dam bursts - The Courier",
                "Continued on page 8",
            ],
        ),
        ("reading time", ["Estimated read time: 4-5 minutes"]),
        (
            "newsletter",
            [
                "Close Thanks for signing up!",
                "Stay up to date with the latest news by downloading our app.",
                "Want to stay updated on the storm? Sign up for our newsletter.",
            ],
        ),
        ("advert", ["Story continues"]),
        ("comments", ["View comments (12)"]),
        ("share", ["Share or comment on this article: Dam bursts above Velden"]),
        ("end mark", ["–30–", "ENDS", "(Ends)"]),
        ("exchange rate", ["($1 = 0.9210 euros)"]),
        (
            "credit",
            ["Ruml reported from Halda.", "Edited By: Jane Doe", "Translated from the German by Jane Doe"],
        ),
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
        (
            "legal notice",
            [
                "We value your privacy",
                "We and our 312 trusted partners store and access data on your device.",
            ],
        ),
        ("menu", ["Accept all Reject all Manage preferences", "Home / City News / Bridge falls; two hurt"]),
        ("menu", ["Leer en español", "Read this story in English"]),
        ("advert", ["Advertisement · Scroll to continue"]),
        ("player", ["Media caption,", "Image source"]),
        (
            "publication note",
            [
                "This story was originally published June 3, 2024 at 7:45 PM.",
                "This article has been updated with the mayor's answer.",
                "This is a developing story and will be updated.",
                "To see more of the Post, go to arlepost.example. Distributed by Arle Content Agency.",
            ],
        ),
        (
            "e-mail header",
            ["From: Carol <carol@paper.example>", "Subject: Fwd: Strike ends", "Sent from my phone"],
        ),
        (
            "contact",
            [
                "Do you have a tip? Contact us securely.",
                "Follow the Post's coverage of the flood at https://post.example/flood",
                "Follow her on Twitter @janedoe.",
                "Send us your thoughts on the match.",
            ],
        ),
        ("comments", ["Comments must be in English and are moderated."]),
        (
            "legal notice",
            ["(Only the headline may have been reworked; the rest is auto-generated from a feed.)"],
        ),
        ("footnote", ["[^1]: Dale et al., 2023.", "[2]: https://paper.example/a"]),
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
        "Comments may be made until Friday, the court said.",
        "The report was published on Monday and found 12 failures.",
        "The article was published by the newspaper in 2019 and led to his arrest.",
        "From the start it was clear that the home side would win.",
        "Home prices rose by a tenth.",
        "Follow the money, he said.",
        "Send your children to school, the minister said.",
        "Have more questions than answers come out of this?",
        "He tagged it #SaveTheLibraries on Monday",
    ],
)
def test_news_is_not_furniture(line: str) -> None:
    assert furniture_reason(line) == ""


def test_hostile_lines_are_judged_quickly_enough_to_finish() -> None:
    for line in ("A" * 200_000, "With inputs from " + "A " * 50_000, "Share " * 50_000, "{{" * 100_000):
        assert furniture_reason(line) in ("", "ornament")


@pytest.mark.parametrize(
    "line",
    [
        "NEWSLETTERS | PODCASTS | E-PAPER",
        "NEWS  |  CRIME & COURTS",
        "Letters • Puzzles • Back issues",
        "View this email in your browser",
        "Was this email forwarded to you? Subscribe here.",
        "Unsubscribe | Manage preferences | Privacy policy",
        "Lesen Sie auch: Warum die Fähre sank",
        "Contenu réservé aux abonnés",
        "Temps de lecture : 3 min",
        "DOI: 10.1000/arle.2024.0815",
        "👍 1.2K 💬 84 🔁 310",
        "#wolf #arle #frozenpeas",
        "You've reached your limit of free articles. Subscribe for $1/month.",
        "Did you see the cub? Email news@arle-post.example or call 555-0100.",
        "• This interview has been edited for length",
    ],
)
def test_menus_and_what_surrounds_letters_to_readers(line: str) -> None:
    assert furniture_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ferry sinks off Arle | Five people rescued by helicopter",
        "Arle 3 | Vale 1",
        "Mayor: “We will rebuild” | Arle Post",
        "The ferry · 120 on board · sank at dawn off the coast of Arle",
    ],
)
def test_headlines_with_bars_are_no_menus(line: str) -> None:
    assert not furniture_reason(line)
