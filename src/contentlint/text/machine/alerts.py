"""The keywords of alerts in the words of other languages: what translation makes of `NOTE` or `warning`."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

# A word that stands for several keywords is listed with each of them.
_WORDS = {
    "note": "remarque|hinweis|anmerkung|notiz|nota|observação|opmerking|примечание|заметка|"
    "примітка|说明|备注|備註|注意|注記|メモ|ノート|참고|노트|not|ghi chú|catatan|notă|poznámka|anmärkning|"
    "uwaga",
    "tip": "astuce|conseil|tipp|consejo|sugerencia|dica|suggerimento|consiglio|wskazówka|совет|"
    "подсказка|порада|підказка|提示|技巧|ヒント|팁|ipucu|mẹo|kiat|sfat|tips",
    "important": "wichtig|importante|belangrijk|ważne|важно|важливо|重要|중요|önemli|quan trọng|penting|"
    "důležité|viktigt",
    "warning": "avertissement|attention|warnung|achtung|advertencia|aviso|advertência|avviso|"
    "avvertimento|avvertenza|attenzione|waarschuwing|ostrzeżenie|предупреждение|внимание|"
    "попередження|увага|警告|경고|uyarı|cảnh báo|peringatan|avertisment|avertizare|varování|"
    "varning|atención|atenção|注意|주의|uwaga|dikkat",
    "caution": "prudence|mise en garde|vorsicht|precaución|cuidado|cautela|voorzichtig|ostrożnie|"
    "осторожно|обережно|小心|注意|주의|dikkat|thận trọng|opatrně",
    "danger": "gefahr|peligro|perigo|pericolo|gevaar|niebezpieczeństwo|опасно|опасность|небезпека|"
    "危险|危險|危険|위험|tehlike|nguy hiểm|bahaya|nebezpečí|fara",
    "info": "information|información|informação|informazioni|informatie|informacja|информация|"
    "інформація|信息|信息提示|情報|정보|bilgi|thông tin|informasi",
}


@lru_cache(maxsize=1024)
def keywords_for(word: str) -> tuple[str, ...]:
    """The keywords that `word` translates, in lower case; () where it translates none."""
    return _table().get(_folded(word), ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for keyword, words in _WORDS.items():
        for word in words.split("|"):
            known = table.get(_folded(word), ())
            table[_folded(word)] = known if keyword in known else (*known, keyword)
    return table


def _folded(word: str) -> str:
    """The word without case and accents, which keywords often lose."""
    parts = unicodedata.normalize("NFKD", word.strip().casefold())
    return "".join(char for char in parts if not "\u0300" <= char <= "\u036f").replace("_", " ")
