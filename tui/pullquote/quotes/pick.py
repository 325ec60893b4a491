"""From positions in a transcript to a quote with its receipt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote import __version__
from pullquote.quotes.model import Edit, NotQuotableError, PageLine, Quote, Receipt
from pullquote.transcript.fold import Folded, fold
from pullquote.transcript.labels.grammar import seconds
from pullquote.transcript.model import Certainty, Evidence, Span, Transcript, Turn

CORRECTED = "corrected by you"


def pick(
    transcript: Transcript,
    start: int,
    end: int,
    *,
    edits: Sequence[Edit] = (),
    question: bool = False,
    passing: bool = False,
) -> Quote:
    """The words from `start` to `end`, which lie in one turn, as a quote; raises `NotQuotableError`.

    With `edits` they are printed so shaped, which raises `EditError` where it makes no sense. With `question` the
    quote carries the question turn that its own turn answers, if there is one. One that is `passing` is only looked at:
    its receipt has no more of its context than costs nothing.
    """
    index, span = _within_turn(transcript, start, end)
    turn = transcript.turns[index]
    if turn.untranscribed:
        raise NotQuotableError("this was not transcribed: there are no words to quote")
    words = "\n\n".join(piece.text for piece in spoken(transcript, turn, span))
    if not words:
        raise NotQuotableError("a stage note is not speech: nobody said these words")
    quote = _quote(
        transcript,
        index,
        span,
        words,
        _question(transcript, index) if question else None,
        telling=not passing,
    )
    quote = quote._replace(receipt=quote.receipt._replace(fragment=_fragment(transcript, span)))
    return _reshaped(transcript, quote, edits) if edits else quote


def pick_several(
    transcript: Transcript, spans: Sequence[Span], *, edits: Sequence[Edit] = (), question: bool = False
) -> Quote:
    """Several stretches of one turn, in order, as one quote: what lies between them is left out in the open.

    Raises as `pick` does.
    """
    picked = [pick(transcript, *span, question=question) for span in spans]
    if len({quote.turn for quote in picked}) != 1:
        raise NotQuotableError("a quote lies within one turn")
    if any(left.spans[0].end > right.spans[0].start for left, right in pairwise(picked)):
        raise NotQuotableError("what is quoted together stands in order")
    first, last = picked[0], picked[-1]
    whole = pick(transcript, first.spans[0].start, last.spans[0].end, question=question)
    selectors = tuple(quote.receipt.selectors[0] for quote in picked)
    quote = whole._replace(
        spans=tuple(quote.spans[0] for quote in picked),
        notes=tuple(note for quote in picked for note in quote.notes),
        struck=tuple(words for quote in picked for words in quote.struck),
        receipt=whole.receipt._replace(selectors=selectors),
    )
    return _reshaped(transcript, quote, edits)


def _reshaped(transcript: Transcript, quote: Quote, edits: Sequence[Edit]) -> Quote:
    from pullquote.quotes.edits import reshaped

    return reshaped(transcript, quote, edits)


def attributed(transcript: Transcript, quote: Quote) -> Quote:
    """A quote of this transcript's text under the name that it bears now; nobody's, where several share its words.

    It has the details of the occasion that are known now, too.
    """
    from pullquote.quotes.details import detailed

    before, quote = quote, detailed(transcript, quote)
    receipt = quote.receipt
    if receipt.url != before.receipt.url:
        receipt = receipt._replace(fragment=_fragment(transcript, quote.spans[0]))
    try:
        turns = [_within_turn(transcript, *span)[0] for span in quote.spans]
        if len({transcript.turns[turn].speaker for turn in turns}) > 1:
            raise NotQuotableError("a quote is one speaker's")
        now = _quote(transcript, turns[0], quote.spans[0], quote.words)
    except NotQuotableError:
        nobody = receipt._replace(evidence=(), certainty="unknown")
        return quote._replace(
            name=None, role=None, affiliation=None, anonymous=True, press=False, receipt=nobody
        )
    label, evidence, certainty = now.receipt.label, now.receipt.evidence, now.receipt.certainty
    return quote._replace(
        turn=now.turn,
        name=now.name,
        role=now.role,
        affiliation=now.affiliation,
        anonymous=now.anonymous,
        press=now.press,
        asks=now.asks,
        interviewer=now.interviewer,
        receipt=receipt._replace(label=label, evidence=evidence, certainty=certainty),
        question=quote.question and attributed(transcript, quote.question),
    )


def spoken(transcript: Transcript, turn: Turn, span: Span) -> Iterator[Folded]:
    """What is said in a span of a turn, paragraph by paragraph, stage notes cut out."""
    for paragraph in transcript.paragraphs_of(turn):
        start, end = max(paragraph.start, span.start), min(paragraph.end, span.end)
        if start < end:
            piece = fold(transcript.text, start, end, transcript.apart_in(start, end), transcript.wrap)
            if piece.text:
                yield piece


def _within_turn(transcript: Transcript, start: int, end: int) -> tuple[int, Span]:
    index = transcript.turn_at(start)
    if index is None or start >= end:
        raise NotQuotableError("this is not speech")
    body = transcript.turns[index].body
    if end > body.end and transcript.text[body.end : end].strip():
        raise NotQuotableError("a quote lies within one turn")
    span = Span(max(start, body.start), min(end, body.end))
    if span.start >= span.end:
        raise NotQuotableError("this is not speech")
    return index, span


def _question(transcript: Transcript, index: int) -> Quote | None:
    """The question that a turn answers, the whole of it."""
    number = transcript.exchange_of(index)
    if number is None or index not in (exchange := transcript.exchanges[number]).answers:
        return None
    asked = max(turn for turn in exchange.question if turn < exchange.answers[0])
    turn = transcript.turns[asked]
    words = (
        "" if turn.untranscribed else "\n\n".join(piece.text for piece in spoken(transcript, turn, turn.body))
    )
    return _quote(transcript, asked, turn.body, words)


def _quote(
    transcript: Transcript,
    index: int,
    span: Span,
    words: str,
    question: Quote | None = None,
    *,
    telling: bool = False,
) -> Quote:
    from pullquote.quotes.genre import genre_of

    turn, header = transcript.turns[index], transcript.header
    speaker = transcript.speaker_of(turn)
    genre = genre_of(transcript)
    begins, ends = _times(transcript, turn, span)
    return Quote(
        spans=(span,),
        words=words,
        turn=index,
        name=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        affiliation=speaker.affiliation if speaker else None,
        anonymous=speaker.anonymous if speaker else True,
        press=speaker.press if speaker else False,
        asks=speaker is not None and speaker.part == "asks",
        title=header.title,
        place=header.place,
        date=header.date,
        receipt=_receipt(transcript, turn, span, telling),
        notes=tuple(transcript.text[note.start : note.end] for note in transcript.notes_in(span)),
        question=question,
        publisher=header.publisher,
        language=header.language,
        genre=genre,
        interviewer=_interviewer(transcript, turn) if genre == "interview" else None,
        paragraph=transcript.paragraph_at(span.start) - transcript.paragraph_at(header.end) + 1,
        begins=begins,
        ends=ends,
        pages=_pages(transcript, turn, span),
        struck=tuple(transcript.fold(words).text for words in transcript.struck_in(span)),
    )


def _pages(transcript: Transcript, turn: Turn, span: Span) -> tuple[PageLine, ...]:
    """The numbers of the page and of the line on which the words begin, and of those on which they end."""
    if turn.page is None:
        return ()
    return _page_line(transcript, span.start), _page_line(transcript, span.end - 1)


def _page_line(transcript: Transcript, position: int) -> PageLine:
    hints = transcript.document.hints
    line: int | None = None
    for index in range(bisect_right(hints, position, key=lambda hint: hint.start) - 1, -1, -1):
        hint = hints[index]
        printed = hint.value if hint.kind == "line" else ""
        if hint.kind == "furniture":
            printed = transcript.text[hint.start : hint.end].strip()
        if line is None and printed.isdecimal():
            line = int(printed)
        if hint.kind == "page":
            return PageLine(hint.value, line)
    return PageLine("", line)


def _times(transcript: Transcript, turn: Turn, span: Span) -> tuple[float | None, float | None]:
    """The last time that is stated or printed before the words, and the first one after them, in seconds."""
    begins = next(_stamps(transcript, Span(turn.body.start, span.start), backwards=True), turn.begins)
    return begins, next(_stamps(transcript, Span(span.end, turn.body.end)), turn.ends)


def _stamps(transcript: Transcript, within: Span, *, backwards: bool = False) -> Iterator[float]:
    """The times that the format states within a span, both ends included, then those that are printed in it."""
    hints = transcript.document.hints
    low = bisect_left(hints, within.start, key=lambda hint: hint.start)
    high = bisect_right(hints, within.end, key=lambda hint: hint.start)
    for index in range(high - 1, low - 1, -1) if backwards else range(low, high):
        if hints[index].kind == "time" and hints[index].start == hints[index].end:
            yield float(hints[index].value)
    printed = [piece for piece in transcript.apart_in(*within) if piece.matter == "time"]
    for piece in reversed(printed) if backwards else printed:
        at = seconds(transcript.text[piece.start : piece.end])
        if at is not None:
            yield at


def _interviewer(transcript: Transcript, turn: Turn) -> str | None:
    """The one named person who asks, where somebody else speaks."""
    asking = [one for one in transcript.speakers.values() if one.part == "asks" and not one.anonymous]
    return asking[0].name if len(asking) == 1 and asking[0].id != turn.speaker else None


def _fragment(transcript: Transcript, span: Span) -> str | None:
    """Where the document is a web page: the directive that leads to the words on it."""
    if transcript.url is None and transcript.document.source.format != "html":
        return None
    from pullquote.quotes.fragment import fragment

    return fragment(transcript.text, span)


def _receipt(transcript: Transcript, turn: Turn, span: Span, telling: bool) -> Receipt:
    from pullquote.quotes.context import selector

    text, source = transcript.text, transcript.document.source
    return Receipt(
        path=source.path,
        url=transcript.url,
        sha256=source.sha256,
        reader=source.reader,
        format=source.format,
        version=__version__,
        lines=(transcript.line_at(span.start), transcript.line_at(span.end - 1)),
        selectors=(selector(text, span, telling=telling),),
        label=transcript.label_of(turn),
        evidence=transcript.evidence_of(turn),
        certainty=turn.certainty,
        status=transcript.header.status,
        given=tuple(transcript.corrections.given),
    )


def reason(transcript: Transcript, turn: Turn) -> Evidence | None:
    """Why an inferred turn is its speaker's: the evidence that bears on how this turn is labelled."""
    speaker = transcript.speaker_of(turn)
    if speaker is None or turn.certainty != "inferred":
        return None
    return _bearing(transcript.text[slice(*turn.label)] if turn.label else None, speaker.evidence)


def doubt(receipt: Receipt) -> str:
    """What is not as the label states it of a quote's speaker: "inferred, line 3", "corrected by you"; else empty."""
    if any(evidence.kind == "correction" for evidence in receipt.evidence):
        return CORRECTED
    evidence = _bearing(receipt.label, receipt.evidence) if receipt.certainty == "inferred" else None
    return _doubtful(receipt.certainty, evidence)


def uncertainty(transcript: Transcript, number: int) -> str:
    """The same of a turn's speaker."""
    turn = transcript.turns[number]
    if transcript.is_corrected(turn):
        return CORRECTED
    return _doubtful(turn.certainty, reason(transcript, turn))


def _doubtful(certainty: Certainty, evidence: Evidence | None) -> str:
    if certainty == "stated":
        return ""
    return f"{certainty}, line {evidence.line}" if evidence else certainty


def _bearing(label: str | None, evidence: Sequence[Evidence]) -> Evidence | None:
    told = [one for one in evidence if one.kind not in ("label", "correction")]
    if label is None:
        told = [one for one in told if one.kind == "title"] or told
    else:
        told = (
            [one for one in told if label in one.text] or [one for one in told if one.kind != "title"] or told
        )
    return told[0] if told else None
