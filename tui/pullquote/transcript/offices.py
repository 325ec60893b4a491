"""Words that name an office, in the languages transcripts come in: the data behind `names`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH_HEADS = _words(
    """
    president vice-president presidents chancellor vice-chancellor minister ministers premier prime-minister
    secretary secretary-general undersecretary under-secretary governor lieutenant-governor senator congressman
    congresswoman representative assemblyman assemblywoman delegate mayor councillor councilor councilman
    councilwoman councilmember alderman selectman judge justice magistrate chair chairman chairwoman chairperson
    co-chair speaker commissioner ambassador envoy consul general admiral colonel captain major lieutenant
    sergeant commander commodore brigadier marshal officer director administrator superintendent spokesperson
    spokesman spokeswoman attorney solicitor counsel prosecutor ombudsman king queen prince princess pope bishop
    archbishop cardinal rabbi imam sheriff chief ceo cfo coo cto cio founder co-founder cofounder head leader
    deputy coordinator manager rapporteur treasurer clerk whip advisor adviser analyst strategist economist
    chaplain comptroller inspector detective executive editor correspondent sen rep gov gen lt col capt sgt adm
    maj cmdr brig sec pres amb insp supt pm
    """
)
HEADS = ENGLISH_HEADS | _words(
    """
    präsident präsidentin kanzler kanzlerin ministerin staatssekretär staatssekretärin bürgermeister
    bürgermeisterin sprecher sprecherin vorsitzender vorsitzende abgeordneter abgeordnete botschafter
    botschafterin generalsekretär generalsekretärin kommissar kommissarin direktor direktorin leiter leiterin
    senatorin richter richterin président présidente ministre secrétaire maire député députée sénateur sénatrice
    porte-parole directeur directrice ambassadeur ambassadrice commissaire gouverneur rapporteure chef
    presidente presidenta ministro ministra secretario secretaria alcalde alcaldesa diputado diputada senador
    senadora portavoz director directora embajador embajadora gobernador gobernadora canciller rey reina jefe
    jefa primeiro-ministro primeira-ministra secretário secretária deputado deputada governador governadora
    porta-voz chanceler segretario segretaria sindaco sindaca portavoce deputato deputata senatore senatrice
    cancelliere governatore presidenta conseller consellera secretari secretària diputat portaveu predsednik
    predsednica minister-president voorzitter woordvoerder burgemeester staatssecretaris statsminister
    utrikesminister talman prezydent prezydentka marszałek rzecznik rzeczniczka sekretarz poseł posłanka
    burmistrz przewodniczący przewodnicząca президент прем'єр-міністр прем'єр премьер-министр премьер міністр
    міністерка министр голова председатель глава секретар секретарь генсек речник речниця представник
    представниця пресс-секретарь прессекретар депутат депутатка мэр мер посол губернатор канцлер уповноважений
    командувач генерал
    vicepresident vicepresidente vicepresidenta vice-presidente vicesecretario vicesecretaria prezes letrado letrada
    subsecretario subsecretaria titular vocero vocera procurador procuradora coordinador coordinadora concejal
    prefeito prefeita vereador vereadora relator relatora subsecretário subsecretária coordenador coordenadora
    sottosegretario sottosegretaria assessore assessora
    conselleiro conselleira
    председательствующий председательствующая головуючий головуюча wicemarszałek bakan bakanı başkan başkanı
    başkanvekili milletvekili
    miniszter elnök államtitkár alelnök képviselő ministr ministryně poslanec poslankyně předseda předsedkyně
    místopředseda místopředsedkyně senátor senátorka náměstek talmannen statsråd statsrådet presidenten formanden
    formand næstformanden forseti varaforseti ráðherra puhemies varapuhemies ministeri pääministeri esimees aseesimees
    peaminister ordføreren pirmininkas pirmininkė председател министър προεδρευων προεδρευουσα προεδροσ πρόεδρος
    의장 부의장 위원장 국무총리 총리 장관 차관 대통령 대변인
    """
)
"""One word each, casefolded; in a label the name comes after the last of them."""

CHAIRS = _words("chair chairman chairwoman chairperson")
MEMBERS = _words("senator representative congressman congresswoman delegate assemblyman assemblywoman")
"""Those of whom some chair a committee, and are called now so, now so."""

SURNAMES_TOO = _words("king queen prince pope bishop judge major chief head marshal speaker clerk chef rey")
"""Heads that are surnames as well, and so count only where a label begins with them."""

SUFFIXES = tuple(
    _words(
        "präsident präsidentin kanzler kanzlerin minister ministerin sekretär sekretärin sprecher sprecherin meister "
        "meisterin kommissar kommissarin direktor direktorin beauftragter beauftragte ministeren ministern ministeri "
        "ráðherra"
    )
)
"""Ends of German, Nordic and Finnish compounds that are heads."""

RANKS = _words(
    "vice deputy under acting former ex assistant associate press prime general attorney lieutenant first vize "
    "stellvertretender stellvertretende заступник заместитель"
)
"""Words that make another office of one."""

TRAILERS = _words(
    """
    general elect emeritus emerita designate pro tempore tem adjoint adjointe
    primero primera segundo segunda tercero tercera cuarto cuarta primeiro primeira terceiro terceira
    sejmu senatu rady ministrów rzeczypospolitej polskiej zdrowia finansów obrony narodowej sprawiedliwości rolnictwa
    edukacji infrastruktury środowiska cyfryzacji vlády sněmovny senátu republiky
    """
)
"""Words that follow a head and still belong to the office."""

EAST_ASIAN = sorted(
    _words(
        "内閣総理大臣 国務大臣 総理大臣 総理 首相 大臣 副長官 官房長官 長官 知事 市長 議長 委員長 大統領 主席 "
        "政府参考人 参考人 委員 議員 议员 "
        "总统 總統 总理 總理 部长 部長 发言人 發言人 外长 主任 "
        "국무총리 대통령 총리 장관 차관 대변인 위원장 부의장 의장 의원 위원"
    ),
    key=len,
    reverse=True,
)
"""Offices that follow the name without a space; the longest first, since one may end another."""

NO_EAST_ASIAN_NAMES = _words("代理 署理 副 前 臨時 临时 全委會 全委会 委員會 委员会")
"""What makes another office of one, or tells whose office it is."""

COURTESIES = _words("君 さん 氏 先生 様 女士 小姐 씨")

DOMAINS = _words(
    """
    state states defense defence treasury finance health foreign affairs interior education transport
    transportation energy agriculture commerce labor labour environment economy trade security homeland culture
    sports communications kingdom republic nations union council commission parliament assembly house senate
    representatives commons board bank committee staff government cabinet office department ministry party
    opposition mission operations war veterans housing development science technology research city county
    service bureau institute studies foundation authority district
    court federation emirates island islands organization federal reserve etrangères étrangères
    exteriores esteri república république republik deutschland bundesrepublik
    """
)
"""Words that make up a field or a body after "of", never a person's name."""

PLACE_BEGINNINGS = _words(
    """
    european south north east west new saudi costa united czech sri san santa são el los las puerto sierra
    burkina dominican hong central great papua cape fort saint st st. equatorial trinidad bosnia ivory marshall
    solomon foreign
    """
)
"""Words that begin the name of a place (or field) of several words."""

ABBREVIATIONS = {
    "sen": "Senator",
    "rep": "Representative",
    "gov": "Governor",
    "gen": "General",
    "lt": "Lieutenant",
    "col": "Colonel",
    "capt": "Captain",
    "sgt": "Sergeant",
    "adm": "Admiral",
    "maj": "Major",
    "cmdr": "Commander",
    "brig": "Brigadier",
    "sec": "Secretary",
    "pm": "Prime Minister",
    "pres": "President",
    "amb": "Ambassador",
    "insp": "Inspector",
    "supt": "Superintendent",
}

HONORIFICS = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rt rev reverend msgr herr
    baroness viscount viscountess earl countess duke duchess marquess marquis marchioness
    frau monsieur madame m mme mlle señor señora sr sra don doña senhor senhora signor signora sig senyor
    shri shrimati smt kumari senyora pan pani gospa gospod dhr heer mevrouw пан пані господин госпожа г-н г-жа
    """
)
MEN = _words("mr sir lord shri herr monsieur m señor sr senhor signor pan heer пан господин г-н")
WOMEN = _words(
    "mrs ms miss dame lady shrimati smt kumari frau madame mme mlle señora sra senhora signora mevrouw pani "
    "пані госпожа г-жа"
)
ENGLISH_HONORIFICS = _words("mr mrs ms miss")
GIVEN_NAMES_TOO = _words("don earl duke")
"""Honorifics that are first names after another one: "Mr. Don Lind"."""
ARTICLES = _words("the der die das le la el los il o a de")
ENGLISH_LINKS = _words("of for at to")
LINKS = ENGLISH_LINKS | _words("de del du des der do da dos della di van von für")
"""What follows them after a head is the office's place or field; "Mayor de Vries" is not of Vries."""
FIELD_LINKS = LINKS - ENGLISH_LINKS - _words("der van von für")
PARTICLES = _words(
    "de del della di da do dos das du des la le van von der den ter ten zu zur af av bin bint ibn ben al el y e i d' st"
)
"""Words inside a name that keep their small letter."""
NEVER_NAMES = _words(
    """
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday press conference briefing interview transcript remarks meeting statement
    speech address question questions answers session episode podcast event the this that these update updated
    introduction opening closing panel discussion debate hearing talk keynote lecture media availability note
    notes room house street
    parlament parlamento parlement generalitat senat sénat senado senato congreso congrés cortes bundestag bundesrat
    assemblée asamblea assembleia assemblea chambre cámara câmara
    """
)
"""Words of a title that no name holds."""
