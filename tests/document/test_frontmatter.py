"""Front matter: found where it is, read with places, never a crash."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document.frontmatter import FrontMatter, split, top_level_fields
from contentlint.document.values import plain


def read(content: str) -> FrontMatter:
    found = split(f"---\n{content}\n---\nbody\n")
    assert found
    return found


def cut(front: FrontMatter, span: tuple[int, int]) -> str:
    return front.text[span[0] : span[1]]


def causes(front: FrontMatter) -> list[str]:
    return [fault.cause for fault in front.faults]


# --- fences


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("---\na: 1\n---\nbody", "yaml", "body"),
        ("---\r\na: 1\r\n---\r\nbody", "yaml", "body"),
        ("--- \na: 1\n...\nbody", "yaml", "body"),
        ("\ufeff---\na: 1\n---\nbody", "yaml", "body"),
        ("---\n\na: 1\n\n---\nbody", "yaml", "body"),
        ("---\n---\nbody", "yaml", "body"),
        ("---\na: 1\n---", "yaml", ""),
        ("+++\na = 1\n+++\nbody", "toml", "body"),
        ('{\n  "a": 1\n}\nbody', "json", "body"),
        ('{\r\n  "a": 1\r\n}\r\nbody', "json", "body"),
    ],
)
def test_front_matter_ends_where_the_body_begins(text: str, kind: str, body: str) -> None:
    front = split(text)
    assert front
    assert (front.kind, text[front.body_start :], front.faults) == (kind, body, ())


@pytest.mark.parametrize(
    "text",
    [
        "# Heading\n",
        "",
        "---",
        "---\n\nA break, then prose.\n\n---\n",
        "---\nProse under a break.\n",
        "---\n\n# Heading\n",
        "---\nNote: one line of prose.\n\nMore.\n",
        "----\na: 1\n----\n",
        "text\n---\na: 1\n---\n",
        "{\n/* an expression of MDX */\n}\n",
        "+++ b/file of a diff\n",
    ],
)
def test_a_thematic_break_is_no_front_matter(text: str) -> None:
    assert split(text) is None


def test_keys_without_a_closing_fence_end_at_the_first_empty_line() -> None:
    front = split("---\ntitle: x\nlang: fr\n\n# Heading\n")
    assert front
    assert (front.closed, causes(front)) == (False, ["unclosed-fence"])
    assert front.text[front.body_start :] == "\n# Heading\n"
    assert [entry.key for entry in front.entries] == ["title", "lang"]


@given(st.text(alphabet='-+{}\n\r\ufeff a:"=#.', max_size=60))
def test_any_beginning_of_a_page_can_be_read(text: str) -> None:
    front = split(text)
    if front:
        assert 0 <= front.content.start <= front.content.end <= front.body_start <= len(text)
        for fault in front.faults:
            assert 0 <= fault.span.start <= fault.span.end <= len(text)


# --- values and places


def test_keys_and_values_know_their_place() -> None:
    front = read("titre: 'Où ça ?' # un commentaire\nicône: 💻\nliste:\n  - é: [à, \"ü\"]\n")
    assert [cut(front, entry.key_span) for entry in front.entries] == ["titre", "icône", "liste"]
    assert [cut(front, entry.value.span) for entry in front.entries] == [
        "'Où ça ?'",
        "💻",
        '- é: [à, "ü"]',
    ]
    inner = front.entries[2].value.items[0].entries[0]
    assert [cut(front, item.span) for item in inner.value.items] == ["à", '"ü"']


@pytest.mark.parametrize(
    ("raw", "kind", "style", "data"),
    [
        ("plain text", "str", "plain", "plain text"),
        ("'it''s'", "str", "single", "it's"),
        ('"a\\tb"', "str", "double", "a\tb"),
        ("|\n  two\n  lines", "str", "literal", "two\nlines\n"),
        (">-\n  one\n  line", "str", "folded", "one line"),
        ("no", "bool", "plain", False),
        ("012", "int", "plain", 10),
        ("1:30", "int", "plain", 90),
        ("1.10", "float", "plain", 1.1),
        ("1e3", "str", "plain", "1e3"),
        ("~", "null", "plain", None),
        ("2024-05-31", "date", "plain", datetime.date(2024, 5, 31)),
    ],
)
def test_scalars_keep_raw_text_style_and_reading(raw: str, kind: str, style: str, data: object) -> None:
    value = read(f"key: {raw}").entries[0].value
    assert (value.kind, value.raw, value.style, value.data) == (kind, raw, style, data)


def test_merged_keys_are_entries_unless_written() -> None:
    front = read("base: &base {a: 1, b: 2}\npage:\n  <<: *base\n  b: 3")
    page = front.get("page")
    assert page
    assert plain(page.value) == {"b": 3, "a": 1}


def test_fields_are_the_scalars_and_items_as_text() -> None:
    front = read('lang: no\nid: "007"\nweight: 012\nempty:\nlist: [a]\n')
    shown = [(field.name, field.value) for field in top_level_fields(front)]
    assert shown == [("lang", "no"), ("id", "007"), ("weight", "012"), ("list", "a")]
    assert top_level_fields(None) == ()


def test_toml_and_json_have_places_too() -> None:
    toml = split('+++\ntitle = "Où" # c\n[menu.main]\nweight = 3\n+++\n')
    json = split('{\n  "title": "O\\u00f9",\n  "menu": {"weight": 3}\n}\n')
    assert toml
    assert json
    assert [plain(entry.value) for entry in toml.entries] == ["Où", {"main": {"weight": 3}}]
    assert [plain(entry.value) for entry in json.entries] == ["Où", {"weight": 3}]
    assert cut(toml, toml.entries[0].value.span) == '"Où"'
    assert cut(toml, toml.entries[1].value.entries[0].value.entries[0].value.span) == "3"
    assert cut(json, json.entries[0].value.span) == '"O\\u00f9"'
    assert cut(json, json.entries[1].key_span) == '"menu"'


KEYS = st.from_regex(r"[a-zéü][a-z0-9]{0,6}", fullmatch=True).filter(
    lambda key: key not in ("y", "n", "yes", "no", "on", "off", "true", "false", "null")
)
WORDS = st.from_regex(r"[a-zA-Zé💻ß][a-zA-Z é💻]{0,12}[a-zA-Zé💻]", fullmatch=True)
WRITTEN = st.one_of(
    WORDS.map(lambda text: (text, f"{text}")),
    WORDS.map(lambda text: (text, f"'{text}'")),
    WORDS.map(lambda text: (text, f'"{text}"   # a comment')),
)


@given(st.dictionaries(KEYS, WRITTEN, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_every_span_holds_what_was_written(pairs: dict[str, tuple[str, str]], newline: str) -> None:
    lines = [f"{key}:  {written}" for key, (_, written) in pairs.items()]
    front = split(newline.join(["---", *lines, "---", "body"]))
    assert front
    assert front.faults == ()
    for entry, (key, (_, written)) in zip(front.entries, pairs.items(), strict=True):
        assert cut(front, entry.key_span) == key
        assert cut(front, entry.value.span) == written.split("   #")[0]


# --- faults


@pytest.mark.parametrize(
    ("content", "cause", "seen"),
    [
        ("title: Error: it stopped", "colon", ":"),
        ('"title": a: b', "colon", ":"),
        ("list:\n\t- a", "tab", "\t"),
        ('title: "open\nslug: x', "unclosed-quote", '"open'),
        ('title: "open\nslug: "x"', "unclosed-quote", '"open'),
        ("title: 'it's me'", "quote-end", "s me'"),
        ('title: "Was "this" ?"', "quote-end", 'this" ?"'),
        ("title:Words without a space\nb: c", "no-space", ":"),
        ("class: b\nalance\norder: 0", "no-colon", "alance"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other", "conflict", "<<<<<<< HEAD"),
        ("title: @home", "character", "@"),
        ("title: *bold* words", "character", "*"),
        ("title: *bold", "character", "*"),
        ("title: {{ page.title }}", "template", "{{"),
        ("title: {% if x %}", "template", "{%"),
        ("tags: [a, b\nc: d", "unclosed-bracket", "["),
        ('path: "C:\\dir"', "escape", "\\d"),
        ("a: 1\n  b: 2", "indent", "b: 2"),
        ("a: - b", "dash", "-"),
        ("- a\n- b", "not-mapping", "- a"),
        ("only words", "not-mapping", "only words"),
        ("a: 1\nb: 2\na: 3", "duplicate", "a"),
        ("when: 2019-22-08", "date", "2019-22-08"),
        ("title: !important words", "tag", "!important words"),
        ("title: !50% off", "tag", "!50% off"),
        ("run: !!python/object/apply:os.system [ls]", "tag", "!!python/object/apply:os.system"),
        ("a: x\x07y", "control", "\x07"),
        ("a: &a [*a]", "alias-cycle", "&a [*a]"),
        ("a: " + "1" * 5000, "number", "1" * 5000),
        ("title: x\n\nThe body begins\nwithout: a fence", "unclosed-fence", "title: x"),
    ],
)
def test_a_fault_is_named_and_placed(content: str, cause: str, seen: str) -> None:
    front = read(content)
    assert [(fault.cause, cut(front, fault.span)) for fault in front.faults] == [(cause, seen)]


def test_a_second_key_points_to_the_first() -> None:
    front = read("menu: main\nmenu:\n  main: 1")
    (fault,) = front.faults
    assert fault.other
    assert (front.text.count("\n", 0, fault.span.start), cut(front, fault.other)) == (2, "menu")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("+++\na = 1\na = 2\n+++\n", "duplicate"),
        ("+++\na = b\n+++\n", "toml-bare"),
        ("+++\na = " + "[" * 40_000 + "\n+++\n", "limit-depth"),
        ('{\n"a": 1,\n"a": 2\n}\n', "duplicate"),
        ('{\n"a": b\n}\n', "syntax"),
        ('{\n"a": ' + "[" * 40_000 + "\n}\n", "limit-depth"),
    ],
)
def test_toml_and_json_have_faults_too(text: str, cause: str) -> None:
    front = split(text)
    assert front
    assert causes(front) == [cause]


ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("a: " + "[" * 40_000, "limit-depth"),
        ("a: " + "[" * 40_000 + "]" * 40_000, "limit-depth"),
        ("- " * 40_000, "limit-depth"),
        ("? " * 40_000, "limit-depth"),
        (ALIASES, "limit-aliases"),
        (ALIASES.replace("[", "{<<: [").replace("]", "]}"), "limit-aliases"),
        ("a: [" + "1," * 240_000 + "1]", "limit-size"),
        ("a: " + "x" * 700_000, "limit-size"),
    ],
)
def test_hostile_front_matter_is_a_fault(content: str, cause: str) -> None:
    front = read(content)
    assert causes(front)[:1] == [cause]
    assert front.entries == ()
    assert front.text[front.body_start :] in ("body\n", "\nbody\n")


@given(st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#,\n\t \\é<=~0123.", max_size=80))
def test_no_yaml_is_too_odd(content: str) -> None:
    front = split(f"---\nkey: 1\n{content}\n---\n")
    assert front
    for fault in front.faults:
        assert front.content.start <= fault.span.start <= fault.span.end <= len(front.text)
    for entry in front.entries:
        plain(entry.value)


def test_a_thematic_break_far_below_does_not_close_front_matter() -> None:
    front = split("---\nid: a\ntitle: b\n\n# Title\n\nSome text.\n\n---\n\n## End\n")
    assert front
    assert not front.closed
    assert front.text[front.span.start : front.body_start] == "---\nid: a\ntitle: b\n"


def test_comments_between_empty_lines_belong_to_the_keys() -> None:
    front = split("---\nid: a\n\n# About money\n\nbudget: 3\n---\n")
    assert front
    assert front.closed
    assert [entry.key for entry in front.entries] == ["id", "budget"]
