"""Sentences of many languages, and what a page of another code page makes of them."""

from __future__ import annotations

from contentlint.text.mojibake.pairs import table_of

SENTENCES = {
    "bg": "Когато файлът не може да бъде отворен, програмата показва съобщение за грешка.",
    "cs": "Každý příklad můžete spustit přímo v prohlížeči a výsledek se zobrazí vpravo.",
    "da": "Når du åbner siden igen, bliver de gemte ændringer hentet fra forrige gang.",
    "de": "Die Änderungen können später für alle Geräte übernommen werden, auch für größere.",
    "el": "Κάθε σελίδα πρέπει να έχει τίτλο και σύντομη περιγραφή για τους αναγνώστες.",
    "en": "The author’s book isn’t here – but “another one” is, and it’s the same.",
    "es": "También podrá añadir más páginas según la configuración del año pasado.",
    "fr": "L’équipe a déjà vérifié les données après la première étape à côté.",
    "hu": "Először készítsünk egy új könyvtárat, majd töltsük le a szükséges fájlokat.",
    "it": "Perché la città è più grande, così la qualità sarà già più alta.",
    "lt": "Jūsų duomenys bus išsaugoti, kai tik paspausite mygtuką žemiau šio sąrašo.",
    "pl": "Każdy użytkownik może zmienić swoje hasło, jeśli zgłosi tę potrzebę wcześniej.",
    "pt": "Você não pode usar a função até que a configuração esteja disponível no país.",
    "ru": "Чтобы запустить программу, нужно установить все пакеты из этого списка.",
    "sv": "Du måste också ändra lösenordet för att få tillgång till den här sidan.",
    "tr": "Kullanıcı değişiklikleri görmek için aşağıdaki düğmeye basmalı ve işlemi onaylamalı.",
    "uk": "Щоб запустити програму, потрібно встановити всі пакунки з цього списку.",
    "vi": "Bạn có thể phát triển ứng dụng trong thời gian ngắn với những công cụ này.",
}
EASTERN = {
    "ja": "この設定を変更すると、すべてのページに反映されます。",
    "ko": "설정을 변경하면 모든 페이지에 적용됩니다. 다시 시작하십시오.",
    "zh": "修改这个设置以后，所有的页面都会更新，请重新启动程序。",
}


def misread(text: str, writer: str, reader: str) -> str:
    """The text as the reader shows what the writer wrote."""
    back = {meant: chr(shown) for shown, meant in table_of((reader, writer)).items()}
    return "".join(back.get(char, char) for char in text)


def raw(text: str, writer: str) -> str:
    """The text of a page that holds bytes of the writer, as a Document reads it."""
    return text.encode(writer).decode("utf-8", "surrogateescape")
