"""Lines of a page that are no part of the article: share bars, counters, menus, adverts, credits.

The rules name what such lines say on many sites. ``furniture_reason`` judges one line by its own words; where
a line stands is judged elsewhere. White space is taken to be folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsdiff.sources.furniture_words import (
    AGENCY,
    BUTTON,
    ITSELF,
    LANGUAGE,
    NAMES,
    NETWORK,
    SECTION,
    SEPARATOR,
    SUBSCRIBE,
    THING,
)
from newsdiff.sources.syntax import is_placeholder
from newsdiff.text.late import Late

#: A menu copied as one word: "NewsOpinionSportCulture".
_GLUED = re.compile(r"[a-z][A-Z](?=[a-z])")
_NO_MENU = re.compile(r"[#@<.]")
_GLUED_MENU = 8
#: A menu whose items are set apart: "NEWS | CRIME & COURTS", "Letters • Puzzles • Back issues".
_SET_APART = re.compile(r"\s*[|›»•·]\s*")
_MENU_ITEM = 3
#: Lines that are told by their signs alone.
_BY_SIGNS = (
    # "👍 1.2K 💬 84": signs with how often they were pressed
    ("share", re.compile(r"(?:[^\w\s.,;:!?%$£€()\[\]\"'“”‘’+/–—-]{1,3}\s?\d[\d.,]*[KkMm]?\s?){1,9}")),
    ("related", re.compile(r"#\w+(?:\s+#\w+)*")),
    # "T H E   C O U R I E R": a newspaper's name as it was set
    ("print header", re.compile(r"(?:\w\s+){4,60}\w")),
)
#: Characters a word of such a line has at most on average; keeps hostile lines from the patterns.
_LONGEST_WORD = 25


@dataclass(frozen=True, slots=True)
class _Rule:
    """Lines of at most ``longest`` words that match, as a whole or (``opening``) from the start."""

    reason: str
    longest: int
    pattern: Late

    @classmethod
    def whole(cls, reason: str, longest: int, *patterns: str) -> _Rule:
        joined = "|".join(patterns)
        return cls(reason, longest, Late(rf"[\W_]*(?:{joined})[\W_]*\Z", re.IGNORECASE))

    @classmethod
    def opening(cls, reason: str, longest: int, *patterns: str) -> _Rule:
        joined = "|".join(patterns)
        return cls(reason, longest, Late(rf"[^\w\"“‘'(]*(?:{joined})", re.IGNORECASE))

    def matches(self, line: str, length: int) -> bool:
        fits = length <= self.longest and len(line) <= self.longest * _LONGEST_WORD
        return fits and bool(self.pattern.match(line))


_RULES = (
    _Rule.whole(
        "share",
        22,
        rf"share(?: (?:{THING}|now|via|on|with|options)){{0,3}}:?(?:{SEPARATOR}(?:on|via|with|to|and"
        rf"|{NETWORK}))*",
        rf"{NETWORK}(?:{SEPARATOR}(?:{NETWORK}|share|tweet|save|\d+))*",
        rf"(?:click to )?(?:share|tweet|pin|post|send|e-?mail|print|save|copy|bookmark)(?: {THING}| it)"
        rf"(?: (?:on|via|to|with) (?:{NETWORK}|a friend|your friends))?",
        r"click to share.{0,60}",
        rf"\d[\d,.]*k? (?:shares?|likes?|views?|retweets?)(?:{SEPARATOR}\d[\d,.]*k? \w+)*",
        r"share or comment on this article.{0,150}",
        r"tweet|pin it|shares?|copy link|link copied.{0,40}|gift (?:this )?article|save for later",
        rf"(?:listen to|print|e-?mail|save|bookmark|download|translate) {THING}",
        rf"follow (?:us|[\w’' ]{{2,40}}) on {NETWORK}(?:{SEPARATOR}(?:and|or|{NETWORK}))*",
        rf"join (?:us|our|the) .{{0,40}}{NETWORK}\b.{{0,30}}(?:channel|group|community|page)?",
        r"(?:add|make|choose) .{2,40} (?:as|your) .{0,20}(?:preferred|trusted) source.{0,20}",
    ),
    _Rule.whole(
        "comments",
        16,
        rf"{THING} (?:has )?received (?:\d[\d,.]*|no|one|a) comments?",
        r"(?:\d[\d,.]*k?|no|view|show|hide|see|read|load|post|add|leave|write|all|join the)"
        r"(?: (?:all|a|your|the|more|\d[\d,]*))* (?:comments?|repl(?:y|ies)|conversation|discussion)"
        r"(?: (?:yet|so far|below|now|here))?(?: ?\(\d+\))?",
        r"comments (?:have to|must|should|will|are|may) .{0,60}"
        r"(?:in english|moderated|abusive|respectful|removed).{0,80}",
        r"comments?(?: ?\(\d*\)| are closed| closed| section| feed| ?\d+)?",
        r"(?:be the first to|sign in to|log in to|you must .{0,30}to) (?:comment|reply|post)\b.{0,40}",
        r"(?:what do you think|have your say|tell us what you think).{0,60}\bcomments?\b.{0,30}",
    ),
    _Rule.whole(
        "reading time",
        8,
        r"(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura) ?:? ?\d{1,3} ?min\w*\.?",
        r"(?:about |approx(?:\.|imately)? )?\d{1,3} ?[-–]? ?min(?:ute)?s?\.? (?:of )?"
        r"(?:read(?:ing)?(?: time)?|listen|watch|video)",
        r"(?:estimated )?read(?:ing)? ?time ?:? ?(?:about )?\d{1,3}(?: ?[-–] ?\d{1,3})?"
        r" ?(?:min(?:ute)?s?)?\.?",
        r"listen(?: now)? ?\(?\d{1,3}(?::\d\d)? ?(?:min(?:ute)?s?)?\)?",
    ),
    _Rule.opening(
        "newsletter",
        45,
        r"sign(?:ing)? up (?:for|to|here|now|today)\b.{0,120}"
        r"(?:newsletter|e-?mail|inbox|alert|brief|update|digest|daily|weekly)",
        r"(?:please )?subscribe (?:to|now|today|for|here)\b.{0,120}"
        r"(?:newsletter|channel|podcast|inbox|e-?mail|alerts?|access|offer)",
        r"(?:get|receive) .{2,100} (?:(?:in|to|into) your (?:e-?mail )?inbox|by e-?mail|delivered to you)",
        r"(?:enter )?your e-?mail(?: address)?\W*$|e-?mail (?:address|alerts?|sign-?up)\W*$|newsletters?\W*$",
        r"by (?:signing up|subscribing|clicking|submitting|entering)\b.{0,160}(?:agree|consent|privacy"
        r"|terms)",
        r"download (?:the|our) .{0,40}\bapp\b.{0,60}$|click here (?:to|for) .{2,80}$",
        r"(?:close )?thank(?:s| you) for (?:subscribing|signing up)\b|watch for us in your inbox\b",
        r"stay (?:up[ -]to[ -]date|informed|updated)\b.{0,80}\b(?:download|sign|subscrib|follow)",
        r"sign up (?:for|to) \S+(?: \S+){0,5}$",
        r"(?:want|like) to (?:stay|get|know|read|receive)\b.{0,80}\? (?:sign up|subscribe)\b",
        r"forwarded this e-?mail\?|.{2,60} is a reader-supported publication\b",
        r"view (?:this|in) (?:e-?mail |message )?(?:in )?(?:your |a )?(?:web )?browser\W*$",
        r"was this e-?mail forwarded\b",
        r"unsubscribe\b.{0,80}$|you(?:[’']re| are) receiving this (?:e-?mail|newsletter)\b",
        r"(?:free |our )?(?:daily |weekly |morning |evening )newsletters?\W*$",
        r"(?:our|the) (?:free )?(?:morning|daily|weekly|evening|lunchtime) (?:e-?mail|newsletter|briefing"
        r"|digest)"
        r" (?:breaks|brings|rounds|delivers|sums|guides|gives)\b",
    ),
    _Rule.opening(
        "paywall",
        30,
        rf"(?:please )?{SUBSCRIBE}.{{0,40}}$",
        r"(?:only |just )?[$£€]\d[\d.,]* (?:for|a|per|every) .{0,30}\b(?:week|month|year)s?\b.{0,60}$",
        r".{0,40}\bcancel any ?time\W*$",
    ),
    _Rule.whole(
        "advert",
        30,
        r"advert(?:isement)?s? ?[|•·:–—-]? ?(?:scroll|swipe|continue|story continues).{0,40}",
        r"advert(?:s|isements?|ising|orial)?|ads?|sponsored(?: (?:content|links?|by .{1,40}|post))?",
        r"promoted(?: content)?|paid (?:content|post|partner.{0,20})",
        r"(?:the )?(?:story|article|text|content) (?:continues?|resumes?)(?: (?:below|after))?"
        r"(?: (?:the|this|ad\w*|video|promotion|message|banner|image))*",
        r"(?:continue reading|scroll (?:down )?(?:to continue|for more)|keep reading)"
        r"(?: (?:below|after|with|the|this|story|article|content|main|ad\w*))*",
        r"skip (?:ad\w*|past .{1,40}|promotion|to end of .{1,40})|(?:report|hide|close"
        r"|remove) (?:this )?ad\w*",
        r"(?:after|before|past) (?:newsletter |ad )?promotion|ad feedback|why am i seeing this ad",
        r"(?:this|our) (?:article|site|page|post|content) (?:may )?contains? (?:affiliate"
        r"|paid) links?.{0,100}",
        r"we (?:may )?(?:earn|receive|get) (?:a )?commissions?\b.{0,120}",
        r"(?:turn off|please (?:disable|enable)) (?:your )?(?:ad ?blocker|javascript|cookies).{0,60}",
    ),
    _Rule.opening(
        "related",
        40,
        r"(?:(?:also read|read also|lesen sie auch|mehr zum thema|(?:à )?lire aussi|lea también|leggi anche"
        r"|(?:also )?(?:read|see) (?:more|next|also|too|this)|see also|also watch"
        r"|must read"
        r"|don[’']?t miss|up next|related(?: \w+){0,2}|recommended(?: for you| reading| stor\w+)?"
        r"|more on this(?: \w+)?"
        r"|more from [\w’' ]{2,30}|more (?:stories|news|coverage|to read|like this|in \w+)|top (?:stories"
        r"|news)"
        r"|trending(?: (?:now|stories|news|topics))?"
        r"|more for you|most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like"
        r"|be interested in)"
        r"|editor[’']?s[’']? (?:picks?|choice)|what to read next|(?:next|previous) (?:article|story)|topics?"
        r"|tags?"
        r"|keywords?|filed under|categor(?:y|ies)|in this (?:article|story)|explore more|(?:dig|go) deeper"
        r"|from our partners|around the web|watch(?: now| live| more)?|listen(?: now)?|in pictures"
        r"|read (?:full |the )*(?:story|article|more)(?: here| at .{2,40})?) ?(?::|\||»|>|…|\W*$))",
    ),
    _Rule.whole(
        "player",
        24,
        r"(?:video|image|audio|photo|media|gallery) (?:poster|player|thumbnail|placeholder|unavailable"
        r"|not available)",
        r"(?:media|image|video) (?:caption|source)s?",
        r"(?:play|pause|watch|mute|unmute|replay|stop|rewind)"
        r"(?: (?:the|this|full|video|audio|live|now|sound|button|again|stream))*",
        r"(?:current time )?\d{1,2}:\d\d(?: ?/ ?(?:duration )?\d{1,2}:\d\d)?|video duration.{0,30}",
        r"loading(?: \w+)?|buffering|autoplay|full ?screen|captions? (?:on|off)|volume|settings",
        r"(?:this|the|your) (?:video|audio|content|media|browser|player)(?: \w+){0,3} "
        r"(?:cannot|can ?not|can[’']t|could not|(?:is|does|was|are) ?n(?:o|[’'])t"
        r"|unable to) (?:currently )?(?:be )?"
        r"(?:played|loaded|available|support|supported|display|displayed|viewed)(?: .{0,60})?",
        r"(?:to )?(?:view|watch|see|play) (?:this|the) (?:video|content|image|photo|gallery|slideshow|embed"
        r"|tweet)"
        r"(?: .{0,80})?",
        r"(?:new ?)?you can (?:now )?listen to .{2,40}(?:articles?|stories)",
        r"(?:open|view|click) .{0,20}(?:image|picture|photo|gallery|full ?screen)\b.{0,30}",
        r"(?:click|tap) to (?:expand|enlarge|zoom|play|view|listen|unmute).{0,30}",
        r"\+\d{1,3}|\(?(?:full-?size|all) photos?\)?(?: ?\(?(?:full-?size|all) photos?\)?)?",
        r"enlarge(?: image)?|(?:hide|toggle|show) caption|\d+ of \d+|slide \d+.{0,12}",
        r"view this post on \w+|a post shared by .{2,80}|pic\.twitter\.com/\w+|embed(?:ded)?(?: content)?",
        r"this (?:content|post|video) is (?:hosted|provided) by .{2,60}\. .{0,120}",
    ),
    _Rule.whole(
        "menu",
        40,
        rf"{LANGUAGE}(?:{SEPARATOR}{LANGUAGE})*",
        rf"{BUTTON}(?:{SEPARATOR}(?:{BUTTON}|{SECTION}))*",
        rf"{SECTION}(?:(?: ?[|/›»>•·\\] ?)(?:{SECTION}|[\w’' ]{{2,40}}))*",
        rf"{SECTION}(?: (?:{SECTION}|{BUTTON})){{3,}}",
        r"home(?:page)? ?[|/›»>•·\\] ?.{2,200}",
        rf"(?:leer en|lire en|read (?:this )?(?:story |article )?in) {LANGUAGE}",
        r"(?:uk|us|international|australian?|europe|global|asian?|indian?|print|digital|africa) edition",
        r"(?:.{2,40} )?back to home(?:page)?|support the (?-i:[A-Z])\w+(?: \w+)?|search jobs"
        r"|print subscriptions?",
    ),
    _Rule.opening(
        "legal notice",
        80,
        r"copyright (?:©|\(c\)|\d{4})|©|\(c\) (?:\d{4}|copyright)|all rights reserved",
        r"(?:this|the) (?:material|content|website|site) "
        r"(?:may not be (?:published|reproduced|copied|broadcast|re)|uses cookies)",
        r"we(?: and our .{0,30}partners)? use cookies|we value your privacy\W*$"
        r"|we and our (?:[\d,]+ )?(?:\w+ )?partners (?:store|use|process|access)\b"
        r"|(?:manage|accept|reject) (?:all )?cookies|with your (?:permission|consent),? we\b",
        r"terms (?:of (?:use|service)|(?:and|&) conditions)\W*(?:$|\|)",
        r"this archived (?:news )?(?:story|article)\b",
        r"privacy (?:policy|notice|settings)\W*(?:$|\||:|apply)|our standards ?:",
        r"(?:the )?views expressed (?:in this|above|here|by the)\b|disclaimer ?:"
        r"|do not sell\b.{0,40}information",
        r"the \w+(?: \w+)? is not responsible for (?:the )?(?:content|external)",
        r"read our .{0,30}(?:policy|guidelines|terms)|subscribers? (?:only|exclusive)\W*$",
        r"(?:abo testen|jetzt abonnieren|anmelden|zur startseite|s[’']abonner|se connecter"
        r"|(?:contenu|article) réservé aux abonnés|suscríbete|iniciar sesión|abbonati|accedi)\W*$",
        r"you(?:[’']ve| have) (?:reached|used|hit) your (?:limit|free|monthly)\b",
        r"already a (?:subscriber|member)\b.{0,40}|your support (?:makes|helps)\b.{0,160}",
    ),
    _Rule.whole(
        "legal notice",
        80,
        r"(?:this|(?:except for|only) the headline).{0,120}"
        r"(?:not been edited|auto-?generated|published (?:un)?edited"
        r"|syndicated (?:feed|news)|wire (?:agency )?feed|agency feed|news agency feed).{0,120}",
    ),
    _Rule.whole(
        "credit",
        40,
        rf"sources?(?: ?[:：] ?){NAMES}",
        rf"(?:with )?(?:additional |further |agency |more )?(?:inputs?|reporting|reports|files|material"
        rf"|contributions?)"
        rf" (?:from|by) {NAMES}",
        rf"(?:additional |further )?(?:reporting|writing|research|editing|words|compiled|produced|translated"
        rf"|edited)"
        rf"(?: and (?:writing|editing|reporting)| from (?:the )?\w+)? by:? {NAMES}"
        rf"(?:[;.,] ?.{{0,100}} by {NAMES})*",
        rf"{NAMES} reported from {NAMES}(?:;? and {NAMES} from {NAMES})?",
        rf"{NAMES},?(?: ?also)? ?contributed (?:to this (?:report|article|story|piece)|reporting)"
        rf"(?: (?:from|for) {NAMES})?",
    ),
    _Rule.opening(
        "publication note",
        45,
        rf"{ITSELF} (?:(?:was|were|is|has been|have been) )?(?:originally |first |last )?"
        rf"(?:published|appear(?:s|ed)|updated|edited|condensed|republished|reposted|corrected|amended|syndicated)\b",
        r"(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b",
        r"this is a (?:developing|breaking)(?: news)? story\b",
        r"(?:more|further) (?:details|updates) to follow\b",
        r"(?:please )?check back (?:here )?(?:for|later|soon)\b|refresh (?:this|the) page\b",
        r"(?:to (?:see|read|get) more|for more|visit|go to|read more)\b.{0,80}"
        r"\b(?:go to|visit|at|on|follow) (?:https?://|www\.|[\w-]+\.[a-z]{2,})",
        r"doi ?: ?\S+$",
        r"distributed by .{2,60}\b(?:agency|service|syndicate|news|llc)\b",
    ),
    _Rule.whole("end mark", 3, r"-?30-?|ends?|(?:the )?end of (?:story|text)"),
    _Rule.opening("exchange rate", 12, r"\(\$1 = [\d.,]+ \w"),
    _Rule.opening(
        "archive",
        40,
        r"this is google[’']s cache of\b|tip: to quickly find your search term\b",
        r"full version text-only version\b|the wayback machine - |\d[\d,]* captures?\W*$",
        r"about this capture\W*$|collected by\W*$|timestamps\W*$|collection: ",
        r"(?:(?-i:Saved|Captured|Archived) )?from https?://\S+ on \d",
    ),
    _Rule.opening(
        "print header",
        30,
        r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?: [ap]m)?,? [A-Z].*[^.!?]$",
        r"https?://\S+ \d+/\d+$|printed (?:from|on)\b|(?:url|link|source) ?: https?://\S+$",
        r"\(?(?:continued|see .{2,40},?) (?:on|from) page [A-Z]?\d+(?:, column \d+)?\)?$|page \d+ of \d+$",
        r"(?<=-)\d{1,3} ?-$",
    ),
    _Rule.opening("footnote", 60, r"(?<=\[)\w{1,20}\]: ", r"(?<=\[\^)[\w-]{1,20}\]: "),
    _Rule.opening(
        "e-mail header",
        30,
        r"(?-i:From|To|Cc|Bcc|Sent|Reply-To) ?: .{0,80}(?:@|\d\d:\d\d)|(?-i:Subject) ?: ",
        r"sent from my \w+\W*$",
        r"-+ ?(?:forwarded|original) message ?-+|on .{8,60} wrote:\W*$",
    ),
    _Rule.opening(
        "contact",
        30,
        r"(?:do you have|got|have) (?:a|any|more) (?:news )?(?:tip|stor(?:y|ies)|information|questions?"
        r"|comments?)\b.{0,60}\b(?:e-?mail|contact|write|tell|let|get|send|reach|call|share)\b",
        r"(?:follow|find) .{2,60} (?:on|at) "
        r"(?:twitter|x|facebook|instagram|bluesky|mastodon|threads|linkedin)\b(?: (?:at )?\S*@?\S+)?\W*$",
        r"follow .{2,80}\b(?:coverage|reporting|updates)\b.{0,60}\b(?:at|on|here)\b",
        r"(?:e-?mail|contact|write to) (?:us|the (?:author|reporter|newsroom)|our \w+)\b.{0,80}$",
        r"get in touch\W*$",
        r"(?:did|do|were|are|have) you\b.{4,60}\? (?:e-?mail|call|contact|write to|text)\b.{0,80}$",
        r"send (?:us )?your (?:thoughts|stories|pictures|questions|views|news)\b",
        r"send us (?:your|a|an)\b",
    ),
    _Rule.whole(
        "contact",
        30,
        r"(?:(?:media|press|information) )?(?:contacts?|tel(?:ephone)?|phone|e-?mail|fax) ?:.{1,120}",
        r".{2,60}(?:can be reached|reach (?:him|her|them)|contact (?:him|her|them|us|the author))"
        r" (?:at|on|by|via) \S+.{0,60}",
        r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?-i:(?:[a-z][a-z0-9-]+\.)+[a-z]{2,})|\(\([^()]{0,80}@[^()]{0,80}\)\)",
    ),
    _Rule.opening(
        "credit",
        6,
        rf"(?:(?:—|–|-{{1,2}}) ?|\()(?:with )?{AGENCY}(?: ?[/,&] ?\w+| and \w+){{0,3}} ?\)?\W*$",
    ),
)


def furniture_reason(line: str) -> str:
    """Say what kind of furniture a line is by its own words, or ""."""
    if is_placeholder(line):
        return "template"
    if not any(sign.isalnum() for sign in line[:200]):
        return "ornament"
    if reason := next((reason for reason, signs in _BY_SIGNS if signs.fullmatch(line)), ""):
        return reason
    length = len(line.split())
    if (length <= _GLUED_MENU and _is_glued_menu(line)) or _is_set_apart_menu(line):
        return "menu"
    return next((rule.reason for rule in _RULES if rule.matches(line, length)), "")


def _is_set_apart_menu(line: str) -> bool:
    """Tell whether a line is but short items with signs between them: three, or two in capitals."""
    items = [item for item in _SET_APART.split(line) if item]
    if len(items) < 2 or any(len(item.split()) > _MENU_ITEM or _NO_MENU.search(item) for item in items):
        return False
    plain = not any(sign.isdigit() for sign in line) and items[-1][-1].isalpha()
    return plain and (line.isupper() or (len(items) > 2 and all(item[0].isupper() for item in items)))


def _is_glued_menu(line: str) -> bool:
    joints = [len(_GLUED.findall(word)) for word in line.split()]
    return max(joints) > 1 and sum(joints) > 2 and not _NO_MENU.search(line)
