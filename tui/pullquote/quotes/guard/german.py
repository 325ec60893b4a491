"""German."""

from pullquote.quotes.guard.language import Language

WORDS = Language(
    negation="""
        nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, niemandem,
        nichts, ohne, kaum, weder, nirgends, nirgendwo, mitnichten, keineswegs, keinesfalls, statt, anstatt
    """,
    beside="ohne, statt, anstatt",
    not_negation="""
        nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht wahr, nicht weniger als, kein Zweifel, ohne
        Zweifel, kein Wunder, ob oder nicht, nichts anderes als, ohne weiteres, nicht umsonst, nichts
        hinzuzufügen
    """,
    finite="""
        ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, würde, kann, können, konnte, soll,
        sollte, muss, darf, will
    """,
    taken="als, für",
    condition="""
        wenn, je nach, je nachdem, falls, sofern, außer, solange, vorausgesetzt, es sei denn, soweit, im
        Falle, unter der Bedingung, mit Ausnahme, bis auf, ausgenommen, erst wenn, nur wenn, sobald,
        angenommen, bis der, bis die, bis das, bis ein, bis eine, bis wir, bis sie, bis er, bis es, bis ich,
        bis man, bevor, insoweit
    """,
    inverted="hätte, hätten, wäre, wären, würde, würden, sollte, sollten, ohne",
    until="""
        bis der, bis die, bis das, bis ein, bis eine, bis wir, bis sie, bis er, bis es, bis ich, bis man,
        bevor
    """,
    not_condition="""
        auch wenn, selbst wenn, wenn auch, wenn man so will, wenn Sie so wollen, wenn wir so wollen, als wenn,
        wenn schon, außer Frage, wenn ich das sagen darf, wenn ich dies sagen darf, wenn ich so sagen darf,
        immer wenn, außerdem, wenn möglich, wenn eben möglich, wenn nötig, falls nötig, falls möglich, soweit
        möglich, falls vorhanden
    """,
    whether="weiß nicht, wissen nicht, nicht sicher, frage mich, fragt sich, fragen uns",
    when="sobald, wenn, nachdem, bevor, während, solange, sowie",
    also="und, oder",
    only="""
        bestenfalls, schlimmstenfalls, im besten Fall, im günstigsten Fall, nur, lediglich, ausschließlich,
        höchstens, allenfalls, fast, beinahe, nahezu
    """,
    articles="""
        der, die, das, den, dem, des, ein, eine, einen, einem, einer, mein, unser, ihr, sein, nicht, gibt
    """,
    degree="""
        ganz, sehr, so sehr, völlig, vollständig, vollkommen, unbedingt, notwendigerweise, immer, alle, alles,
        jeder, jede, genau, zwingend
    """,
    contrary="""
        aber, doch, jedoch, allerdings, obwohl, obgleich, obschon, auch wenn, wenngleich, nur dass, freilich
    """,
    particle="aber, doch, jedoch, allerdings, freilich",
    concedes="""
        zwar, natürlich, sicher, sicherlich, gewiss, freilich, wohl, könnte, könnten, mag, mögen, zugegeben,
        selbstverständlich, ohne Zweifel, auf den ersten Blick
    """,
    however="""
        allerdings, jedoch, dennoch, trotzdem, gleichwohl, freilich, andererseits, dessen ungeachtet,
        nichtsdestotrotz, das heißt nicht, das bedeutet nicht, das heißt aber nicht, das bedeutet aber nicht,
        nur, das hängt davon ab, es kommt darauf an, das kommt darauf an, vorausgesetzt, es sei denn,
        zumindest nicht, jedenfalls nicht, vielleicht mehr, vielleicht weniger, vielleicht auch mehr, nicht
        immer, nicht unbedingt
    """,
    but="aber, doch, und doch",
    limiting="""
        nicht, kein, keine, keinen, nie, nur, manchmal, vielleicht, wahrscheinlich, erst, noch, muss, müssen,
        solange, wenn, falls, sofern, nichts, weniger, schon der Meinung, schon der Ansicht, schon dafür, sehr
        wohl
    """,
    granted="wahr, richtig, stimmt, korrekt, zutreffend, gut, so, schön",
    not_contrary="""
        aber auch, aber vor allem, aber zunächst, aber zuerst, aber natürlich, aber jetzt, doch auch, doch vor
        allem, aber lassen Sie, aber ich will, aber gut, aber ja, nicht nur
    """,
    correction="""
        oder vielmehr, oder genauer, genauer gesagt, besser gesagt, oder besser, Verzeihung, Entschuldigung,
        ich korrigiere, ich berichtige, Korrektur, nein Moment, Quatsch, ich nehme das zurück, Spaß beiseite,
        war nur ein Scherz, nicht wirklich, nicht ganz, das stimmt nicht, das ist nicht wahr, das ist falsch,
        stimmt nicht, das ist gelogen, das ist eine Lüge, das ist ein Mythos, das ist Unsinn, das ist Quatsch,
        Unsinn, dem ist nicht so, das ist nicht der Fall, oder vielleicht nicht, das glaube ich nicht, glaube
        ich nicht, ich glaube das nicht, das sehe ich anders, keineswegs, mitnichten, ganz und gar nicht
    """,
    emphasis="""
        überhaupt, einfach, schlicht, schlichtweg, absolut, natürlich, eindeutig, offensichtlich,
        selbstverständlich
    """,
    jest="""
        war ein Scherz, ist ein Scherz, ich scherze, nur Spaß, war Spaß, das war ironisch, ich meine das
        ironisch, Scherz beiseite, Spaß beiseite
    """,
    scorn="""
        ach kommen Sie, ach komm, also bitte, wer's glaubt, das glauben Sie doch selbst nicht, dass ich nicht
        lache
    """,
    supposition="""
        angenommen, nehmen wir an, gesetzt den Fall, gesetzt, stellen Sie sich vor, stellt euch vor, stellen
        wir uns vor, mal angenommen, einmal angenommen, was wäre wenn, was wäre, unterstellt
    """,
    unreal="als ob, als wenn, als wäre, als hätte, als würde, als sei",
    wish="""
        wichtig, notwendig, nötig, wünsche, wünschen, hoffe, hoffen, hofft, fordere, fordern, fordert,
        verlange, verlangen, verlangt, bitte, bitten, will, wollen, dafür sorgen, sicherstellen, dafür,
        bezweifle, bezweifeln, fürchte, fürchten, vorschlagen, schlage vor
    """,
    purpose="damit, auf dass",
    should="""
        soll, sollen, sollte, sollten, müsste, müssten, muss, müssen, versuchen zu, wollen, hoffen zu,
        scheinen zu, scheint zu, behaupten zu, möchten, versucht zu
    """,
    imagined="""
        angenommen, nehmen wir an, gesetzt den Fall, stellen Sie sich, stellt euch, stellen wir uns, mal
        angenommen, einmal angenommen, was wäre wenn, nehmen wir einmal an, nehmen wir mal an
    """,
    asks="""
        wer, wen, wem, wessen, was, wann, wo, wohin, woher, wie, warum, weshalb, wieso, wozu, welche, welcher,
        welches, welchen, ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, kann, können,
        könnte, könnten, darf, dürfen, muss, müssen, soll, sollen, sollte, sollten, will, wollen, gibt, wäre,
        wären, würde, würden, glauben, geht, kommt, kommen, denken, meinen, wissen, sehen, stimmt, ob
    """,
    tag="ja, nicht wahr, oder, gell, ne, nicht, richtig",
    answer="weil, ja, nein, doch, natürlich, niemals, keineswegs, denn",
    says="""
        sagt, sagte, sagen, sagten, gesagt, fragt, fragte, fragen, fragten, behauptet, behauptete, behaupten,
        meint, meinte, meinen, meinten, erklärt, erklärte, erklären, schreibt, schrieb, schreiben, heißt es,
        hieß es, ruft, rief, rufen, antwortet, antwortete, berichtet, berichtete, denkt, dachte, denken, laut,
        zufolge, nach dem Motto, Zitat, ich zitiere, besagt, lautet, argumentiert, argumentieren, das Argument
        kommt, glaubt, glaubten, hofft, hofften, fürchtet, fürchteten
    """,
    claims="""
        Idee, Vorstellung, Gerücht, Gerüchte, Mythos, Märchen, Vorwurf, Unterstellung, Behauptung, Irrglaube,
        Illusion, Gefahr, Risiko, Möglichkeit, Chance
    """,
    lets="lassen, ließ, ließen, höre, hörte",
    cites="""
        ich zitiere, darf ich zitieren, zitiere ich, zitieren wir, lese ich vor, ich lese vor, lese aus, Zitat
    """,
    sources="nach Ansicht, nach Meinung, nach Auffassung, nach den Worten, nach Angaben, laut",
    alleged="angeblich, vermeintlich, mutmaßlich, wie es heißt, so heißt es, dem Vernehmen nach",
    hearsay="""
        so sagt, so sagen, so heißt, so behauptet, so behaupten, das sagt, das sagen, das behauptet, das
        behaupten, jedenfalls sagt, jedenfalls sagen, sagt man
    """,
    inquires="ich frage, ich fragte, habe ich gefragt, wir fragten, fragst du, fragt man, wenn man fragt",
    hears="""
        wurde mir gesagt, wurde uns gesagt, hat man mir gesagt, sagt man mir, sagt man uns, hat man uns
        gesagt, höre ich, ich höre, wir hören, habe ich gehört, ich habe gehört, ich habe mir sagen lassen
    """,
    reports="""
        sagt, sagte, sagten, behauptet, behauptete, meint, meinte, heißt es, hieß es, Zitat, schreibt, schrieb
    """,
    filler="na ja, wissen Sie was, nun, also, ach, hey, wissen Sie",
    own="ich, wir, lassen Sie mich",
    first_person="ich, wir",
    unclear="unverständlich, akustisch unverständlich, nicht zu verstehen, undeutlich",
    interpreted="""
        über Dolmetscher, durch Dolmetscher, übersetzt, gedolmetscht, Dolmetscher, Dolmetscherin,
        Simultanübersetzung, Verdolmetschung, aus dem Englischen übersetzt, Übersetzung
    """,
    interruption="Unterbrechung, unterbricht, unterbrochen, durcheinander",
    heckle="Zwischenruf, Zwischenrufe, Zuruf, Zurufe, Gegenruf, Ruf",
    hedge="""
        ich glaube, glaube ich, ich denke, denke ich, ich meine, ich hoffe, ich vermute, vielleicht,
        wahrscheinlich, vermutlich, möglicherweise, anscheinend, angeblich, offenbar, es scheint, hoffentlich,
        ich finde, meiner Meinung nach, meines Erachtens, unserer Auffassung nach, fast, etwa, manchmal,
        könnte, könnten, dürfte, eigentlich
    """,
    reason="weil, denn, da, damit, aufgrund, wegen, dank",
    pronoun="""
        er, sie, es, das, dies, dieser, diese, dieses, diesen, ihm, ihn, ihr, ihnen, ihre, sein, seine,
        dessen, deren, dort, davon, darauf, damit, dazu, daran, daraus, dabei, letzteres, beides
    """,
    subject="ich, du, er, sie, es, wir, ihr, man",
    joins="und, oder, sondern, als, wie",
    phrase="""
        von, für, mit, in, im, an, am, auf, bei, aus, nach, vor, über, unter, zwischen, während, durch, gegen,
        zu, zum, zur, seit, um
    """,
    that="dass, ob",
    whether_or_not="ob",
    denies="""
        bestreite, bestreitet, bestreiten, weise zurück, falsch, unwahr, gelogen, eine Lüge, Unsinn, absurd,
        unwahrscheinlich, unmöglich, zweifelhaft, ein Märchen, ein Irrtum, abwegig
    """,
    thinks="""
        glaube, glauben, glaubt, denke, denken, denkt, sage, sagen, sagt, meine, meinen, meint, weiß, wissen,
        finde, behaupte, behaupten, erwarte, erwarten, sicher, klar, wahr, heißt, bedeutet, will, wollen,
        ansehen, sehen, betrachten, betrachte, halten, halte, bezeichnen, Anzeichen, Hinweis, Hinweise,
        Beweis, Beweise
    """,
    pairs="zwischen … und, entweder … oder",
    choices="entweder",
    ranges="von … bis, von … auf",
    either="oder, noch",
    than="als",
    under="unter",
    would="würde*, wäre*, hätte*, könnte*",
)
