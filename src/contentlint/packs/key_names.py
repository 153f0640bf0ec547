"""What well-known keys of front matter are called in other languages.

Translators translate keys: `linguagem`, `lenguaje` and `langage` stand where
the site reads `lang` or `language`. The table gives, for a meaning, the keys
that site generators read, and words for it that a dictionary of each language
gives. A word that is itself a key of some generator stands on the left only.
Compared are folded forms: no case, no accents, no signs between the words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

# Keys of generators -> the same in German, Spanish, French, Italian, Portuguese, Dutch, Polish,
# Russian, Ukrainian, Turkish, Czech, Swedish, Danish, Indonesian, Vietnamese, Chinese, Japanese, Korean,
# Romanian, Hungarian, Finnish, Greek, Arabic, Hebrew, Hindi and Bengali, as far as each has a word.
_MEANINGS: Mapping[tuple[str, ...], str] = {
    ("title",): """
        titel überschrift título titre titolo tytuł заголовок название назва başlık název titulek
        rubrik judul tiêu-đề 标题 標題 題名 タイトル 제목
        titlu cím otsikko τίτλος عنوان כותרת शीर्षक শিরোনাম""",
    ("description", "desc", "summary"): """
        beschreibung descripción descripcion descrição descrizione beschrijving omschrijving opis
        описание опис açıklama popis beskrivning beskrivelse deskripsi mô-tả 描述 说明 説明 概要 설명
        descriere leírás kuvaus περιγραφή وصف תיאור विवरण বর্ণনা""",
    ("lang", "language", "locale"): """
        sprache idioma lengua lenguaje língua linguagem langue langage lingua linguaggio taal język
        язык мова dil jazyk språk sprog bahasa ngôn-ngữ 语言 語言 言語 언어 limbă limba nyelv kieli γλώσσα
        لغة שפה भाषा ভাষা""",
    ("author", "authors", "by"): """
        autor autorin autoren autores auteur auteurs autore autori автор авторы автори yazar
        författare forfatter penulis tác-giả 作者 著者 저자 szerző tekijä συγγραφέας مؤلف מחבר लेखक লেখক""",
    ("contributors",): """
        mitwirkende beitragende colaboradores contribuidores contribuyentes contributeurs
        collaborateurs contributori collaboratori bijdragers współtwórcy kontrybutorzy участники
        соавторы учасники katkıda-bulunanlar přispěvatelé bidragsgivare bidragsydere kontributor 贡献者
        貢獻者 貢献者 기여자 contribuitori közreműködők avustajat""",
    ("translators", "translator"): """
        übersetzer übersetzerin traductor traductores tradutor tradutores traducteur traducteurs
        traduttore traduttori vertaler vertalers tłumacz tłumacze переводчик переводчики перекладач
        перекладачі çevirmen çevirmenler překladatel překladatelé översättare oversætter penerjemah
        người-dịch 译者 翻译 翻譯者 譯者 翻訳者 번역자 역자 traducător traducători fordító fordítók kääntäjä
        kääntäjät μεταφραστής""",
    ("date", "published"): """
        datum fecha дата tarih dato tanggal ngày 日期 日付 날짜 dată dátum päivämäärä ημερομηνία تاريخ
        תאריך""",
    ("tags", "keywords"): """
        schlagwörter schlagworte stichwörter etiquetas étiquettes mots-clés mots-clefs
        palabras-clave palavras-chave parole-chiave etichette trefwoorden etykiety теги метки мітки
        etiketler štítky taggar kata-kunci thẻ 标签 標籤 タグ 태그 etichete címkék avainsanat ετικέτες""",
    ("category", "categories"): """
        kategorie kategorien categoría categorías catégorie catégories categoria categorias
        categorie kategoria категория категории категорія категорії kategori kategoriler danh-mục 类别
        分类 類別 分類 カテゴリー カテゴリ 카테고리 분류 kategória luokka κατηγορία""",
    ("filename", "file"): """
        dateiname nombre-de-archivo nombre-del-archivo nombrearchivo nombre-archivo nombre-fichero
        nome-do-arquivo nome-arquivo nomearquivo nome-do-ficheiro nom-de-fichier nom-du-fichier
        nomfichier nome-file nome-del-file bestandsnaam nazwa-pliku имя-файла ім'я-файлу dosya-adı
        dosyaadı název-souboru filnamn filnavn nama-berkas nama-file tên-tập-tin 文件名 檔名 ファイル名 파일명
        파일이름""",
    ("aliases", "redirects"): """
        alias-namen weiterleitungen redirecciones redirecionamentos redirections reindirizzamenti
        pseudónimos apelidos алиасы псевдонимы синоніми takma-adlar 别名 別名 エイリアス 별칭""",
    ("image", "images", "cover"): """
        bild bilder imagen imágenes imagem imagens immagine immagini afbeelding obraz obrazek
        изображение зображення resim görsel obrázek gambar hình-ảnh 图片 圖片 画像 이미지""",
    ("weight", "order", "position"): """
        gewicht reihenfolge peso orden ordem poids ordre ordine volgorde kolejność порядок вес вага
        sıra pořadí ordning rækkefølge urutan thứ-tự 顺序 順序 排序 순서""",
    ("draft",): """
        entwurf borrador rascunho brouillon bozza szkic черновик чернетка taslak koncept utkast
        kladde draf bản-nháp 草稿 下書き 초안""",
    ("related",): """
        verwandt relacionado relacionados apparenté liés correlati gerelateerd powiązane похожие
        связанные ilgili související relaterat terkait liên-quan 相关 相關 関連 관련""",
}  # fmt: skip


def fold_key(key: str) -> str:
    """A key without case, accents and signs: `Mots-Clés` is `motscles`."""
    plain = unicodedata.normalize("NFKD", key.casefold())
    return "".join(char for char in plain if char.isalnum())


def _table() -> dict[str, tuple[str, ...]]:
    return {fold_key(word): keys for keys, words in _MEANINGS.items() for word in words.split()}


_KEYS = _table()


def keys_meant_by(key: str, known: Iterable[str], missing: Iterable[str] = ()) -> tuple[str, ...]:
    """The `known` keys that `key` means; none if it is a known one, or no translation.

    First come keys that differ only in case, accents or signs (`Description`,
    `-filename`), then those that `key` translates (`linguagem` is `lang`). A
    key of the left column is another key in its own right, so `language` means
    `lang` only where `lang` is one of the `missing`.
    """
    folded = fold_key(key)
    names = list(known)
    if key in names or not folded:
        return ()
    alike = tuple(name for name in names if fold_key(name) == folded)
    if alike:
        return alike
    translated = _KEYS.get(folded)
    if translated:
        return tuple(name for name in names if name in translated)
    synonyms = next((keys for keys in _MEANINGS if folded in keys), ())
    return tuple(name for name in missing if name in synonyms)
