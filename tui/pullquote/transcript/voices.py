"""Labels that name nobody: "Question", "Reporter", "Moderator", "Speaker 1", in the languages transcripts come in."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Part


class Voice(NamedTuple):
    """What a label says of a voice that it does not name."""

    part: Part
    many: bool
    """The next turn under the same label may be another person's."""
    press: bool = False


_QUESTION = """
    q p question questions questioner remark ask frage fragen zwischenfrage zusatzfrage nachfrage pregunta preguntas
    pergunta perguntas domanda vraag fråga spørsmål spørgsmål kysymys otázka pytanie kérdés
    întrebare soru ερώτηση запитання питання вопрос реплика 問 问 質問 提问 提問 질문 سؤال שאלה प्रश्न
"""
_PRESS = """
    reporter reporters journalist journalists press media correspondent newsman journalistin
    reporterin journaliste journalistes periodista periodistas reportero reportera jornalista
    repórter giornalista giornalisti cronista verslaggever toimittaja novinář novinářka dziennikarz
    dziennikarka újságíró jurnalist jurnalistă ziarist gazeteci δημοσιογράφος журналіст журналістка
    кореспондент кореспондентка репортер журналист журналистка корреспондент корреспондентка
    репортёр phóng_viên خبرنگار 記者 记者 기자 صحفي صحافي עיתונאי पत्रकार
"""
_AUDIENCE = """
    audience audience_member audience_question member_of_the_audience fragesteller fragestellerin
    publikum zuhörer zuhörerin public dans_la_salle público asistente plateia pubblico głos_z_sali
    із_зали з_зали из_зала 質問者 会場 观众 聴衆 청중
"""
_CROWD = """
    des_voix une_voix voces voci vozes stimmen röster stemmen głosy hlasy
    participant participants attendee caller student analyst voice voices man woman male female mann frau
    male_voice female_voice male_speaker female_speaker multiple_speakers several_speakers crowd all
    zuruf zwischenruf stimme teilnehmer teilnehmerin unbekannt unbekannter_sprecher intervenant
    intervenante voix inconnu non_identifié voz desconocido no_identificado voce głos uczestnik
    uczestniczka голос участник учасник 参加者
"""
_ANSWER = """
    a r answer answers reply antwort réponse respuesta resposta risposta antwoord svar vastaus odpověď
    odpowiedź válasz răspuns cevap απάντηση відповідь ответ 答 답변 جواب interviewee guest witness
    respondent befragter befragte invité invitée entrevistado entrevistada intervistato gość гість
    гостя гость
"""
_MODERATOR = """
    moderator moderators operator facilitator moderatorin moderation modérateur modératrice
    moderador moderadora moderatore moderatrice moderátor moderatorka prowadzący prowadząca
    ordstyrer модератор модераторка ведучий ведуча ведущий ведущая 司会 司会者 主持人 사회자 진행자
    مجری พิธีกร
"""
_INTERVIEWER = """
    interviewer interviewers intervieweur intervieweuse entrevistador entrevistadora intervistatore
    intervistatrice інтерв'юер інтерв'юерка интервьюер 聞き手
"""
_SINGLE = """
    host co-host cohost speaker narrator announcer presenter anchor interpreter translator staff
    aide person spk s voiceover sprecher sprecherin dolmetscher dolmetscherin orateur oratrice
    locuteur locutrice interprète hablante locutor intérprete falante parlante interprete spreker
    tolk mówca tłumacz перекладач переводчик спікер спикер диктор 通訳 话者 話者
    senior_administration_official senior_official administration_official official
"""


def _vocabulary() -> dict[str, Voice]:
    kinds = (
        (_QUESTION, Voice("asks", many=True)),
        (_PRESS, Voice("asks", many=True, press=True)),
        (_AUDIENCE, Voice("asks", many=True)),
        (_CROWD, Voice("speaks", many=True)),
        (_ANSWER, Voice("answers", many=False)),
        (_MODERATOR, Voice("moderates", many=False)),
        (_INTERVIEWER, Voice("asks", many=False)),
        (_SINGLE, Voice("speaks", many=False)),
    )
    return {word.replace("_", " "): voice for words, voice in kinds for word in words.split()}


_VOICES = _vocabulary()
_TURN_NOUNS = frozenset(_QUESTION.split())
_ARTICLE = lazy(r"^(?:an?|the|der|die|das|eine?|le|la|el|los|un|une|uma?|o|il) ")
_NUMBER = lazy(r"[\s_#.-]*(?:no\.?|nr\.?|#)?\s*(\d+|one|two|three|four)$|(?<=\w{5})[\s_]([a-z])$")
_HOUSE = lazy(
    r"(?:some|several|many|other)? ?hon(?:ou?rable)?\.? (?:members|senators)|noble lords"
    r"|(?:plusieurs|de nombreux) (?:députés|voix|sénateurs|membres)\b.*|voix (?:nombreuses|diverses)"
    r"|(?:varios|varias|algunos) (?:señor|diputad|senador).*|(?:vozes|voces|voci|veus)(?: d.*)?"
    r"|(?:голоса|шум) .*|głosy .*|zurufe .*"
)
"""Members of a house together."""
_MEMBER = lazy(
    r"(?:right )?hon(?:ou?rable)?\.? (?:member|senator)|noble lord|une? (?:député|voix|sénateur|membre)\b.*"
    r"|uma? voz.*|una (?:voz|voce|veu).*|(?:голос|с места|з місця).*|głos z .*|zuruf .*|реплика .*"
)
"""One of them whom the minutes do not name."""
_OF_A_HOUSE = frozenset(
    """
    some several many other noble right hon hon. honourable honorable plusieurs de voix un une varios varias algunos
    vozes voces voci veus uma una voz голоса голос шум с з głosy głos zurufe zuruf реплика
    """.split()
)
"""How these begin: the patterns are for those that do."""
_UNNAMED = lazy(r"(?:un(?:identified|known|named|bekannte?r?)|off-?mic|inaudible|невідом\w+|неизвестн\w+)\b")
_PRESS_WORD = lazy(r"\b(?:reporter|journalist|correspondent|press)s?\b")

_OF_AN_OUTLET = lazy(r"[社报報台臺网網刊视視闻聞》](?:记者|記者)$")
"""`法新社记者`: whom an outlet sent, by no name."""


@lru_cache(maxsize=4096)
def voice(label: str) -> Voice | None:
    """What a label's core says of a voice without a name; None where it names somebody (or an office)."""
    folded = _ARTICLE.sub("", " ".join(label.casefold().replace("’", "'").strip(" .:-_*[]()").split()))
    if _UNNAMED.match(folded):
        return Voice("speaks", many=not _NUMBER.search(folded), press=bool(_PRESS_WORD.search(folded)))
    if _OF_AN_OUTLET.search(folded):
        return Voice("asks", many=True, press=True)
    if folded.split(" ")[0] in _OF_A_HOUSE and (_HOUSE.fullmatch(folded) or _MEMBER.fullmatch(folded)):
        return Voice("speaks", many=not _HOUSE.fullmatch(folded))
    number = _NUMBER.search(folded)
    core = folded[: number.start()] if number else folded
    found = _VOICES.get(core)
    if found and found.many and number and core not in _TURN_NOUNS:
        return found._replace(many=False)
    if core in ("s", "spk") and not number:
        return None
    if core in ("p", "r") and number:
        return Voice("speaks", many=False)  # a participant, a respondent
    return found
