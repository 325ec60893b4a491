"""How languages other than plain English quote and date.

After the Chicago Manual of Style, 17th ed. (en-US: 6.38, 13.30); Hart's Rules, 2nd ed., 9.2 (en-GB); Duden, K 7-K 12
(de); Imprimerie nationale, Lexique des règles typographiques (fr); Ortografía de la lengua española, 3.4.8 (es); and
the Ukrainian orthography of 2019, § 167 (uk).
"""

from __future__ import annotations

from pullquote.writers.typography import ENGLISH, MONTHS, Convention

_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_UK = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"

CONVENTIONS = {
    "en": ENGLISH,
    "en-US": Convention(ENGLISH.marks, MONTHS, "{month} {day}, {year}"),
    "en-GB": Convention((("‘", "’"), ("“", "”")), MONTHS, "{day} {month} {year}"),
    "de": Convention((("„", "“"), ("‚", "‘")), _DE.split(), "{day}. {month} {year}"),
    "fr": Convention((("«\u00a0", "\u00a0»"), ("“", "”")), _FR.split(), "{day} {month} {year}", "1er"),
    "es": Convention((("«", "»"), ("“", "”")), _ES.split(), "{day} de {month} de {year}"),
    "uk": Convention((("«", "»"), ("„", "“")), _UK.split(), "{day} {month} {year} р."),
}
