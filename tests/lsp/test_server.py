"""The language server as a process, asked by a real client over standard input and output.

One server serves all of these tests; each has pages of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, applied, editing
from tests.support.shell import QUOTE, QUOTE_FIXED, make

SCHEMA = """\
fields:
  title: {type: string, required: true}
  level: {type: string, required: true, values: [easy, hard]}
  draft: {type: boolean}
  tags: {type: list, items: {type: string, values: [red, green]}}
"""
PAGES = {
    "contentlint.toml": 'packs = ["packs/guides"]\n',
    "packs/guides/pack.yaml": 'name: guides\nversion: "1"\ndescription: Guides.\nmatch: ["typed/*.md"]\n',
    "packs/guides/schema.yaml": SCHEMA,
    "page.md": QUOTE,
    "hover.md": QUOTE,
    "fixes.md": QUOTE,
    "b/other.md": "# Other\n\n## Prices 🎉 today\n",
    "links.md": "[x](b/oth.md)\n",
    "late.md": "[x](b/comes-later.md)\n",
    "typed/guide.md": "---\ntitle: Guide\nlevel: easy\n---\n\n# Guide\n",
    "name/target.md": "# Name\n\n## Côté 🎉 prix\n\n## Twin\n\n## Twin\n\n[own](#côté--prix)\n",
    "name/links.md": "🎉 [a](target.md#côté--prix) [b][]\n\n[b]: target.md#c%C3%B4t%C3%A9--prix\n",
    "name/html.md": '<a href="target.md#twin-1">c</a> [d](target.md#twin) [e](target.md)\n',
}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with editing(make(tmp_path_factory.mktemp("lsp") / "site", PAGES)) as opened:
        yield opened


def test_problems_of_the_folder_show_at_once_and_follow_what_is_typed(editor: Editor) -> None:
    editor.told("page.md", "empty-blockquote")
    editor.told("links.md", "broken-link")
    editor.open("page.md", QUOTE)
    editor.change("page.md", QUOTE_FIXED)
    editor.told("page.md")
    editor.change("page.md", "🎉 [y](nowhere.md)\n")
    (problem,) = editor.told("page.md", "broken-link")
    assert problem.code_description is not None
    page = Path(url2pathname(urlsplit(problem.code_description.href).path))
    assert page.read_text(encoding="utf-8").startswith("# broken-link\n")
    assert problem.range.start == types.Position(0, 7)
    assert problem.severity == types.DiagnosticSeverity.Error
    editor.close("page.md")
    editor.told("page.md", "empty-blockquote")


def test_fixes_are_quick_fixes(editor: Editor) -> None:
    twice = QUOTE + "\n>\n\nMore.\n"
    editor.open("fixes.md", twice)
    editor.told("fixes.md", "empty-blockquote", "empty-blockquote")
    here = types.Range(types.Position(2, 0), types.Position(2, 1))

    def offered(only: list[types.CodeActionKind | str] | None = None) -> dict[str, types.CodeAction]:
        context = types.CodeActionContext([], only)
        params = types.CodeActionParams(editor.at("fixes.md"), here, context)
        found = editor.wait(editor.client.text_document_code_action_async(params))
        return {action.title: action for action in found or [] if isinstance(action, types.CodeAction)}

    def after(action: types.CodeAction) -> str:
        assert action.edit
        assert action.edit.changes
        return applied(twice, action.edit.changes[editor.uri("fixes.md")])

    titles = offered()
    assert list(titles) == [
        "Delete the empty quote",
        "Fix 2 problems of empty-blockquote in this page",
        "Keep this as it is: silence empty-blockquote here",
        "Apply all exact fixes",
    ]
    one, alike, _, everything = titles.values()
    assert after(one) == "# Page\n\nText.\n\n>\n\nMore.\n"
    assert after(alike) == after(everything) == "# Page\n\nText.\n\nMore.\n"
    assert list(offered([types.CodeActionKind.SourceFixAll])) == ["Apply all exact fixes"]
    assert "Apply all exact fixes" not in offered([types.CodeActionKind.QuickFix])


def test_links_lead_to_their_heading_and_complete(editor: Editor) -> None:
    text = "[x](b/other.md#prices--today) [y](b/\n"
    editor.open("links.md", text)
    editor.told("links.md")
    asked = types.DefinitionParams(editor.at("links.md"), types.Position(0, 6))
    place = editor.wait(editor.client.text_document_definition_async(asked))
    assert isinstance(place, types.Location)
    assert place.uri == editor.uri("b/other.md")
    assert place.range.start.line == 2
    found = editor.completed("links.md", text, types.Position(0, 36))
    assert "[x](b/other.md#prices--today) [y](b/other.md\n" in found
    found = editor.completed("links.md", "🎉 [x](/b/o\n", types.Position(0, 11))
    assert found == ["🎉 [x](/b/other.md\n"]
    found = editor.completed("links.md", "🎉 [x](b/other.md#pr\n", types.Position(0, 20))
    assert "🎉 [x](b/other.md#prices--today\n" in found


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("---\ntitle: T\n‸\n---\n", ["level: ", "draft: ", "tags: "]),
        ("---\nle‸\n---\n", ["title: ", "level: ", "draft: ", "tags: "]),
        ("---\nti‸", ["title: ", "level: ", "draft: ", "tags: "]),
        ("---\nlevel: ea‸\n---\n", ["level: easy", "level: hard"]),
        ("---\nlevel:‸\n---\n", ["level: easy", "level: hard"]),
        ('---\nlevel: "‸"\n---\n', ['level: "easy"', 'level: "hard"']),
        ("---\ndraft: ‸\n---\n", ["draft: true", "draft: false"]),
        ("---\ntags:\n  - r‸\n---\n", ["  - red", "  - green"]),
        ("---\ntags: [red, ‸]\n---\n", ["tags: [red, red]", "tags: [red, green]"]),
        ("---\ntitle: ‸\n---\n", []),
        ("---\ntitle: T\n---\n\nle‸\n", []),
    ],
)
def test_front_matter_completes_from_the_schema(editor: Editor, typed: str, becomes: list[str]) -> None:
    before, _, after = typed.partition("‸")
    line = before.count("\n")
    at = types.Position(line, len(before) - before.rfind("\n") - 1)
    editor.open("typed/guide.md", "")
    found = editor.completed("typed/guide.md", before + after, at)
    assert [text.split("\n")[line] for text in found] == becomes


def test_a_heading_is_renamed_with_all_links_to_it(editor: Editor) -> None:
    def renamed(line: int, name: str) -> dict[str, str]:
        """The pages after a heading of `name/target.md` got another name."""
        params = types.RenameParams(editor.at("name/target.md"), types.Position(line, 5), name)
        edit = editor.wait(editor.client.text_document_rename_async(params))
        changes = (edit.changes if edit else None) or {}
        pages = {editor.uri(page): page for page in PAGES}
        return {pages[uri]: applied(PAGES[pages[uri]], edits) for uri, edits in changes.items()}

    place = types.PrepareRenameParams(editor.at("name/target.md"), types.Position(2, 5))
    range_ = types.Range(types.Position(2, 3), types.Position(2, 15))
    prepared = editor.wait(editor.client.text_document_prepare_rename_async(place))
    assert prepared == types.PrepareRenamePlaceholder(range_, "Côté 🎉 prix")
    assert renamed(2, "Où 🎉 payer") == {
        "name/target.md": "# Name\n\n## Où 🎉 payer\n\n## Twin\n\n## Twin\n\n[own](#où--payer)\n",
        "name/links.md": "🎉 [a](target.md#où--payer) [b][]\n\n[b]: target.md#o%C3%B9--payer\n",
    }
    # The twin of a renamed heading gets its number.
    assert renamed(4, "First") == {
        "name/target.md": PAGES["name/target.md"].replace("## Twin", "## First", 1),
        "name/html.md": '<a href="target.md#twin">c</a> [d](target.md#first) [e](target.md)\n',
    }
    assert renamed(3, "Nothing is here") == {}
    assert renamed(2, "  ") == {}


def test_hover_shows_the_page_of_the_rule(editor: Editor) -> None:
    editor.told("hover.md", "empty-blockquote")
    asked = types.HoverParams(editor.at("hover.md"), types.Position(2, 0))
    hover = editor.wait(editor.client.text_document_hover_async(asked))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.value.startswith("# empty-blockquote")


def test_a_page_that_comes_mends_the_links_to_it(editor: Editor) -> None:
    editor.asked_for(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    editor.told("late.md", "broken-link")
    (editor.folder / "b" / "comes-later.md").write_text("# Here\n", encoding="utf-8")
    event = types.FileEvent(editor.uri("b/comes-later.md"), types.FileChangeType.Created)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    editor.told("late.md")


def test_a_page_that_is_saved_for_the_first_time_is_checked(editor: Editor) -> None:
    editor.open("fresh.md", QUOTE)
    (editor.folder / "fresh.md").write_text(QUOTE, encoding="utf-8")
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(editor.at("fresh.md")))
    editor.told("fresh.md", "empty-blockquote")
