"""French."""

from pullquote.quotes.guard.language import Language

WORDS = Language(
    negation="""
        ne, n'*, pas, jamais, rien, aucun, aucune, personne ne, nul, nulle, sans, ni, guère, nullement,
        aucunement, non, loin de, au lieu de, plutôt que de
    """,
    beside="sans, au lieu de, plutôt que de",
    not_negation="""
        pas seulement, non seulement, pas uniquement, sans doute, n'est-ce pas, sans aucun doute, n'importe,
        ou non, ou pas, rien de moins que, pas moins de, non plus, rien à ajouter
    """,
    finite="""
        est, sont, était, étaient, a, ont, avait, avaient, sera, seront, peut, peuvent, doit, doivent, n'*, ne
    """,
    taken="comme, pour",
    condition="""
        si, en fonction de, s'il, s'ils, sauf, sauf si, à moins que, à moins de, pourvu que, à condition que,
        à condition de, tant que, au cas où, hormis, excepté, en cas de, jusqu'à ce que, dès lors que,
        seulement quand, avant que, dans la mesure où, sous réserve que
    """,
    inverted="sans, faute de, n'eût été, à défaut de, hormis",
    until="jusqu'à ce que, avant que",
    not_condition="""
        même si, même s'il, même s'ils, comme si, comme s'il, si vous voulez, si je puis dire, si j'ose dire,
        si bien que, sauf erreur, s'il vous plaît, s'il te plaît, et si, surtout si, si ce n'est, un si, une
        si, pas si, aussi, si possible, si nécessaire, si besoin, s'il y en a
    """,
    whether="""
        demande, demandez, demander, demandent, demandé, sais, sait, savoir, savez, savent, dire, dites, voir,
        vérifier, ignore, ignorons
    """,
    when="""
        quand, lorsque, lorsqu'*, dès que, dès qu'*, une fois que, pendant que, après que, avant que, à mesure
        que
    """,
    also="et, ou",
    only="""
        au mieux, au pire, dans le meilleur des cas, seulement, uniquement, exclusivement, tout au plus, au
        plus, presque, quasiment
    """,
    articles="le, la, les, un, une, mon, ma, notre, son, sa, leur, pas",
    degree="""
        tout à fait, entièrement, complètement, totalement, forcément, nécessairement, toujours, tous, toutes,
        tout, très, trop, exactement, encore, vraiment
    """,
    contrary="""
        mais, bien que, quoique, quoi que, même si, cependant, pourtant, toutefois, néanmoins, sauf que,
        encore que
    """,
    particle="cependant, pourtant, toutefois, néanmoins",
    concedes="""
        certes, bien sûr, sans doute, évidemment, il est vrai, c'est vrai, assurément, peut, peuvent,
        pourrait, pourraient, à première vue, je comprends, je sais
    """,
    however="""
        cependant, pourtant, toutefois, néanmoins, en revanche, cela dit, ceci dit, il n'empêche, n'empêche,
        malgré cela, cela ne veut pas dire, cela ne signifie pas, d'un autre côté, cela dépend, ça dépend,
        tout dépend, sous réserve, du moins pas, peut-être plus, peut-être moins, pas nécessairement, pas
        toujours
    """,
    but="mais, et pourtant",
    limiting="""
        pas, ne, n'*, jamais, seulement, parfois, peut-être, sans doute, uniquement, encore, faut, faudra, il
        reste, bel et bien, sauf, si, à condition, aucun, aucune, rien, moins
    """,
    granted="vrai, exact, juste, certes, bien, correct",
    not_contrary="""
        mais aussi, mais également, mais surtout, mais encore, mais d'abord, mais bon, mais oui, mais non,
        mais alors, mais enfin, mais bien sûr, non seulement, mais je veux, mais permettez
    """,
    correction="""
        ou plutôt, ou plus exactement, plus exactement, plus précisément, pardon, excusez-moi, je corrige, je
        me corrige, je rectifie, je me suis trompé, je me suis trompée, non attendez, ou du moins, je
        plaisante, pas vraiment, pas tout à fait, ce n'est pas vrai, c'est faux, c'est un mensonge, c'est un
        mythe, c'est absurde, pas vrai, ce n'est pas le cas, il n'en est rien, ou peut-être pas, je n'y crois
        pas, je n'en crois rien, je ne le crois pas, pas du tout, loin de là, rien de tel
    """,
    emphasis="absolument, tout simplement, simplement, complètement, totalement, évidemment, bien sûr",
    jest="""
        je plaisante, je plaisantais, c'est une blague, c'était une blague, je rigole, c'est ironique, je suis
        ironique
    """,
    scorn="allons donc, voyons, à d'autres, mon œil, de qui se moque-t-on",
    supposition="""
        supposons, supposez, imaginons, imaginez, admettons, mettons, disons que, à supposer que, en
        supposant, par hypothèse, dans l'hypothèse où, et si
    """,
    unreal="comme si, comme s'*",
    wish="""
        important, nécessaire, essentiel, souhaite, souhaitons, souhaitent, espère, espérons, espèrent, exige,
        exigent, exigeons, demande, demandons, demandent, propose, proposons, veux, veut, voulons, faut,
        faudrait, doute, doutons, crains, craignons, recommande
    """,
    purpose="pour que, pour qu'*, afin que, afin qu'*",
    should="""
        doit, doivent, devons, devrait, devraient, devrions, faut, faudrait, essaient de, essayons de, tentent
        de, veulent, voulons, veut, espèrent, prétendent, semblent, semble, espérons
    """,
    imagined="supposons, supposez, imaginons, imaginez, admettons, à supposer que, par hypothèse",
    asks="""
        qui, que, quoi, quand, où, comment, pourquoi, combien, quel, quelle, quels, quelles, lequel, laquelle,
        est-ce que, est-ce, est-ce qu'*, qu'est-ce que, *-vous, *-il, *-elle, *-ils, *-elles, *-on, *-tu,
        *-nous
    """,
    tag="non, hein, n'est-ce pas, d'accord, oui",
    answer="parce que, parce qu'*, oui, non, si, jamais, bien sûr, absolument, car",
    says="""
        dit, disent, disait, disaient, dire, disant, demande, demandent, demandait, demandé, affirme,
        affirment, affirmait, affirmé, prétend, prétendent, prétendait, prétendu, écrit, écrivait, répond,
        répondent, répondait, répondu, raconte, raconté, explique, expliquait, expliqué, déclare, déclarait,
        déclaré, pense, pensent, pensait, crie, criait, selon, d'après, je cite, soutient, soutiennent,
        assure, assurait, croient, croit, espère, espèrent, espéraient, craignent
    """,
    claims="""
        idée, notion, rumeur, rumeurs, mythe, accusation, accusations, allégation, allégations, illusion,
        danger, risque, possibilité, hypothèse, théorie, prétexte
    """,
    lets="entends, entendu, entend, laisse, laissons, fait, faisons, vois",
    cites="""
        je cite, je lis, je vous lis, permettez-moi de citer, permettez-moi de lire, citons, je donne lecture
    """,
    sources="selon, d'après, aux dires de, de l'avis de, aux yeux de, pour reprendre les mots",
    alleged="prétendument, soi-disant, paraît-il, dit-on, à ce qu'on dit, supposément",
    hearsay="""
        c'est ce que, c'est ce qu'*, voilà ce que, voilà ce qu'*, du moins c'est ce que, du moins c'est ce
        qu'*, à ce qu'*, ainsi parle, ainsi dit
    """,
    inquires="""
        j'ai demandé, nous avons demandé, je leur demande, je lui demande, quand on demande, quand vous
        demandez, je leur ai demandé
    """,
    hears="""
        on m'a dit, on nous a dit, on me dit, on nous dit, j'ai entendu, nous avons entendu, j'entends, on
        m'assure
    """,
    reports="affirme, affirment, prétend, prétendent, déclare, a dit, ont dit, je cite, assure, soutient",
    filler="eh bien, vous savez quoi, tu sais quoi, bon, ben, alors, vous savez, oh, écoutez",
    own="je, j'*, nous avons, moi, on peut, laissez-moi, permettez-moi, à vrai, c'est-à",
    first_person="je, j'*, nous",
    unclear="incompréhensible, inintelligible, propos inaudibles, hors micro",
    interpreted="""
        par l'intermédiaire d'un interprète, par un interprète, par interprète, via un interprète, interprète,
        traduit, traduite, traduction, interprétation, interprétation simultanée, voix de l'interprète
    """,
    interruption="interruption, interruptions, interrompt, interrompu, brouhaha",
    heckle="exclamations, protestations, exclamation, voix",
    hedge="""
        je crois, je pense, je suppose, j'espère, j'imagine, il me semble, peut-être, probablement, sans
        doute, apparemment, semble-t-il, il semble, à mon avis, selon moi, presque, environ, parfois,
        certains, certaines, pourrait, pourraient, espérons
    """,
    reason="parce que, parce qu'*, car, puisque, puisqu'*, afin que, afin de, pour que, grâce à, à cause de",
    pronoun="""
        il, elle, ils, elles, ce, c'*, cela, ça, ceci, celui-ci, celle-ci, ceux-ci, celles-ci, celui-là,
        celle-là, lui, leur, leurs, eux, son, sa, ses, y, en, cet, cette, ces
    """,
    subject="je, j', tu, il, elle, on, nous, vous, ils, elles, qui",
    joins="""
        et, ou, mais, car, que, qu'*, qui, dont, quand, lorsque, lorsqu'*, comme, parce que, parce qu'*,
        puisque, où, si, s'il, donc
    """,
    phrase="""
        de, des, du, d'*, pour, avec, dans, en, sur, à, au, aux, par, après, avant, entre, pendant, contre,
        sous, chez, vers
    """,
    relative="qui, dont, lequel, laquelle",
    that="que, qu'*, si, s'il, s'ils",
    whether_or_not="si, s'il, s'ils",
    denies="""
        faux, fausse, nie, nions, nient, conteste, contestons, contestent, rejette, rejetons, un mensonge,
        absurde, ridicule, peu probable, improbable, impossible, douteux, une erreur, mensonger
    """,
    thinks="""
        crois, croit, croyons, croient, pense, pensons, pensent, dis, dit, disons, disent, sais, sait, savons,
        veux, veut, voulons, sûr, sûre, certain, certaine, vrai, affirme, prétends, prétend, signifie, estime,
        trouve, considère, considérons, tiens, tient, signe, preuve, preuves, indice, indices
    """,
    pairs="entre … et, soit … soit",
    choices="soit",
    ranges="de … à",
    either="ou, ni",
    than="que, qu'*",
    under="sous",
    would="*rait, *rais, *raient, *rions, *riez",
)
