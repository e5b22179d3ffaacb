"""English function words: too frequent to tell one sentence from another."""

from __future__ import annotations

from newsdiff.text.wordset import word_set

#: Lower case, with straight apostrophes.
STOP_WORDS = word_set(
    """
    a about above after again against all also although am among an and another any are aren't around as
    at be because been before being below between both but by can can't cannot could couldn't did didn't
    do does doesn't doing don't down during each either else ever every few for from further had hadn't
    has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how
    however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just let let's may me
    might more most much must my myself neither no nor not now of off on once one only onto or other
    others our ours ourselves out over own per quite rather said same say says shall she she'd she'll
    she's should shouldn't since so some still such than that that's the their theirs them themselves
    then there there's these they they'd they'll they're they've this those though through thus to too
    toward towards under until up upon us very was wasn't we we'd we'll we're we've were weren't what
    when where whether which while who who's whom whose why will with within without won't would
    wouldn't yet you you'd you'll you're you've your yours yourself yourselves
    """
)

#: Those that open a noun phrase.
DETERMINERS = word_set("a an the this that these those any no some my our your his her its their")
