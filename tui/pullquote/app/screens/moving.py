"""Moving the cursor, the view and the selection."""

from __future__ import annotations

from collections.abc import Callable

from pullquote.app.reading import Edge
from pullquote.app.screens.base import BaseScreen
from pullquote.app.widgets.outline import numbered


class Moving(BaseScreen):
    """Where the reader stands, and what is selected."""

    def moved(self, why: str = "") -> None:
        """Show that the user moved the cursor, the selection or the view; `why` tells what stopped a movement."""
        self.show_place()
        if why or self.status.message:
            self.status.tell(why)

    def jump(self, position: int) -> None:
        """Go to a place of the document, from another pane."""
        self.reading.go(position)
        self.view.follow(turn=True)
        self.view.focus()
        self.moved()

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
        self._do(self.reading.first_stop)
        self.view.to_top()

    def action_last_stop(self) -> None:
        if self.settled:
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
            self._do(lambda: self.reading.next_turn_of(people[number - 1]), turn=True)
        else:
            self.moved(f"there is no speaker {number}")

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
        if answer is None:
            return
        question = answer.startswith("q")
        digits = answer.removeprefix("q")
        if not digits.isdecimal():
            self.moved("a line is a number (:124), a question a q and a number (:q3)")
            return

        def go() -> None:
            self.reading.go_to_question(int(digits)) if question else self.reading.go_to_line(int(digits))

        self.when_settled(lambda: self._do(go))
