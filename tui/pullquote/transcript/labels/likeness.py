"""How much a printed label looks like somebody who speaks."""

from __future__ import annotations

from functools import lru_cache

from pullquote.transcript import names, offices
from pullquote.transcript.lazy import lazy
from pullquote.transcript.voices import voice

_OFFICES = offices.HEADS | frozenset(
    """
    court clerk witness defendant plaintiff translator interpreter caller narrator staff host guest
    reverend deputy vice
    prosecution defence defense commentator correspondent teacher doctor parent official aide panelist panellist
    premier chancellor sheriff chaplain bailiff marshal foreperson foreman juror jurors jury usher
    stenographer videographer emcee mc dj tape recording male female
    """.split()
)
_QUALIFIERS = offices.ARTICLES | frozenset(
    """
    an another first second third fourth other same unidentified unknown unnamed anonymous male female senior deputy
    vice pro tempore acting interim off mic mike from in of to no number on the and new old young
    law courtroom prospective
    """.split()
)
_PARTICLES = (
    offices.PARTICLES
    | offices.LINKS
    | frozenset("of the and for in at from on und et y e i och og ap & /".split())
)
_PRONOUNS = frozenset(
    """
    i'm i've my you your you're we we're our us they them it it's its is are am was were be been let
    let's this that
    these those here there what why how who when where which if because since while although though as so but or nor
    yet then than now ich sie wir mir mich uns euch es ist sind war je nous vous ils elle est sont yo
    nosotros usted ustedes
    """.split()
)
"""Words of sentences: a label that holds one is none, whatever its capitals."""
_NEVER = _PRONOUNS | frozenset(
    """
    yes no not ok okay yeah yep yup nope right sure perfect exactly cool great wow absolutely
    totally definitely correct
    awesome nice hmm mm uh um oh ah hey hello hi bye goodbye sorry fine true maybe well look listen remember imagine
    please thanks thank indeed agreed anyway
    note notes nb conclusion conclusions agenda summary introduction intro outro overview background abstract contents
    content update updates updated correction corrections editor's photo photos image images picture
    caption video audio
    source sources link links url urls http https www re cc sent subject date dates time times location place venue
    duration length recorded recording published posted last modified participants attendees attending present regrets
    presentation presentations
    speakers panelists panellists guests hosts title series episode season transcript transcripts transcription
    transcribed by author authors credit credits keywords tags tag topic topics category categories warning caution
    example examples ps also however therefore moreover furthermore finally lastly firstly secondly thirdly
    first second third fourth fifth sixth next previous point points step steps part section chapter page item items
    slides slide deck github repo twitter linkedin youtube paper website
    license licence files witnesses prepared remarks ayes noes teller tellers division votes
    break music ad ads advert advertisement sponsor sponsors sponsored applause laughter contact phone tel telephone
    fax email e-mail website web copyright disclaimer discussion resolution resolutions action actions decision
    decisions result results status language languages embargo release isbn price address remote suggest cite use case
    cases key takeaways takeaway highlights fact facts figure table total reason reasons problem problems solution
    option options issue issues proposal goal goals rule rules task tasks todo details detail info information about
    format number following continued related further reading references reference method methods type version
    begin beginning beginn start end ende chapters timestamps shownotes
    ort datum uhrzeit zeit teilnehmende thema themen anmerkung hinweis quelle stand dauer tagesordnung fazit beispiel
    titel anlage tagesordnungspunkt inhalt erstens zweitens drittens viertens
    zusatztagesordnungspunkt zusatzpunkt berichterstattung
    lieu heure objet sujet présents remarque résumé durée titre exemple sommaire premièrement deuxièmement
    fecha lugar hora tema temas asistentes nota fuente resumen duración título ejemplo primero segundo tercero
    data luogo ora fonte durata titolo esempio assunto duração datum plaats tijd onderwerp aanwezig bron duur
    дата место время тема участники примечание источник во-первых во-вторых
    місце час учасники примітка джерело по-перше по-друге
    日期 时间 地点 主题 日時 場所 注 備考
    """.split()
)
"""Connectives, interjections, headings and fields: what stands before a colon and is nobody."""
_FIELDS = frozenset(
    """
    date dates time times location place venue city duration length recorded published posted participants attendees
    present apologies speakers panelists panellists guests hosts title series episode season subject topic topics
    keywords tags author authors event source url link links language status interviewees transcriber transcribed
    datum uhrzeit ort teilnehmer teilnehmende thema dauer lieu heure sujet fecha lugar hora asistentes data luogo ora
    plaats tijd дата место время участники місце час учасники updated editor editors contact format interviewer
    interviewee witnesses tema durée titre titel on by present
    """.split()
)

_SIGNS = frozenset({"CC"})
"""Call signs that are words of headings otherwise: the capsule communicator of early space flights."""
_BOTH = frozenset({"questions", "answers"})
"""The heading above what is asked and answered, no voice."""
_WORD = lazy(r"[^\W_]+(?:[.'’`-]+[^\W_]+)*|&|/")
_NUMBER = lazy(r"\d{1,3}|[ivx]{1,4}|[a-z]|one|two|three|four|five")
_NUMBERED = lazy(
    r"(?:speaker|spk|spkr|interviewer|participant|voice|person)[ _#-]*(?:\d{1,3}|[a-z])|[sfm]\d{1,2}"
)
_INITIALS = lazy(r"[^\W\d_a-z]{2,3}(?:/[^\W\d_a-z]{2,3})*+")
_CASELESS = lazy(r"[^\W\d_A-Za-z\u00c0-\u058f\u1e00-\u1fff]")


_CHINESE = lazy(r"[\u3400-\u9fff]")
_SENTENCE = lazy(r"[的是我了就如下這这你他她們们嗎吗，、；]|[0-9]")
"""Characters of what is said, or counted: in names and offices they do not stand."""
_MATTER = ("出席", "缺席", "列席", "表", "附", "圖", "图", "註", "注", "第", "功能團體", "地方選區")
"""How lines of the minutes begin that are nobody's."""
_MATTERS = tuple(
    """
    意見 意见 提案 結論 结论 決議 决议 主題 主题 名稱 名称 說明 说明 事項 事项 日期 字號 字号 案由 條文 条文
    動議 动议 結果 结果 主旨 正本 副本 速別 提案人 連署人 受文者 時間 时间 地點 地点 來源 来源 備註 备注
    內容 内容 標題 标题 摘要 連結 链接 聽寫 听写 校對 校对 整理 翻譯 翻译
    """.split()
)
"""How the heads of motions, of letters and of lists end: "提案人" moved something, and does not speak."""


def _caseless(name: str) -> float:
    """How much a label in a script without capitals looks like somebody."""
    if not _CHINESE.search(name):
        return 0.6 if len(name) <= 24 else 0.0
    name = name.replace(" ", "")
    is_matter = name.startswith(_MATTER) or name.endswith(_MATTERS)
    told = len(name) <= 20 and not _SENTENCE.search(name) and not is_matter
    return (0.6 if len(name) <= 8 or name.endswith(tuple(offices.EAST_ASIAN)) else 0.4) if told else 0.0


def words(name: str) -> list[str]:
    """The words of a label, without punctuation."""
    return _WORD.findall(name.replace("_", " "))


def is_initials(name: str) -> bool:
    """Whether a label is somebody's initials, or several people's: "RPR", "BE/YK"."""
    return name.isupper() and bool(_INITIALS.fullmatch(name))


def is_field(name: str) -> bool:
    """Whether a label is one that top matter uses: "Location", "Date", "Last updated"."""
    return any(word.casefold() in _FIELDS for word in words(name)[-1:])


def is_nobody(name: str) -> bool:
    """Whether a label has a word that no name has: of sentences, of headings, of fields."""
    return any(word.casefold() in _NEVER for word in words(name))


@lru_cache(maxsize=4096)
def is_voice(name: str) -> bool:
    """Whether a label means somebody without naming them: "Question", "THE WITNESS", "Speaker 2"."""
    if voice(name) or _NUMBERED.fullmatch(name.lower()):
        return True
    lower = [word.casefold() for word in words(name)]
    return any(len(word) > 1 and (word in _OFFICES or voice(word)) for word in lower) and all(
        word in _OFFICES or word in _QUALIFIERS or _NUMBER.fullmatch(word) or voice(word) for word in lower
    )


def _is_with_article(lower: list[str]) -> bool:
    """Whether they begin as the parliaments of Spain and Portugal print them: "El señor …", "A señora …"."""
    return lower[0] in offices.ARTICLES and lower[1:2] != [] and lower[1] in offices.HONORIFICS


@lru_cache(maxsize=4096)
def likeness(name: str, office: str = "") -> float:
    """From 0, nobody, to 1, certainly somebody; 0.5 is a lone capitalised word. `office` stood after its comma."""
    said = [word for word in words(office) if len(word) != 2 or not word.isupper()]  # BE is a canton
    if any(word.casefold() in _PRONOUNS for word in said):
        return 0.0
    parts = words(name)
    lower = [part.casefold() for part in parts]
    if _BOTH.issubset(lower):
        return 0.0
    if is_voice(name):
        return 1.0
    if names.with_trailing_office(name):
        return 0.9
    if lower[:1] == ["right"] and lower[1:2] in (["hon"], ["honourable"], ["honorable"]):
        del parts[0], lower[0]
    if name in _SIGNS:
        return 0.5
    if not any(map(str.isalpha, name)):
        return 0.0
    if not parts or len(parts) > 14 or lower[0] in _NEVER or offices.HONORIFICS.issuperset(lower):
        return 0.0
    if is_initials(name):
        return 0.5
    titled = lower[0] in offices.HONORIFICS or lower[0] in offices.HEADS or _is_with_article(lower)
    if any(word in _PRONOUNS or (word in _NEVER and not titled) for word in lower):
        return 0.0
    capitalised = [part for part in parts if part[0].isupper()]
    small = [
        part
        for part in parts
        if part[0].islower() and part not in _PARTICLES and part.rstrip(".") not in offices.HONORIFICS
    ]
    if lower[0] in offices.HONORIFICS and lower[1:2] in (["le"], ["la"]) and lower[2:3]:
        return 0.9 if names.is_head(lower[2]) else 0.0
    if not capitalised:
        if _CASELESS.search(name):
            return _caseless(name)
        return 0.25 if len(parts) == 1 and len(name) > 1 else 0.0
    if (
        small
        and lower[0] in offices.HEADS - offices.ENGLISH_HEADS
        and len(small) < 4
        and parts[-1][0].isupper()
    ):
        return 0.8
    if small:
        return 0.7 if voice(parts[0]) and len(small) <= 2 else 0.0
    if (titled and len(parts) > 1 + _is_with_article(lower)) or (
        len(capitalised) > 1 and office and (voice(office) or names.is_office(office))
    ):
        return 0.9
    if len(capitalised) == 1:
        return 0.5 if len(name) > 2 else 0.4
    return 0.8
