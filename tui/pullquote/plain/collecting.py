"""What was kept and copied before, and the styles, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.plain.quoting import Quoting
from pullquote.plain.spoken import count, sentence
from pullquote.quotes.tags import parsed
from pullquote.reading.cursor import Edge
from pullquote.reading.listed import Listed, Places, became, fetched
from pullquote.reading.state import GONE
from pullquote.transcript.diff import marked
from pullquote.transcript.model import Span
from pullquote.transcript.slices import finished
from pullquote.writers import DEFAULT, RICH, STYLES, style
from pullquote.writers.attribution import speaker


class Collecting(Quoting):
    """The list of quotes."""

    def do_quotes(self, _: str) -> Iterator[str]:
        listed = self._listed()
        if not listed:
            raise Edge("nothing is kept or copied yet")
        for one in listed:
            who = speaker(one.quote) or "unknown speaker"
            facts = [one.how, who, f"line {self._line(one)}", *one.record.tags, *self._became(one)]
            facts += [f"note: {one.record.note}"] if one.record.note else []
            yield f"{sentence(', '.join(facts))} {' '.join(one.quote.words.split())}"

    def do_take_away(self, _: str) -> Iterator[str]:
        span, key = self._kept()
        if not self.desk.take_away(span, key):
            raise Edge(GONE)
        yield "In the trash, u brings it back."

    def do_tag(self, typed: str) -> Iterator[str]:
        _, key = self._kept()
        if not self.desk.write(lambda notebook, tags: notebook.tag(key, tags), parsed(typed)):
            raise Edge(GONE)
        yield sentence(f"tags: {tags}" if (tags := ", ".join(parsed(typed))) else "no tags now")

    def do_note(self, typed: str) -> Iterator[str]:
        _, key = self._kept()
        if not self.desk.write(lambda notebook, note: notebook.note(key, note), typed):
            raise Edge(GONE)
        yield sentence(f"note: {typed}" if typed else "no note now")

    def _kept(self) -> tuple[Span, str]:
        """What is picked, with the id that it is kept under."""
        span = self.picked()
        if span not in self.desk.kept:
            raise Edge("what is picked is not kept: m keeps it")
        return span, self.desk.kept[span]

    def do_copy_all(self, _: str) -> Iterator[str]:
        return self._copy_all(DEFAULT)

    def do_copy_all_rich(self, _: str) -> Iterator[str]:
        return self._copy_all(RICH)

    def _copy_all(self, name: str) -> Iterator[str]:
        marks = [one for one in self._listed() if one.is_mark]
        here = [one.quote for one in marks if one.is_here]
        if not here:
            raise Edge("nothing is kept of this text")
        told = count(len(here), "quote")
        if lost := len(marks) - len(here):
            told += f", {lost} left out: not found in this version"
        yield from self.send(here, name, told)

    def do_choose_style(self, _: str) -> Iterator[str]:
        quote = self._quote(question=True)
        for name, about in STYLES.items():
            yield f"{name}, {about}:"
            yield from (line for line in style(name)(quote).split("\n") if line)

    def _listed(self) -> list[Listed]:
        source = self.transcript.document.source
        return finished(Places(self.transcript).of(self.desk.ask(fetched(source))))

    def _became(self, one: Listed) -> list[str]:
        """What became of one of another text, with the words that changed."""
        if one.found is None:
            return []
        told = f"{one.origin}: {became(one, self.transcript)}"
        return [f"{told}: {marked(one.found.pieces)}" if one.found.pieces else told]

    def _line(self, one: Listed) -> int:
        return self.transcript.line_at(one.place.start) if one.place else one.quote.receipt.lines[0]
