"""English."""

from pullquote.quotes.guard.language import Language

WORDS = Language(
    negation="""
        not, no, never, nor, neither, without, hardly, barely, scarcely, rarely, seldom, cannot, *n't, nobody,
        no one, nothing, none, nowhere, ain't, far from, instead of, rather than, fail to, fails to, failed
        to, refuse to, refuses to, refused to, stop short of, has yet, have yet, had yet, dont, cant, wont,
        doesnt, didnt, isnt, wasnt
    """,
    beside="without, instead of, rather than",
    not_negation="""
        not only, not just, not merely, not simply, no doubt, no wonder, no matter, whether or not, if not, or
        not, no problem, why not, not least, don't you, doesn't it, isn't it, aren't you, won't you, no longer
        than, no later than, no fewer than, no less than, nothing but, nothing less than, if you haven't
        already, if you have not already, no better way, no better time, no better place, nothing to add,
        nothing for me to add, no. *, not to mention
    """,
    finite="""
        is, are, was, were, has, have, had, will, would, can, could, should, may, might, must, does, do, did
    """,
    taken="as",
    condition="""
        if, unless, except, except for, provided that, providing that, as long as, so long as, assuming, on
        condition that, in case, depending on, only when, only once, only after, apart from, other than,
        until, once i, once you, once we, once they, once they've, once it, once he, once she, once the, once
        this, once that, once these, once those, provided we, provided you, provided they, provided it,
        provided he, provided she, provided the, to the extent that, insofar as, barring
    """,
    inverted="""
        had i, had we, had you, had they, had he, had she, had it, had the, had there, were i, were it, were
        we, were you, were they, were he, were she, were the, were there, should you, should we, should they,
        should the, should it, should he, should she, without, in the absence of, short of
    """,
    until="until",
    not_condition="""
        even if, as if, if anything, if you will, if you like, if you ask me, if you please, if ever, if only,
        especially if, particularly if, what if, if i may, if you want, if not, if any, at once, once again,
        once more, once upon, for once, all at once, more than once, just in case, once and for all,
        regardless if, no matter if, in any case, in that case, in this case, if there is one, if there are
        any, if possible, if necessary, if needed, if i could, if interested, if you are interested, if you're
        interested, if you wish, if you haven't already, if you have not already, if you haven't
    """,
    whether="""
        wonder, wonders, wondering, wondered, ask, asks, asked, asking, see, sees, seeing, check, checks,
        tell, find out, consider, considering, discuss, discussing, decide, deciding, unsure, unclear, doubt,
        figure out, clear, tell me, matter, don't know, do not know, doesn't know, didn't know, not sure
    """,
    when="when, as, once, while, after, before, by the time, whenever",
    also="and, or",
    only="""
        at best, optimistically, in the best case, at worst, only, solely, exclusively, at most, almost,
        nearly, practically, virtually
    """,
    articles="the, an, a, my, our, your, his, her, its, their, not",
    degree="""
        that much, so much, all that, as much, entirely, completely, fully, wholly, totally, necessarily,
        always, exactly, very, too, everybody, everyone, all, every, yet
    """,
    infinitive="to",
    contrary="""
        but, although, though, even though, albeit, except that, save that, however, yet, while still,
        whereas, on the other hand
    """,
    particle="though, however, yet",
    concedes="""
        of course, certainly, granted, admittedly, to be sure, true, i know, i understand, i grant, could,
        may, might, undoubtedly, no doubt, obviously, it is true, in theory, at first sight
    """,
    however="""
        however, nevertheless, nonetheless, having said that, that said, on the other hand, then again, at the
        same time, even so, still, that is not to say, that's not to say, that does not mean, that doesn't
        mean, this does not mean, this doesn't mean, not that, it's maybe, it is maybe, maybe not, maybe more,
        maybe less, well maybe, well not, except, it depends, that depends, this depends, it is contingent,
        that is contingent, this is contingent, it is subject to, that is subject to, this is subject to, at
        least not, not necessarily, not always
    """,
    but="but, and yet, though, although",
    limiting="""
        sometimes, not, *n't, never, only, probably, perhaps, equally, unless, until, require, requires,
        depends, in other cases, in some cases, on the condition, yet to, will have to, other, still, it will,
        i do, we do, they do, it does, he does, she does, different, less
    """,
    granted="true, right, correct, fair, fair enough, fine, good, so",
    not_contrary="""
        but also, but anyway, but yeah, but yes, but then, but first, but i guess, but you know, but i don't
        know, but i want, but i don't want, but i don't wanna, but i will say, but i'll say, but let me, but
        if, but when, but as, but because, but it also, but at least, but hopefully, but before, but now, but
        again, but even, but not just, but to, but above all, but i mean, but of course, but we also, but they
        also, yet another, yet again, but most of all, but more than that
    """,
    correction="""
        or rather, or more precisely, or more exactly, or more accurately, or better, i mean rather,
        correction, sorry, excuse me, no wait, no sorry, let me correct, let me rephrase, i take that back, i
        stand corrected, i misspoke, strike that, scratch that, well actually, actually no, or at least, just
        kidding, i'm kidding, only kidding, i'm joking, only joking, not really, not quite, that is not true,
        that's not true, this is not true, it is not true, it's not true, not true, that's wrong, that is
        wrong, that is false, that's false, that's a lie, that is a lie, that's a myth, that is a myth, that's
        nonsense, that is nonsense, nonsense, that is not so, that is not the case, that's not the case, or
        maybe not, or perhaps not, i don't believe it, i don't believe that, i do not believe it, i do not
        believe that, i don't buy it, i don't buy that, i disagree, i don't agree, i do not agree, i don't
        think so, far from it, nothing of the kind, nothing of the sort, not at all, this is not the case, it
        is not the case, this is false, this is wrong, it is false, it is wrong, this is nonsense
    """,
    emphasis="""
        absolutely, simply, just, completely, totally, entirely, clearly, plainly, obviously, of course
    """,
    jest="""
        i'm joking, i am joking, i'm kidding, i am kidding, i was joking, i was kidding, only kidding, just
        kidding, that was a joke, it was a joke, i'm being sarcastic, i'm being facetious, i'm being ironic
    """,
    scorn="come on, oh come on, give me a break, yeah right, who are they kidding, who are we kidding, as if",
    supposition="""
        suppose, supposing, imagine, let's say, let us say, assume, hypothetically, what if, let's suppose,
        let us suppose, let's imagine, let us imagine, let's assume, let us assume, pretend, in theory
    """,
    unreal="as if, as though",
    wish="""
        important, necessary, essential, vital, crucial, hope, hopes, hoped, hoping, wish, wishes, demand,
        demands, demanded, propose, proposes, proposed, urge, urges, urged, request, requested, prefer, want,
        wants, wanted, recommend, recommends, recommended, call for, make sure, ensure, doubt, doubts, fear,
        fears, afraid, worried
    """,
    purpose="so that, in order that",
    should="""
        should, ought, must, try to, tries to, tried to, trying to, hope to, hopes to, hoped to, want to,
        wants to, wanted to, plan to, plans to, planned to, intend to, intends to, claim to, claims to,
        claimed to, seem to, seems to, seemed to, appear to, appears to, appeared to, pretend to, pretends to,
        pretended to, would like to, are supposed to, is supposed to, ought to
    """,
    imagined="""
        suppose, supposing, imagine, assume, hypothetically, what if, let's suppose, let us suppose, let's
        imagine, let us imagine, let's assume, let us assume, in theory
    """,
    asks="""
        is, are, am, was, were, do, does, did, has, have, had, can, could, will, would, should, shall, may,
        might, must, isn't, aren't, wasn't, weren't, don't, doesn't, didn't, haven't, hasn't, can't, couldn't,
        won't, wouldn't, shouldn't, what, what's, when, where, where's, who, who's, whom, whose, why, how,
        how's, which, whether
    """,
    tag="right, okay, ok, no, yeah, correct, huh, eh, you know",
    answer="because, yes, no, never, absolutely, of course, not at all",
    says="""
        say, says, said, saying, ask, asks, asked, asking, tell, tells, told, telling, claim, claims, claimed,
        argue, argues, argued, insist, insists, insisted, reports, reported, write, writes, wrote, written,
        think, thinks, thinking, thought, shout, shouted, reply, replied, respond, responded, announce,
        announced, allege, alleges, alleged, suggests, suggested, testified, declare, declared, according to,
        in the words of, to quote, quote, are like, was like, were like, he's like, she's like, they're like,
        you're like, are going like, argument is, claim is, theory is, story is, response is, response was,
        answer was, reply was, reaction was, assert, asserts, asserted, asserting, maintain, maintains,
        maintained, contend, contends, contended, believes, believed, hopes, hoped, feared
    """,
    claims="""
        idea, notion, myth, rumor, rumors, rumour, rumours, allegation, allegations, accusation, accusations,
        suggestion, misconception, illusion, danger, risk, possibility, chance, the theory, the claim, the
        argument, statement, assertion, contention, belief, prediction
    """,
    lets="have, had, heard, hear, make, made, let, see, saw",
    cites="""
        i quote, let me quote, may i quote, to quote, i cite, let me cite, i read from, let me read, i will
        read, quoting from, reading from, the following comment, made the comment, made this comment, made the
        statement, made this statement, following statement
    """,
    sources="""
        according to, in the view of, in the eyes of, in the opinion of, in the words of, by the account of
    """,
    alleged="""
        allegedly, reportedly, supposedly, so-called, purportedly, apparently, says he, says she, they say, we
        are told
    """,
    hearsay="""
        or so, so they, so the, so goes, that's what, that is what, at least that's what, at least that is
        what, at least so, this is what
    """,
    inquires="""
        when you ask, then you ask, when i ask, i asked, we asked, i ask them, i ask him, i ask her, i said
        to, you ask them
    """,
    hears="""
        was told, were told, am told, are told, been told, i hear, i heard, we hear, we heard, i've heard,
        we've heard, i have heard, we have heard
    """,
    reports="""
        says, said, reported, claims, claimed, alleges, alleged, argues, argued, insists, insisted, wrote,
        writes, announced, testified, declared, told us, told me, told reporters, tells us, tells me, quote
    """,
    filler="well, you know, you know what, oh, hey, look, okay, i mean",
    own="i, we, i've, we've, i'd, i'll, we'd, we'll, i'm, let me, let us, as you, as they, to, let's",
    first_person="i, i'm, i've, i'd, i'll, we, we're, we've, we'd, we'll",
    unclear="phonetic, off mic, off mike, off microphone",
    interpreted="""
        through translator, through interpreter, through a translator, through an interpreter, through the
        interpreter, through the translator, via translator, via interpreter, via an interpreter, as
        interpreted, interpreted, interpretation, as translated, translated, simultaneous interpretation,
        voice of translator, voice of interpreter
    """,
    interruption="crosstalk, cross-talk, interruption, interrupted, interrupting, overlapping, talking over",
    heckle="interjecting, interposing, heckling, heckler, shouting, voice, voices",
    hedge="""
        i think, i believe, i guess, i suppose, i hope, hopefully, i feel, i expect, maybe, perhaps, probably,
        possibly, it seems, it appears, apparently, allegedly, reportedly, supposedly, might, may, could, sort
        of, kind of, in my view, in my opinion, as far as i know, some, sometimes, almost, about, i would say,
        i'd say
    """,
    reason="because, since, so that, given that, due to, thanks to, as long ago",
    pronoun="""
        it, it's, this, that, that's, these, those, they, they're, they've, them, he, he's, she, she's, his,
        her, their, its, him, there, such, so do, so does, the latter, the former, both, neither
    """,
    subject="i, i'm, i've, you, you're, he, he's, she, she's, we, we're, they, they're, who",
    joins="""
        and, or, but, nor, that, which, who, whom, whose, because, if, when, where, while, since, than, so,
        although, though, as, before, after, until, unless, whether, what, how, why
    """,
    phrase="""
        as, of, for, with, in, on, at, by, from, after, before, than, about, like, into, over, under, between,
        during, through, against, to a, to the, to our, to your, to their, to his, to her, to its, to this, to
        that, to these, to those, to us, to me, to him, to them
    """,
    relative="which, who, whom, whose, that",
    that="that, if, whether",
    whether_or_not="if, whether",
    denies="""
        deny, denies, denied, reject, rejects, rejected, dispute, disputes, disputed, refute, refutes, wrong,
        false, untrue, incorrect, a lie, nonsense, absurd, ridiculous, unlikely, impossible, doubtful, a myth,
        a mistake, misleading
    """,
    thinks="""
        think, believe, say, said, saying, mean, know, suggest, suggesting, expect, claim, agree, accept, see,
        sure, certain, clear, true, convinced, want, intend, imply, argue, suppose, feel, recall, like, view,
        views, viewed, regard, regards, indication, evidence, sign, proof, reason to believe, hint
    """,
    pairs="between … and, either … or",
    choices="either",
    ranges="from … to",
    either="or",
    obliged="have, has, had, need, needs, needed, got, must",
    than="than",
    under="under",
    would="would, wouldn't, *'d",
)
