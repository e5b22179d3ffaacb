"""What lines that are no part of an article say on many sites: patterns that need IGNORECASE."""

from __future__ import annotations

NETWORK = (
    r"(?:facebook|twitter|x|instagram|whats ?app|telegram|linked ?in|reddit|pinterest|youtube|tik ?tok"
    r"|threads|koo"
    r"|bluesky|mastodon|flipboard|google(?: news| ?\+)?|e-?mail|mail|messenger|copy(?: link| url)?|link"
    r"|print|sms"
    r"|rss|tumblr|pocket)"
)
THING = r"(?:(?:this|the) )?(?:article|story|post|page|news|video|report|piece|link|content)"
ITSELF = r"(?:an? (?:earlier |previous )?version of )?this (?:article|story|post|piece|column|item|interview)"
SEPARATOR = r"[ |/›»>•·,\\–—-]+"
LANGUAGE = (
    r"(?:english|français|francais|español|deutsch|italiano|português(?: \(brasil\))?|русский|українська"
    r"|polski"
    r"|türkçe|العربية|عربية|عربى|عربي|فارسی|اردو|עברית|中文(?:网|版)?|简体中文|繁體中文|日本語|한국어|हिन्दी|हिंदी|বাংলা|தமிழ்"
    r"|తెలుగు|मराठी|ગુજરાતી|ಕನ್ನಡ|മലയാളം|ਪੰਜਾਬੀ|bahasa indonesia|bahasa melayu|tiếng việt|nederlands|svenska"
    r"|norsk"
    r"|dansk|suomi|čeština|magyar|română|ελληνικά|български|српски|hrvatski|ไทย|kiswahili|hausa|somali|shqip"
    r"|қазақша|azərbaycan|հայերեն|ქართული)"
)
SECTION = (
    r"(?:home(?:page)?|news|latest(?: news)?|breaking(?: news)?|top (?:stories|news)|world|u\.?s\.?|uk|india"
    r"|asia"
    r"|africa|europe|middle east|americas|politics|business|economy|markets|money|finance|tech(?:nology)?"
    r"|science"
    r"|health|climate|environment|sports?|cricket|football|culture|arts?|entertainment|lifestyle|travel"
    r"|opinion"
    r"|editorials?|features?|videos?|photos?|pictures|galler(?:y|ies)|podcasts?|live(?: tv)?|weather"
    r"|e-?paper|premium"
    r"|shop|games?|obituaries|education|crime|national|international|local|menu|search|more|trending"
    r"|elections?"
    r"|movies|tv|radio|magazine|subscriptions?|jobs)"
)
BUTTON = (
    r"(?:(?:log|sign) ?(?:in|out|up|on)|register|my account|account|profile|subscribe(?: now)?|donate"
    r"|support us"
    r"|e-?edition|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|help|faqs?|site ?map"
    r"|(?:site )?(?:mobile )?navigation|skip to (?:main )?(?:content|navigation)|toggle (?:navigation|menu)"
    r"|(?:open|close)(?: menu)?|back(?: to top)?|top|next|previous|prev|load more|show (?:more|less|all)"
    r"|reject(?: all)?|(?:manage|cookie|privacy) (?:preferences|settings|cookies|choices|options|policy)"
    r"|continue without accepting|i (?:agree|accept)|learn more|got it|follow us"
    r"|upgrade to paid|generate key takeaways|read in app|restack|repost|up ?vote|down ?vote"
    r"|(?:go|jump) to comments"
    r"|view (?:all|more)|see (?:all|more)|expand|collapse|dismiss|accept(?: all)?|ok)"
)
#: Names of people, agencies and outlets, as they stand in credits.
NAME = (
    r"(?:(?:the |our )?(?:(?-i:[A-Z])[\w&.'’-]*|agenc(?:y|ies)|wires?|correspondents?|staff|bureaus?|news"
    r"|inputs?"
    r"|reports?|writers?|reporters?|journalists?|de|der|del|van|von|al|bin|la))"
)
NAMES = rf"{NAME}(?:(?:,? and | in | of | for | at |, ?|/| ?& ?| ){NAME})*"
AGENCY = (
    r"(?:agenc(?:y|ies)(?: inputs?| reports?)?|reuters|afp|ap|pti|ani|ians|dpa|xinhua|bloomberg|bernama|wam"
    r"|upi|efe"
    r"|tass|anadolu|yonhap|kyodo|pa media)"
)
#: Asking to subscribe before the article goes on.
SUBSCRIBE = (
    r"(?:subscribe|register|sign (?:up|in)|log in|create (?:a|an|your) (?:free )?account"
    r"|become a (?:member|subscriber))\b.{0,40}\bto (?:continue|keep|finish|read|unlock|access|view)\b"
)
