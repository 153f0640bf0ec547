"""How assistants talk about their work: before it, after it, and where they refuse it.

For each language a pattern of the words with which such a paragraph begins, in
lower case with straight apostrophes. Only words for `translation` and
`translate` make it one: `here is the list` is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter

_BEFORE = {
    "en": r"(?:here(?:'s| is| are)|below is|the following is) (?:the|your|a|my) (?:[\w-]+ ){0,4}?"
    r"(?:translations?|translated (?:[\w-]+ ){0,2}(?:text|version|content|markdown|document|page|file))\b",
    "fr": r"(?:voici|ci-dessous|vous trouverez ci-dessous) (?:\w+ ){0,4}?(?:traduction|traduite?s?)\b",
    "de": r"(?:hier (?:ist|finden sie|folgt)|nachfolgend|im folgenden|unten) (?:\w+ ){0,5}?"
    r"(?:übersetzung|übersetzten? (?:text|version|fassung|dokument|seite|inhalt))\b",
    "es": r"(?:aquí (?:está|tienes?|tiene)|a continuación|esta es) (?:\w+ ){0,5}?"
    r"(?:traducción|traducid[oa]s?)\b",
    "pt": r"(?:aqui (?:está|vai|tem)|a seguir|segue|abaixo está) (?:\w+ ){0,5}?(?:tradução|traduzid[oa]s?)\b",
    "it": r"(?:ecco|di seguito|qui (?:di seguito )?(?:c'è|trovi)) (?:\w+ ){0,4}?(?:traduzione|tradott[oa])\b",
    "nl": r"(?:hier (?:is|vindt u|volgt)|hieronder) (?:\w+ ){0,4}?(?:vertaling|vertaalde)\b",
    "pl": r"(?:oto|poniżej(?: znajduje się)?) (?:\w+ ){0,4}?(?:tłumaczenie|przetłumaczon\w+)\b",
    "ru": r"(?:вот|ниже(?: приведен[оа]?)?) (?:\w+ ){0,4}?(?:перевод|переведённый|переведенный)\b",
    "uk": r"(?:ось|нижче(?: наведено)?) (?:\w+ ){0,4}?(?:переклад|перекладений)\b",
    "zh": r"(?:以下|下面|这|這)(?:是|为|為)[^。\n]{0,20}(?:翻译|译文|翻譯|譯文)|(?:翻译|译文|翻譯|譯文)如下",
    "ja": r"(?:以下|こちら|次)[はがに、][^。\n]{0,24}(?:翻訳|訳文)",
    "ko": r"(?:다음은|아래는|여기)[^.\n]{0,24}번역",
    "ar": r"(?:هذه(?: هي)?|إليك|فيما يلي) (?:ال)?ترجمة\b",
    "tr": r"(?:i\u0307?şte|aşağıda)\b[^.\n]{0,80}?(?:çeviri|çevrilmiş)",
}
# A word of agreement may come first.
_YES = (
    "sure|certainly|of course|absolutely|bien sûr|certainement|natürlich|gerne?|selbstverständlich|"
    "claro|por supuesto|com certeza|certo|certamente|конечно|хорошо|звичайно|当然|好的|當然|"
    "もちろんです|はい|承知しました|물론입니다|네|알겠습니다|بالتأكيد|بالطبع|elbette|tabii"
)
_AFTER = {
    "en": r"(?:please )?(?:let me know|feel free to)\b[^\n]{0,120}?"
    r"\b(?:translat\w+|adjustments?|another section)\b"
    r"|(?:note: )?i(?:'ve| have)? (?:kept|preserved|translated|maintained)\b|would you like me to\b",
    "fr": r"n'hésitez pas\b[^\n]{0,120}?\b(?:traduction|traduire|ajustements?)\b"
    r"|(?:(?:note|remarque) : )?j'ai (?:conservé|gardé|laissé|traduit|préservé)\b|souhaitez-vous que je\b",
    "de": r"lassen sie (?:es )?mich wissen\b[^\n]{0,120}?\b(?:übersetz\w+|anpassungen)\b"
    r"|(?:(?:hinweis|anmerkung): )?ich habe [^\n]{0,80}(?:beibehalten|übersetzt|unverändert gelassen)\b"
    r"|möchten sie, dass ich\b",
    "es": r"avísame\b[^\n]{0,120}?\b(?:traducción|traducir|ajustes?)\b"
    r"|(?:nota: )?he (?:mantenido|conservado|dejado|traducido)\b|¿quieres que (?:traduzca|continúe)\b",
    "pt": r"(?:me avise|avise-me)\b[^\n]{0,120}?\b(?:tradução|traduzir|ajustes?)\b"
    r"|(?:nota: )?(?:eu )?mantive (?:os|as|o|a)\b|gostaria que eu\b",
    "it": r"fammi sapere\b[^\n]{0,120}?\b(?:traduzione|tradurre|modifiche)\b"
    r"|(?:nota: )?ho (?:mantenuto|conservato|lasciato|tradotto)\b|vuoi che (?:traduca|continui)\b",
    "ru": r"дайте знать[^\n]{0,120}?(?:перевод|перевести|правки)"
    r"|(?:примечание: )?я (?:сохранил|оставил|перев[её]л)|хотите, чтобы я\b",
    "zh": r"如果(?:您|你)?(?:需要|希望|有)[^\n]{0,40}(?:翻译|译文|翻譯)[^\n]{0,20}告诉我"
    r"|我已经?(?:保留|翻译)了?",
    "ja": r"(?:翻訳|修正|調整)[^\n]{0,30}(?:必要|ご希望)[^\n]{0,20}お知らせください",
    "ko": r"(?:추가|다른)[^\n]{0,40}번역[^\n]{0,30}(?:알려 ?주세요|말씀해 ?주세요)",
}
_REFUSAL = {
    "en": r"(?:(?:i'm|i am) sorry, but |unfortunately, )?"
    r"(?:as an ai\b|as a (?:large )?language model\b"
    r"|i (?:can't|cannot|am (?:not able|unable) to) (?:assist|help|fulfill|translate|comply|continue)\b)",
    "fr": r"(?:(?:je suis )?désolée?, mais )?(?:en tant qu(?:'ia|e modèle de langage)\b"
    r"|je ne peux pas (?:vous aider|traduire|continuer)\b)",
    "de": r"(?:es tut mir leid, aber )?(?:als (?:ki|(?:ki-|großes )?sprachmodell)\b"
    r"|ich kann [^.\n]{0,60}(?:nicht|keine) (?:übersetzen|helfen|fortfahren))",
    "es": r"(?:lo siento, pero )?(?:como (?:un )?(?:modelo de lenguaje|ia|inteligencia artificial)\b"
    r"|no puedo (?:ayudarte|traducir|continuar))",
    "pt": r"(?:(?:desculpe|sinto muito), mas )?(?:como (?:um )?(?:modelo de linguagem|ia)\b"
    r"|não posso (?:ajudar|traduzir|continuar))",
    "it": r"(?:mi dispiace, ma )?(?:come (?:modello linguistico|ia|intelligenza artificiale)\b"
    r"|non posso (?:aiutarti|tradurre|continuare))",
    "ru": r"(?:извините, но |к сожалению, )?(?:как (?:языковая модель|искусственный интеллект)\b"
    r"|я не могу (?:помочь|перевести|продолжить))",
    "zh": r"(?:很?抱歉，|对不起，)?(?:作为(?:一个|一名)?(?:ai|人工智能|大?语言模型|大型语言模型)"
    r"|我(?:无法|不能)(?:翻译|协助|继续))",
    "ja": r"(?:申し訳(?:ありません|ございません)が、)?(?:(?:ai|人工知能|言語モデル)として(?:、|は)"
    r"|この[^。\n]{0,30}翻訳(?:する)?(?:ことは)?できません)",
    "ko": r"(?:죄송하지만,? |죄송합니다만,? )?(?:(?:ai|인공지능|ai 언어 모델|언어 모델)로서"
    r"|[^.\n]{0,30}번역할 수 없습니다)",
}
# How all that is said before and after begins: other paragraphs need not be read.
_TALK_BEGINNINGS = (
    *("here", "below", "the foll", "sure", "certainly", "of course", "absolutely", "voici", "ci-dessous"),
    *("vous trouv", "bien s", "certainement", "hier ", "nachfolgend", "im folgenden", "unten", "natürlich"),
    *(
        "gern",
        "selbstv",
        "aquí",
        "a continu",
        "esta es",
        "claro",
        "por supuesto",
        "aqui",
        "a seguir",
        "segue",
    ),
    *(
        "abaixo",
        "com certeza",
        "ecco",
        "di seguito",
        "qui ",
        "certo",
        "certamente",
        "hieronder",
        "oto ",
        "poni",
    ),
    *(
        "вот",
        "ниже",
        "конечно",
        "хорошо",
        "ось",
        "нижче",
        "звичайно",
        "以下",
        "下面",
        "这",
        "這",
        "翻",
        "译文",
        "譯文",
    ),
    *(
        "当然",
        "好的",
        "當然",
        "こちら",
        "次",
        "もちろん",
        "はい",
        "承知",
        "다음",
        "아래",
        "여기",
        "물론",
        "네",
        "알겠",
    ),
    *("هذه", "إليك", "فيما", "بالتأكيد", "بالطبع", "işte", "i\u0307şte", "aşağıda", "elbette", "tabii"),
    *("please", "let me", "feel free", "note: i", "i ", "i'", "i’", "would you", "n'h", "n’h", "note : j"),
    *("remarque : j", "j'", "j’", "souhaitez", "lassen sie", "hinweis: ich", "anmerkung: ich", "ich habe"),
    *(
        "möchten sie",
        "avísame",
        "nota: ",
        "he ",
        "¿quieres",
        "me avise",
        "avise",
        "eu m",
        "mantive",
        "gostaria",
    ),
    *(
        "fammi",
        "ho ",
        "vuoi",
        "дайте",
        "примечание: я",
        "я ",
        "хотите",
        "如果",
        "我已",
        "修正",
        "調整",
        "추가",
        "다른",
    ),
)
_TALK_LETTERS = frozenset(beginning[:2] for beginning in _TALK_BEGINNINGS)
# The first two letters of all refusals: a paragraph that begins otherwise need not be read.
_REFUSAL_LETTERS = frozenset(
    (
        *("I'", "I’", "I ", "Un", "As", "Je", "Dé", "En", "Es", "Al"),
        *("Ic", "Lo", "Co", "No", "De", "Si", "Nã", "Mi", "Из", "К "),
        *("Ка", "Я ", "很抱", "抱歉", "对不", "作为", "我无", "我不", "申し", "AI"),
        *("人工", "言語", "この", "죄송", "인공", "언어", "이 "),
    )
)
# Of those letters with which many other paragraphs begin, too, a few more.
_REFUSAL_WORDS = {
    "Al": ("als ",),
    "As": ("as a",),
    "Co": ("como ", "come "),
    "De": ("desculpe, ",),
    "En": ("en tant qu",),
    "Es": ("es tut mir leid, aber ",),
    "No": ("no puedo ", "non posso "),
    "Si": ("sinto muito, ",),
    "Un": ("unfortunately, ",),
}
_FIRST_TWO = itemgetter(slice(2))
_APOSTROPHES = str.maketrans("’‘＇", "'''")


def begin_refusal(paragraphs: Iterable[str]) -> Iterator[bool]:
    """For each of the paragraphs, whether its first two letters are those of a refusal."""
    return map(_REFUSAL_LETTERS.__contains__, map(_FIRST_TWO, paragraphs))


def may_be_talk(paragraph: str) -> bool:
    """Whether a paragraph begins as what is said before or after a translation does."""
    begin = paragraph[:20].lower()
    is_begin = begin[:2] in _TALK_LETTERS or begin[:1] in _TALK_LETTERS
    return is_begin and begin.startswith(_TALK_BEGINNINGS)


def is_preamble(paragraph: str) -> bool:
    """Whether a paragraph presents the translation that follows it."""
    return bool(_preamble().match(_plain(paragraph)))


def is_sign_off(paragraph: str) -> bool:
    """Whether a paragraph takes leave of whoever asked for the translation."""
    return bool(_sign_off().match(_plain(paragraph)))


def is_refusal(paragraph: str) -> bool:
    """Whether a paragraph refuses the work, or speaks as a model."""
    begin = _REFUSAL_WORDS.get(paragraph[:2])
    if begin and not paragraph[:24].lower().startswith(begin):
        return False
    return bool(_refusal().match(_plain(paragraph)))


@cache
def _preamble() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_YES})[!,.！，。、،]\s?)?(?:{'|'.join(_BEFORE.values())})")


@cache
def _sign_off() -> re.Pattern[str]:
    return re.compile("|".join(_AFTER.values()))


@cache
def _refusal() -> re.Pattern[str]:
    return re.compile("|".join(_REFUSAL.values()))


def _plain(paragraph: str) -> str:
    return paragraph[:300].strip().lower().translate(_APOSTROPHES)
