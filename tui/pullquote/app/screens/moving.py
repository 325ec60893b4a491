"""Moving the cursor, the view and the selection."""

from __future__ import annotations

from collections.abc import Callable

from pullquote.app.screens.speaking import ALL_AGAIN, Speaking
from pullquote.reading.commands import numbered
from pullquote.reading.cursor import Edge
from pullquote.reading.visited import Visited
from pullquote.transcript.model import Span


class Moving(Speaking):
    """Where the reader stands, and what is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.visited = Visited()
        self._first: Span | None = None
        self._further: int | None = None
        """Where the user stood the last time, while that is not read yet."""

    def moved(self, why: str = "") -> None:
        """Show that the user moved the cursor, the selection or the view; `why` tells what stopped a movement."""
        self.show_place()
        if why or self.status.message:
            self.status.tell(why)

    def jump(self, position: int) -> None:
        """Go far, so that one can go back; where only one speaker is read, another's words bring all back."""
        self._leave()
        self._go(position)

    def return_to(self, position: int) -> None:
        """Go where the user stood the last time, as soon as that is read, unless the cursor was moved by then."""
        self._further = position
        self._first = self.reading.stop
        self._waiting.append(self._go_further)

    def _go_further(self) -> None:
        if (place := self.stands_at) is not None and place == self._further:
            self._go(place)
        self._further = None

    @property
    def stands_at(self) -> int | None:
        """Where the user stands, or will stand when that is read; None where nothing is said."""
        stop = self.reading.stop
        if stop is None:
            return None
        is_where_it_began = self._first is not None and stop.start == self._first.start
        return self._further if self._further is not None and is_where_it_began else stop.start

    def _leave(self) -> None:
        if self.reading.stop:
            self.visited.leave(self.reading.stop.start)

    def _go(self, position: int) -> None:
        hidden = not self.reading.shown.holds(position)
        if hidden:
            self.read_only(None)
        self.reading.go(position)
        self.view.follow(turn=True)
        self.view.focus()
        self.moved(ALL_AGAIN if hidden else "")

    def _jump_to(self, find: Callable[[], int]) -> None:
        try:
            position = find()
        except Edge as edge:
            self.moved(str(edge))
        else:
            self.jump(position)

    def _do(self, movement: Callable[[], None], *, turn: bool = False) -> None:
        try:
            movement()
        except Edge as edge:
            self.moved(str(edge) if self.settled else "still reading the rest of the text…")
        else:
            self.view.follow(turn=turn)
            self.moved()

    def action_next_stop(self) -> None:
        self._do(self.reading.next_stop)

    def action_previous_stop(self) -> None:
        self._do(self.reading.previous_stop)

    def action_next_turn(self) -> None:
        self._do(self.reading.next_turn, turn=True)

    def action_previous_turn(self) -> None:
        self._do(self.reading.previous_turn, turn=True)

    def action_next_question(self) -> None:
        self._do(self.reading.next_question, turn=True)

    def action_previous_question(self) -> None:
        self._do(self.reading.previous_question, turn=True)

    def action_first_stop(self) -> None:
        self._leave()
        self._do(self.reading.first_stop)
        self.view.to_top()

    def action_last_stop(self) -> None:
        if self.settled:
            self._leave()
            self._do(self.reading.last_stop)
        else:
            self.when_settled(self.action_last_stop)

    def action_page_down(self) -> None:
        self._page(1)

    def action_page_up(self) -> None:
        self._page(-1)

    def action_half_down(self) -> None:
        self._page(0.5)

    def action_half_up(self) -> None:
        self._page(-0.5)

    def _page(self, share: float) -> None:
        if self.view.page(share):
            self.moved()
        elif share > 0:
            self.action_last_stop()
        else:
            self._do(self.reading.first_stop)

    def action_speaker(self, number: int) -> None:
        people = numbered(self.transcript)
        if number <= len(people):
            self.go_to_speaker(people[number - 1])
        else:
            self.moved(f"there is no speaker {number}")

    def go_to_speaker(self, speaker: str) -> None:
        self._jump_to(lambda: self.reading.next_turn_of(speaker))

    def action_grow(self) -> None:
        self._do(self.reading.grow)

    def action_shrink(self) -> None:
        self._do(self.reading.shrink)

    def action_end_right(self) -> None:
        self._do(self.reading.end_right)

    def action_end_left(self) -> None:
        self._do(self.reading.end_left)

    def action_start_right(self) -> None:
        self._do(self.reading.start_right)

    def action_start_left(self) -> None:
        self._do(self.reading.start_left)

    def action_select_turn(self) -> None:
        self._do(self.reading.select_turn)

    def close_selection(self) -> bool:
        """Drop the selection; False where there is none."""
        if self.reading.selection is None:
            return False
        self.reading.clear()
        self.moved()
        return True

    def action_go_to(self) -> None:
        from pullquote.app.screens.prompt import GoTo

        self.app.push_screen(GoTo(), self._went)

    def _went(self, answer: str | None) -> None:
        if answer is not None:
            self.when_settled(lambda: self._jump_to(lambda: self.reading.position_named(answer)))

    def action_go_back(self) -> None:
        self._revisit(self.visited.back, "no place to go back to")

    def action_go_forward(self) -> None:
        self._revisit(self.visited.forward, "no place to go forward to")

    def _revisit(self, step: Callable[[int], int | None], otherwise: str) -> None:
        stop = self.reading.stop
        place = step(stop.start) if stop else None
        if place is None:
            self.moved(otherwise)
        else:
            self._go(place)
