"""What the sentence splitter knows of abbreviations and of words that begin sentences."""

from __future__ import annotations

from newsdiff.text.wordset import word_set

#: Forms of address: never the end of a sentence. All lists here are lower case, without the last dot.
ADDRESSES = word_set("mr mrs ms mx messrs mmes mlle dr drs prof smt shri")

#: Stand capitalised before a name; end a sentence only before a word that begins sentences.
TITLES = word_set(
    """
    sen sens rep reps gov govs lt gen col maj capt cpt cmdr cdr cpl sgt adm brig hon rev fr sr pres supt insp
    det sec amb atty ald st ste mt ft pvt pfc dep asst assoc pt jr rs msgr sgts
    """
)

#: Never end a sentence, however written.
INNER = word_set("vs v viz cf e.g i.e ca approx al-")

#: May stand within a sentence or end it; what follows decides.
COMMON = word_set(
    """
    inc corp co cos ltd llc plc bros assn dept univ esq etc al ave blvd rd hwy jan feb mar apr jun jul aug sep
    sept oct nov dec tues wed thurs fri est ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass
    mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo dist ph.d m.d b.a m.a
    """
)

#: Part of a sentence when a number follows; otherwise words of their own.
BEFORE_NUMBERS = word_set("no nos p pp vol ch art sec fig para op rs ca est approx")

#: After "5 p.m." these go on with the time; any other capital begins a sentence.
AFTER_CLOCK = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest jst eastern
    central mountain pacific greenwich local eat wat sast aest aedt
    """
)

#: Function words and adverbs that, capitalised, begin a sentence rather than continue a name.
STARTERS = word_set(
    """
    a about according after all also although among an and another any are as asked at both but by can
    despite did do does during each earlier either even every few for from had has have he her here his
    how however i i'd i'll i'm i've if in instead is it it's its just last later let like many may
    meanwhile more moreover most much my neither nearly no nor not nothing now of on once one only or
    other our over perhaps several she should since so some someone soon still such than that that's the
    their then there there's these they they're they've this those though through thus to today two
    under unlike until up was we we're we've were what whatever when where whether which while who whose
    why will with within without would yes yet you your
    """
)

#: Verbs of saying, which tie a question or exclamation in quotation marks to its speaker.
SAYING = word_set(
    """
    said says say asked asks added adds told tells wrote writes tweeted tweets posted joked continued
    replied shouted yelled wondered argued declared quipped demanded recalled exclaimed remarked
    insisted noted explained responded answered chanted cried concluded
    """
)
