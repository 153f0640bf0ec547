"""Link texts that say nothing of where a link leads, per language, in lower case, without punctuation."""

from __future__ import annotations

VAGUE = {
    "en": "here|click here|this|this link|this page|read more|more|learn more|see more|see here|"
    "read this|more info|more information|continue|link",
    "fr": "ici|cliquez ici|cliquer ici|clique ici|lien|ce lien|cette page|lire la suite|en savoir plus|"
    "lire plus|voir plus|voir ici|plus|plus d'informations|suite|par ici",
    "de": "hier|hier klicken|klick hier|klicken sie hier|dieser link|diese seite|mehr|mehr lesen|"
    "weiterlesen|mehr erfahren|weitere informationen|mehr informationen|siehe hier|weiter|link",
    "es": "aquí|haz clic aquí|haga clic aquí|pulsa aquí|enlace|este enlace|esta página|leer más|"
    "ver más|más|saber más|más información|seguir leyendo",
    "pt": "aqui|clique aqui|este link|esta página|leia mais|ler mais|saiba mais|saber mais|mais|"
    "ver mais|mais informações|link",
    "it": "qui|clicca qui|questo link|questa pagina|leggi di più|leggi tutto|scopri di più|di più|"
    "continua|maggiori informazioni|link",
    "nl": "hier|klik hier|deze link|deze pagina|lees meer|meer|lees verder|meer informatie|verder|link",
    "sv": "här|klicka här|länk|den här länken|denna sida|läs mer|mer|mer information",
    "da": "her|klik her|dette link|denne side|læs mere|mere|mere information|link",
    "fi": "tästä|klikkaa tästä|täällä|linkki|tämä linkki|tämä sivu|lue lisää|lisää|lisätietoja",
    "pl": "tutaj|tu|kliknij tutaj|kliknij tu|ten link|ta strona|czytaj więcej|więcej|dowiedz się więcej|link",
    "cs": "zde|tady|klikněte zde|klikni zde|odkaz|tento odkaz|tato stránka|více|číst dále|více informací",
    "hu": "itt|ide|kattints ide|kattintson ide|ez a link|ez az oldal|tovább|bővebben|több információ|link",
    "ro": "aici|click aici|dați clic aici|acest link|această pagină|citește mai mult|mai mult|detalii|link",
    "tr": "burada|buraya|buradan|buraya tıklayın|tıklayın|bağlantı|bu bağlantı|bu sayfa|devamını oku|"
    "daha fazla",
    "ru": "здесь|тут|сюда|нажмите здесь|нажмите сюда|ссылка|по ссылке|эта ссылка|эта страница|"
    "подробнее|читать далее|далее|узнать больше",
    "uk": "тут|сюди|натисніть тут|натисніть сюди|посилання|за посиланням|ця сторінка|докладніше|"
    "детальніше|далі",
    "ja": "こちら|ここ|ここをクリック|こちらをクリック|リンク|このリンク|このページ|続きを読む|詳細|"
    "詳しくはこちら|もっと見る",
    "zh": "这里|這裡|此处|此處|点击这里|點擊這裡|点击此处|點擊此處|链接|連結|这个链接|本页|更多|"
    "阅读更多|了解更多|閱讀更多",
    "ko": "여기|이곳|여기를 클릭|여기를 클릭하세요|링크|이 링크|이 페이지|더 보기|더 읽기|자세히|자세히 보기",
    "ar": "هنا|اضغط هنا|انقر هنا|رابط|هذا الرابط|هذه الصفحة|اقرأ المزيد|المزيد|لمزيد من المعلومات",
}


def vague_texts(language: str | None) -> frozenset[str]:
    """The texts for a page in `language` (a code such as `fr` or `pt-BR`); none for languages not listed."""
    found = VAGUE.get((language or "").partition("-")[0].lower(), "")
    return frozenset(found.split("|")) - {""}
