"""The shape of contentlint.toml, validated by pydantic. Imported only when a configuration is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Level = Literal["info", "warning", "error"]
RuleLevel = Literal["off", "info", "warning", "error"]
Names = list[str]
Preset = Literal[
    "astro",
    "docusaurus",
    "hugo",
    "jekyll",
    "mdbook",
    "mdn",
    "mkdocs",
    "next",
    "nextra",
    "none",
    "obsidian",
    "plain",
    "starlight",
    "vitepress",
]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _known_language(tag: str | None) -> str | None:
    from contentlint.messages import known, languages

    if tag is not None and not known(tag):
        raise ValueError(f"one of {', '.join(f'`{name}`' for name in languages())}")
    return tag and known(tag)


def _known_slug(name: str | None) -> str | None:
    from contentlint.text.slug import ALGORITHMS

    if name is not None and name not in ALGORITHMS:
        raise ValueError(f"one of {', '.join(f'`{known}`' for known in sorted(ALGORITHMS))}")
    return name


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, populate_by_name=False, frozen=True)


class RuleModel(BaseModel):
    """Settings of one rule: its severity, and its options by name."""

    model_config = ConfigDict(extra="allow", frozen=True)

    severity: Annotated[
        RuleLevel | None,
        Field(description="How bad a finding is; `off` switches the rule off.", examples=["warning"]),
    ] = None


class LayerModel(_Strict):
    """Settings that can hold for the whole site or for some paths."""

    language: Annotated[
        str | None, Field(description="Language of the pages, as a BCP-47 tag.", examples=["fr"])
    ] = None
    select: Annotated[
        Names | None,
        Field(description="Rules or categories to run; default: all.", examples=[["links", "encoding"]]),
    ] = None
    ignore: Annotated[
        Names, Field(description="Rules or categories not to run.", examples=[["split-link"]])
    ] = []
    packs: Annotated[
        Names,
        Field(
            description="Packs by name (shipped) or folder (relative to this file).",
            examples=[["guides-fr", "packs/recipes"]],
        ),
    ] = []
    rules: Annotated[dict[str, RuleModel], Field(description="Severity and options of single rules.")] = {}


class OverrideModel(LayerModel):
    """Settings for the pages that match `paths`."""

    paths: Annotated[
        Names,
        Field(
            min_length=1,
            description="Patterns as in .gitignore, relative to this file.",
            examples=[["content/en/"]],
        ),
    ]


class RouteModel(_Strict):
    """One way in which addresses of the site map to files."""

    url: Annotated[
        str,
        Field(
            description="Address, with `{path}` for the part that varies: `/{path}`.", examples=["/{path}"]
        ),
    ]
    file: Annotated[
        str,
        Field(
            description="File, with `{path}` and `{source_dir}`: `{source_dir}/{path}.md`.",
            examples=["{source_dir}/{path}.md"],
        ),
    ]


class SiteModel(_Strict):
    """How links resolve. What is not said is read from the files of the site's generator."""

    preset: Annotated[
        Preset | None,
        Field(
            description="Generator of the site; `none` for no known one; default: detected.",
            examples=["hugo"],
        ),
    ] = None
    roots: Annotated[
        Names | None,
        Field(description="Folders that `/` links start from; default: inferred.", examples=[["content"]]),
    ] = None
    base: Annotated[
        str | None, Field(description="Path that the site is served under: `/docs`.", examples=["/docs"])
    ] = None
    locales: Annotated[
        Names,
        Field(
            description="Folders of one language each, in the folders of pages: `fr`.",
            examples=[["en", "fr"]],
        ),
    ] = []
    default_locale: Annotated[
        str | None,
        Field(description="The one of `locales` that the others are translated from.", examples=["en"]),
    ] = None
    relative_base: Annotated[
        Literal["url", "file"] | None,
        Field(description="Whether `../x` starts at the page's address or at its file.", examples=["url"]),
    ] = None
    trailing_slash: Annotated[
        Literal["always", "never", "any"] | None,
        Field(
            description="Whether addresses of pages end in a slash; default: not checked.",
            examples=["always"],
        ),
    ] = None
    slug: Annotated[
        str | None,
        AfterValidator(_known_slug),
        Field(
            description="Algorithm that makes anchors of headings, such as `github-slugger`.",
            examples=["github-slugger"],
        ),
    ] = None
    redirects: Annotated[
        dict[str, str],
        Field(
            description="Address patterns (`:name` one part, `*` the rest) and where they lead.",
            examples=[{"/old/:page": "/new/:page"}],
        ),
    ] = {}
    assets: Annotated[
        Names,
        Field(description="Folders whose files are copied to the top of the site.", examples=[["static"]]),
    ] = []
    routes: Annotated[list[RouteModel], Field(description="Further ways from address to file.")] = []
    open_pages: Annotated[
        Names,
        Field(
            description="Addresses that answer though no source shows them, as patterns.",
            examples=[["/api/*"]],
        ),
    ] = []
    source_folder: Annotated[
        str | None,
        Field(
            description="Folder of the pages translated from, if apart: `../original/docs`.",
            examples=["../original/docs"],
        ),
    ] = None
    translations: Annotated[
        dict[str, str],
        Field(
            description="Pages and the page each was translated from; default: inferred.",
            examples=[{"fr/frais.md": "en/costs.md"}],
        ),
    ] = {}
    ignore: Annotated[
        Names, Field(description="Link targets that are never checked, as patterns.", examples=[["/old/*"]])
    ] = []


class PackModel(_Strict):
    """What the site changes about a pack."""

    match: Annotated[
        Names | None,
        Field(
            description="Pages of this pack, as patterns; default: the pack's own.",
            examples=[["content/guides/"]],
        ),
    ] = None
    allow_code: Annotated[
        bool,
        Field(
            description="Whether the pack may import the pydantic model it names, which runs code.",
            examples=[True],
        ),
    ] = False


class ConfigModel(LayerModel):
    """contentlint.toml, or `[tool.contentlint]` in pyproject.toml."""

    extends: Annotated[
        str | None,
        Field(description="Another configuration file that this one builds on.", examples=["../shared.toml"]),
    ] = None
    exclude: Annotated[
        Names, Field(description="Paths never checked, as patterns.", examples=[["drafts/"]])
    ] = []
    fail_level: Annotated[
        Level | None, Field(description="Lowest severity that makes the exit status 1.", examples=["error"])
    ] = None
    message_language: Annotated[
        str | None,
        AfterValidator(_known_language),
        Field(description="Language of messages and reports; default: that of the reader.", examples=["fr"]),
    ] = None
    site: Annotated[SiteModel, Field(description="How links resolve.")] = SiteModel()
    style: Annotated[
        dict[str, str],
        Field(
            description="House style: a choice that `contentlint style` shows, and what is to be written.",
            examples=[{"fr-colon-space": "no-break-space"}],
        ),
    ] = {}
    pack: Annotated[dict[str, PackModel], Field(description="Changes to single packs, by name.")] = {}
    overrides: Annotated[
        list[OverrideModel], Field(description="Settings for some paths; later ones win.")
    ] = []


def config_json_schema() -> dict[str, Any]:
    """The JSON Schema of a configuration file, for editors."""
    schema = ConfigModel.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "contentlint.toml"}
