"""Dates as documents print them. The order of day and month is never guessed: "03/04/2023" is no date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pullquote.transcript.lazy import lazy

_MONTHS = """
    january jan gener januar januari janvier enero ene gennaio janeiro xaneiro stycznia styczeń января январь січня \
    січень ledna januára januarja ianuarie ocak tammikuuta janúar ינואר בינואר يناير
    february feb febrer februar februari février févr fevrier febrero febbraio fevereiro fev febreiro lutego luty \
    февраля февраль лютого února februára februarja februarie şubat helmikuuta febrúar פברואר בפברואר فبراير
    march mar març märz maerz maart mars marzo março marca marzec марта март березня березень března martie mart \
    maaliskuuta maret מרץ במרץ מרס במרס مارس
    april apr avril abril aprile abr kwietnia kwiecień апреля апрель квітня квітень dubna apríla aprila aprilie nisan \
    huhtikuuta apríl אפריל באפריל أبريل إبريل
    may mai maig mei mayo maggio maio maja maj мая май травня травень května mája mayıs toukokuuta maí מאי במאי مايو
    june jun juny juni juin junio giugno junho xuño czerwca czerwiec июня июнь червня червень června júna junija iunie \
    haziran kesäkuuta júní יוני ביוני يونيو
    july jul juliol juli juillet julio luglio julho xullo lipca lipiec июля июль липня липень července júla julija \
    iulie temmuz heinäkuuta júlí יולי ביולי يوليو
    august aug août aout agosto ago augustus sierpnia sierpień augusti августа август серпня серпень srpna augusta \
    avgusta ağustos elokuuta ágúst agustus אוגוסט באוגוסט أغسطس
    september sep sept setembre septembre septiembre settembre setembro września wrzesień \
    сентября сентябрь вересня вересень září septembra septembrie eylül syyskuuta ספטמבר בספטמבר سبتمبر
    october oct oktober okt octobre octubre ottobre outubro out października październik октября октябрь жовтня \
    жовтень října októbra oktobra octombrie ekim lokakuuta október אוקטובר באוקטובר أكتوبر
    november nov novembre noviembre novembro listopada listopad ноября ноябрь листопада листопад listopadu novembra \
    noiembrie kasım marraskuuta nóvember נובמבר בנובמבר نوفمبر
    december dec desembre dezember dez décembre decembre diciembre dic dicembre dezembro decembro grudnia grudzień \
    декабря декабрь грудня prosince decembra decembrie aralık joulukuuta desember דצמבר בדצמבר ديسمبر
"""
_NUMBERS = {name: n for n, line in enumerate(_MONTHS.strip().splitlines(), 1) for name in line.split()}
_MONTH = r"(?P<month>[^\W\d_]{3,12})\b\.?"
_DAY = r"(?<![\d:.,/])(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d{2})(?!\d)"
_OF = r"(?:(?:de|del|of|di)\s+|d['’])?"
_ERAS = {"民國": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first of an era: of the Republic of China, of Japan's emperors."""
_FORMS = [
    (lazy(hint), lazy(form, re.IGNORECASE))
    for hint, form in (
        (r"\d[-/.]\d", rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
        ("[年년]", rf"{_YEAR}\s*[年년]\s*(?P<month>\d{{1,2}})\s*[月월]\s*(?P<day>\d{{1,2}})\s*[日일]"),
        (
            "[民令平昭]",
            rf"(?P<era>{'|'.join(_ERAS)})\s*(?P<of>\d{{1,3}}|元)\s*年"
            r"\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日",
        ),
        (
            r"\d",
            rf"{_DAY}(?:st|nd|rd|th|er|º|°|\.)?(?:\s*[-–]\s*\d{{1,2}}\.?)?[\s-]+{_OF}{_MONTH},?[\s-]+{_OF}{_YEAR}",
        ),
        (r"\d", rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?,?\s+{_YEAR}"),
        (r"\d[./-]\d", rf"{_DAY}(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}"),
    )
]
"""What a text must hold, and how its dates may look then."""


def find_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """The dates in a short text, in order: start, end, and the date as YYYY-MM-DD."""
    forms = [form for hint, form in _FORMS if hint.search(text)]
    found = {match.span(): day for form in forms for match in form.finditer(text) if (day := _day(match))}
    for (start, end), day in sorted(found.items()):
        yield start, end, day


def _day(match: re.Match[str]) -> str | None:
    day, printed = int(match["day"]), match["month"].casefold()
    month = int(printed) if printed.isdecimal() else _NUMBERS.get(printed, 0)
    if "mark" in match.groupdict():
        if day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    try:
        return date(_year(match), month, day).isoformat()
    except ValueError:
        return None


def _year(match: re.Match[str]) -> int:
    era = match.groupdict().get("era")
    return _ERAS[era] + (1 if match["of"] == "元" else int(match["of"])) if era else int(match["year"])
