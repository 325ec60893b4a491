"""The language of a text, by its commonest words or its script."""

from __future__ import annotations

from collections import Counter

from pullquote.transcript.lazy import lazy

_WORDS = {
    "en": "the of and to in that is it for was with this have not be are you we they at from what",
    "de": "der die das und ist nicht ich wir sie ein eine mit auf für den von zu dass es auch",
    "fr": "le la les des et est que nous vous pas une dans pour je qui sur il ce avec mais",
    "es": "el la los las de que y en un una por con para no es se lo como más pero",
    "it": "il di che la e è un una per non sono con del della ma gli si come anche questo",
    "pt": "o os de que e do da em um uma para com não é se por mais como mas isso",
    "nl": "de het een en van is dat ik niet wij we in op te zijn voor met maar ook",
    "pl": "i w na nie że się jest to do z o jak ale tak co po za czy przez dla",
    "sv": "och att det som en är på inte vi jag för med den av till har ett men om",
    "ca": "el la els les de que i en un una per amb no és ho com més però aquest això",
    "ru": "и в не на что я с мы это как но по к из у за то вы так же",
    "uk": "і в не на що я з ми це як але до та за у ви ще є про або",
}
_COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SCRIPTS = {
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7af"),
    "zh": ("\u4e00", "\u9fff"),
    "ar": ("\u0600", "\u06ff"),
    "he": ("\u0590", "\u05ff"),
    "el": ("\u0370", "\u03ff"),
}
_WORD = lazy(r"[^\W\d_]+")
_SAMPLE = 20_000


def language_of(text: str) -> str | None:
    """The code of the language (ISO 639-1) that most of the first words speak for; None where none stands out."""
    head = text[:_SAMPLE]
    letters = Counter(head)
    for language, (first, last) in _SCRIPTS.items():
        if sum(count for letter, count in letters.items() if first <= letter <= last) > len(head) * 0.1:
            return language
    words = Counter(_WORD.findall(head.casefold()))
    votes = Counter({language: sum(words[word] for word in common) for language, common in _COMMON.items()})
    (best, most), (_, second) = votes.most_common(2)
    return best if most > 1.2 * second and most * 12 > words.total() else None
