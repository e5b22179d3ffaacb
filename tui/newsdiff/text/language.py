"""Which language an article is in, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from newsdiff.text.wordset import word_set

_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u036f\u1e00-\u1eff]+")
_SAMPLE = 20_000
_STOP_WORDS = {
    "en": word_set(
        "the of and to in is that was for on with as by at from he his they said have has not are it"
    ),
    "fr": word_set(
        "le la les des du et est une dans que qui pour pas sur avec au par plus ce il elle sont ont"
    ),
    "de": word_set(
        "der die das und ist nicht ein eine mit den von zu auf für dem sich auch im als wird nach"
    ),
    "es": word_set("el los las de que en y una por con para del se su al lo como más pero fue ha es"),
    "it": word_set("il di che la e un per non una è con del della sono gli dei nel anche più si al le"),
    "pt": word_set("o os que não uma em para com por dos da do na no mais foi ao são como à se"),
    "nl": word_set("de het een van en dat niet op te zijn voor met die er aan ook door werd bij naar"),
    "sv": word_set("och att det som en är på för med av inte den till har ett om han de var"),
    "da": word_set("og det at en den er til af på som der med ikke har de et han var blev efter"),
    "no": word_set("og det er på som en til med av ikke den har et de han var ble etter seg også"),
    "pl": word_set("i w nie na się z że do jest to o jak po co ale za od jego tym przez"),
    "tr": word_set("ve bir bu da de için ile olarak olan çok daha gibi kadar sonra en ne ama dedi"),
    "id": word_set(
        "yang dan di dengan untuk dari pada ini itu dalam tidak akan juga oleh ke adalah mereka karena"
    ),
    "ro": word_set("și în de la că pe nu cu din care mai este pentru sunt un a fost au"),
    "cs": word_set("a v se na že je to s z o do ale za jsem by pro podle které který jsou"),
    "hu": word_set("a az és hogy nem is egy volt meg ez már csak még el mint de szerint"),
    "fi": word_set("ja on ei se että oli hän mutta ovat myös kun mukaan joka sen kuin ole"),
    "vi": word_set("và của là có không được cho các trong một người đã với những này để"),
}
_SCRIPTS = (
    ("ko", "\uac00", "\ud7af"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("th", "\u0e00", "\u0e7f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
)
_UKRAINIAN = frozenset("іїєґ")
_PERSIAN = frozenset("پچژگ")
_URDU = frozenset("ٹڈڑےں")


def language(text: str) -> str:
    """Give the ISO 639-1 code of the likeliest language of ``text``, or "" when nothing tells."""
    sample = text[:_SAMPLE].lower()
    script = _script(sample)
    if script:
        return script
    words = Counter(_WORD.findall(sample))
    hits = {code: sum(words[word] for word in stop) for code, stop in _STOP_WORDS.items()}
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] >= max(2, 0.06 * sum(words.values())) else ""


def _script(sample: str) -> str:
    foreign = "".join(_NOT_LATIN.findall(sample))
    if not foreign or len(foreign) < 0.4 * len("".join(_WORD.findall(sample))):
        return ""
    counts = {code: sum(first <= sign <= last for sign in foreign) for code, first, last in _SCRIPTS}
    code = max(counts, key=lambda code: counts[code])
    if counts["ja"] > 0.1 * len(foreign):
        return "ja"
    if counts[code] < 0.5 * len(foreign):
        return ""
    if code == "ru" and _UKRAINIAN & set(foreign):
        return "uk"
    if code == "ar":
        return "ur" if _URDU & set(foreign) else "fa" if _PERSIAN & set(foreign) else "ar"
    return code
