"""Spanish."""

from pullquote.quotes.guard.language import Language

WORDS = Language(
    negation="""
        no, nunca, jamás, ni, sin, ningún, ninguno, ninguna, nada, nadie, tampoco, apenas, en vez de, en lugar
        de, lejos de
    """,
    beside="sin, en vez de, en lugar de",
    not_negation="""
        no solo, no sólo, no solamente, no únicamente, sin duda, sin embargo, cómo no, por qué no, o no, nada
        menos que, nada más que, no menos de, a no ser, nada que añadir
    """,
    finite="es, son, era, eran, está, están, ha, han, había, habían, será, serán, puede, pueden, debe, deben",
    taken="como, por",
    condition="""
        si, en función de, salvo, salvo que, salvo si, excepto, excepto si, a menos que, a no ser que, siempre
        que, siempre y cuando, con tal de que, en caso de que, en caso de, mientras no, hasta que, a condición
        de que, solo cuando, sólo cuando, en la medida en que, a reserva de, con la condición de que
    """,
    inverted="sin, de no ser por, a falta de, de haber, en ausencia de",
    until="hasta que",
    not_condition="""
        incluso si, como si, aun si, si quieren, si quiere, si se quiere, si me permiten, si me permite, sobre
        todo si, si bien, y si, por si acaso, si acaso, si es posible, si es necesario, si hace falta, si los
        hay, si las hay
    """,
    whether="""
        pregunto, pregunta, preguntan, preguntar, preguntaba, preguntó, saber, sé, sabe, saben, sabemos, ver,
        decir
    """,
    when="""
        cuando, en cuanto, una vez que, mientras, después de que, antes de que, a medida que, tan pronto como
    """,
    also="y, e, o, u",
    only="""
        en el mejor de los casos, en el peor de los casos, solo, sólo, solamente, únicamente, como mucho, a lo
        sumo, casi
    """,
    articles="el, la, los, las, lo, un, una, mi, nuestro, nuestra, su, no",
    degree="""
        del todo, enteramente, completamente, totalmente, necesariamente, siempre, todos, todas, todo, muy,
        demasiado, exactamente, todavía, aún
    """,
    contrary="pero, aunque, si bien, sin embargo, no obstante, salvo que, a pesar de que, por más que",
    particle="sin embargo, no obstante",
    concedes="""
        claro, por supuesto, desde luego, es cierto, es verdad, sin duda, ciertamente, puede, pueden, podría,
        podrían, evidentemente, a primera vista, entiendo, comprendo, sé que
    """,
    however="""
        sin embargo, no obstante, ahora bien, con todo, en cambio, dicho esto, por otro lado, por otra parte,
        aun así, eso no quiere decir, eso no significa, ello no significa, lo cierto es que, depende, eso
        depende, todo depende, al menos no, quizá más, quizás más, tal vez más, quizá menos, tal vez menos, no
        necesariamente, no siempre
    """,
    but="pero, y sin embargo, aunque",
    limiting="""
        no, nunca, jamás, solo, sólo, solamente, a veces, quizá, quizás, tal vez, todavía, aún, falta,
        depende, tendrá que, siempre que, si, ningún, ninguna, nada, nadie, hay que, sí que, menos
    """,
    granted="cierto, verdad, correcto, justo, bien, así, exacto",
    not_contrary="""
        pero también, pero además, pero sobre todo, pero primero, pero bueno, pero sí, pero tampoco, pero
        claro, pero antes, pero ahora, pero quiero, pero permítanme, pero permítame
    """,
    correction="""
        o mejor dicho, mejor dicho, o más bien, más bien, más exactamente, o más exactamente, perdón,
        disculpen, disculpe, me corrijo, corrijo, rectifico, me equivoqué, me he equivocado, no esperen, o al
        menos, digo, es broma, bromeo, no del todo, no exactamente, eso no es verdad, no es verdad, no es
        cierto, eso no es cierto, eso es falso, es falso, es mentira, eso es mentira, eso es un mito, es un
        disparate, no es así, eso no es así, o quizá no, no lo creo, no me lo creo, no estoy de acuerdo, en
        absoluto, nada de eso, ni mucho menos
    """,
    emphasis="absolutamente, simplemente, sencillamente, completamente, totalmente, claramente, por supuesto",
    jest="""
        es broma, era broma, era una broma, es una broma, estoy bromeando, lo digo en broma, con ironía, es
        ironía
    """,
    scorn="venga ya, vamos hombre, por favor, sí claro, no me hagan reír, a otro perro con ese hueso",
    supposition="""
        supongamos, supongan, suponga, imaginemos, imaginen, imagine, imagínense, pongamos que, digamos que,
        en el supuesto de que, suponiendo, por hipótesis, qué pasaría si, y si
    """,
    unreal="como si",
    wish="""
        importante, necesario, esencial, deseo, deseamos, espero, esperamos, exijo, exigimos, exigen, pido,
        pedimos, piden, propongo, proponemos, quiero, queremos, quieren, dudo, dudamos, temo, tememos,
        recomiendo, ojalá, hace falta
    """,
    purpose="para que, a fin de que",
    should="""
        debe, deben, debemos, debería, deberían, deberíamos, tiene que, tienen que, hay que, habría que,
        tratan de, intentan, intentamos, quieren, queremos, quiere, esperan, pretenden, parecen, parece
    """,
    imagined="""
        supongamos, supongan, suponga, imaginemos, imaginen, imagínense, pongamos que, por hipótesis, qué
        pasaría si
    """,
    asks="""
        qué, quién, quiénes, cuándo, dónde, adónde, cómo, por qué, cuánto, cuánta, cuántos, cuántas, cuál,
        cuáles, acaso
    """,
    tag="no, verdad, vale, sí, de acuerdo",
    answer="porque, sí, no, nunca, jamás, claro, por supuesto",
    says="""
        dice, dicen, dijo, dijeron, decía, decían, decir, diciendo, dicho, pregunta, preguntan, preguntó,
        preguntaba, afirma, afirman, afirmó, afirmaba, asegura, aseguran, aseguró, sostiene, sostienen,
        sostuvo, escribe, escribió, responde, respondió, respondieron, cuenta, contó, declara, declaró,
        piensa, piensan, pensaba, gritó, gritaban, según, cito, cito textualmente, en palabras de, creen,
        cree, esperan, esperaban, temen, temían
    """,
    claims="""
        idea, noción, rumor, rumores, mito, acusación, acusaciones, ilusión, peligro, riesgo, posibilidad,
        hipótesis, teoría, pretexto, bulo
    """,
    lets="oigo, oímos, oí, dejo, dejamos, veo, hago, hacemos",
    cites="cito, cito textualmente, leo, les leo, permítanme citar, permítanme leer, citemos, doy lectura",
    sources="según, de acuerdo con, a juicio de, a ojos de, en palabras de, en opinión de",
    alleged="supuestamente, presuntamente, al parecer, según dicen, dizque, dicen que",
    hearsay="""
        eso dicen, eso dice, eso es lo que, es lo que, o eso, así lo, al menos eso, eso cuentan, eso afirma,
        eso afirman
    """,
    inquires="""
        pregunté, preguntamos, he preguntado, hemos preguntado, les pregunto, le pregunto, cuando preguntas,
        cuando uno pregunta, si uno pregunta
    """,
    hears="""
        me dicen, nos dicen, me han dicho, nos han dicho, me dijeron, nos dijeron, he oído, hemos oído, oigo
    """,
    reports="afirma, afirman, afirmó, asegura, aseguran, aseguró, sostiene, dijo, dijeron, cito, declaró",
    filler="bueno, saben qué, sabe qué, pues, mire, miren, oh, oiga, ya sabe",
    own="""
        yo, nosotros, nosotras, he, hemos, digo, decimos, dije, quiero, queremos, quisiera, permítanme,
        déjenme, puedo, podemos, voy a, vamos a, es, cabe, por así
    """,
    first_person="yo, nosotros, nosotras",
    unclear="ininteligible, incomprensible, no se entiende, fuera de micrófono",
    interpreted="""
        a través de un intérprete, a través de intérprete, mediante intérprete, por medio de un intérprete,
        intérprete, traducido, traducida, traducción, interpretación, interpretación simultánea, voz del
        intérprete
    """,
    interruption="interrupción, interrupciones, interrumpe, interrumpido",
    heckle="protestas, rumores, gritos, voces",
    hedge="""
        creo, creemos, pienso, pensamos, supongo, espero, esperamos, imagino, quizá, quizás, tal vez,
        probablemente, posiblemente, al parecer, parece, presuntamente, supuestamente, a mi juicio, en mi
        opinión, casi, unos, unas, a veces, algunos, algunas, podría, podrían, ojalá
    """,
    reason="porque, ya que, puesto que, dado que, pues, para que, debido a, gracias a, a causa de",
    pronoun="""
        él, ella, ello, ellos, ellas, esto, eso, aquello, este, esta, estos, estas, ese, esa, esos, esas, su,
        sus, lo, la, los, las, le, les, ahí, allí
    """,
    subject="yo, tú, él, ella, nosotros, nosotras, ustedes, ellos, ellas, usted, quien, quienes",
    joins="""
        y, e, o, u, pero, que, quien, quienes, cuyo, cuya, cuando, donde, como, porque, si, mientras, pues,
        sino
    """,
    phrase="""
        de, del, para, con, en, sobre, a, al, por, desde, tras, antes, entre, durante, contra, bajo, hacia,
        según
    """,
    relative="que, quien, quienes, cuyo, cuya",
    that="que, si",
    whether_or_not="si",
    denies="""
        falso, niego, niega, negamos, niegan, rechazo, rechazamos, una mentira, mentira, absurdo, ridículo,
        improbable, imposible, dudoso, un error, un disparate
    """,
    thinks="""
        creo, cree, creemos, creen, pienso, piensa, pensamos, digo, dice, decimos, dicen, sé, sabe, sabemos,
        quiero, quiere, queremos, seguro, segura, cierto, verdad, claro, afirmo, afirma, significa, considero,
        parece, consideramos, considera, tengo, tiene, señal, prueba, pruebas, indicio, indicios
    """,
    pairs="entre … y, o bien … o",
    choices="o bien",
    ranges="de … a, desde … hasta",
    either="o, u, ni",
    than="que",
    under="bajo",
    would="*ría, *rías, *rían, *ríamos",
)
