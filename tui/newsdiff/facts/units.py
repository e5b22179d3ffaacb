"""Units of measure and currencies, and the words by which a number's unit is recognised.

A unit is named in the plural as a reader would say it. Kilometres and miles stay what they are: converting
is for whoever compares.
"""

from __future__ import annotations

from newsdiff.facts.lexicon import sections
from newsdiff.text.tokens import stem
from newsdiff.text.wordset import word_set


def _by_spelling(name: str) -> dict[str, str]:
    """Read a data file of names with their spellings as a table from spelling to name."""
    return {spelling: unit for unit, spellings in sections(name).items() for spelling in spellings}


#: The name of a unit by each of its spellings, lower case.
UNIT_NAMES = _by_spelling("units")

#: Spellings of one or two letters: units only where they touch the digits or cannot be a word ("5 km").
SHORT_UNITS = frozenset(spelling for spelling in UNIT_NAMES if len(spelling) <= 2)

#: Currency signs and codes as written before an amount, lower case, with the unit as a reader would say it.
CURRENCIES = _by_spelling("currencies")

#: Nouns whose plural does not end in "s", and collective ones that are counted as they stand.
IRREGULAR_PLURALS = word_set(
    """
    people men women children police troops staff personnel crew feet teeth geese mice sheep fish
    deer cattle aircraft spacecraft series species headquarters crossroads offspring dead wounded
    injured missing alumni criteria data media phenomena bacteria fungi nuclei stimuli wives lives
    policemen policewomen firemen servicemen servicewomen congressmen congresswomen lawmen gunmen
    spokesmen businessmen businesswomen fishermen chairmen salesmen workmen countrymen townspeople
    salespeople businesspeople grandchildren schoolchildren stepchildren clergy
    """
)

#: Words that end in "s" without being plural nouns.
NOT_PLURAL = word_set(
    """
    this is was has does as us his its hers theirs ours yours yes thus plus less unless across
    perhaps thanks always afterwards towards besides whereas news previous various famous serious religious
    politics physics economics sports us's los las des
    """
)


def head_of(unit: str) -> str:
    """Give the stem of the last noun of ``unit``, by which quantities are compared ("" for no unit)."""
    name = unit.partition(" per ")[0].partition(" of ")[0]
    return stem(name.split()[-1].lower()) if name else ""


def is_plural(word: str) -> bool:
    """Tell whether ``word`` looks like a plural noun."""
    low = word.lower()
    if low in IRREGULAR_PLURALS:
        return True
    if low in NOT_PLURAL or len(low) < 3 or not low.endswith("s"):
        return False
    return not low.endswith(("ss", "us", "is", "'s", "’s"))
