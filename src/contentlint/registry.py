"""Find the rules, and join them with the options that hold for a page."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from contentlint import rules as rules_package
from contentlint.config import Config, ConfigError, PageConfig, nearest
from contentlint.model import Severity
from contentlint.packs import Pack, pack_part, pack_parts
from contentlint.rule import ActiveRule, FromPack, Options, Rule

CATEGORIES = ("encoding", "frontmatter", "sections", "links", "language", "typography", "translation")


@lru_cache(maxsize=1)
def all_rules() -> Mapping[str, Rule]:
    """Every built-in rule by its id, found by walking `contentlint.rules`.

    A module that does not fulfil the contract raises: a linter must never
    quietly check less than it was asked to.
    """
    found = {}
    for category in CATEGORIES:
        package = importlib.import_module(f"{rules_package.__name__}.{category}")
        for info in pkgutil.iter_modules(package.__path__):
            if not info.name.startswith("_"):
                rule = Rule.from_module(importlib.import_module(f"{package.__name__}.{info.name}"))
                found[rule.id] = rule
    return dict(sorted(found.items()))


class PagePlan(NamedTuple):
    """What is done with one page: its configured language and the rules that run on it."""

    language: str | None
    page_rules: tuple[ActiveRule, ...]
    site_rules: tuple[ActiveRule, ...]


class Selection(NamedTuple):
    """`--select` and `--ignore` of one invocation; None selects what the configuration selects."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


def check_names(names: Iterable[str], file: str = "") -> None:
    """Raise ConfigError for a name that is neither a rule nor a category."""
    known = [*all_rules(), *CATEGORIES, "all"]
    for name in names:
        if name not in known:
            raise ConfigError(
                f"Unexpected rule `{name}`, expected a rule or category{nearest(name, known)}", file
            )


def check_config(config: Config, selection: Selection) -> None:
    """Raise ConfigError for rule names or options in `config` or `selection` that do not exist."""
    check_names((*(selection.select or ()), *selection.ignore))
    file = str(config.file or "")
    for layer in config.layers:
        check_names((*(layer.select or ()), *layer.ignore), file)
        check_names(layer.rules, file)
        for rule_id, settings in layer.rules.items():
            if rule_id in CATEGORIES or rule_id == "all":
                raise ConfigError(f"Unexpected category `{rule_id}` in `rules`, expected a rule", file)
            _options(all_rules()[rule_id], settings.options, file)


class Planner:
    """Plans pages of one run; equal settings are planned once."""

    def __init__(self, config: Config, selection: Selection) -> None:
        self.config = config
        self.selection = selection
        self._plans: dict[tuple[object, ...], PagePlan] = {}

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        page = self.config.for_page(path)
        key = (*(layer.origin for layer in page.layers), "", *(pack.name for pack in page.packs))
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = make_plan(page, self.selection)
        return plan


def make_plan(page: PageConfig, selection: Selection) -> PagePlan:
    """Join rules, options, packs and severities for the pages that `page` stands for."""
    active = [
        ActiveRule(rule, _with_packs(_options(rule, page.rule(rule.id).options), page.packs), severity)
        for rule in all_rules().values()
        if not missing_parts(rule, page.packs) and (severity := _severity(rule, page, selection)) is not None
    ]
    return PagePlan(
        page.language,
        tuple(rule for rule in active if rule.rule.meta.scope == "page"),
        tuple(rule for rule in active if rule.rule.meta.scope == "site"),
    )


def _severity(rule: Rule, page: PageConfig, selection: Selection) -> Severity | None:
    """The severity a rule runs with on a page, None where it does not run.

    The command line wins over the configuration, the id of a rule over its
    category, and a rule that is in preview runs only where it is named.
    """
    configured = page.rule(rule.id).severity
    names = {rule.id, rule.category, "all"}
    select = page.select if selection.select is None else selection.select
    named = select is not None and rule.id in select
    if select is not None and not names.intersection(select):
        return None
    if names.intersection(selection.ignore) or (names.intersection(page.ignore) and not named):
        return None
    if rule.meta.preview and not named and not configured:
        return None
    if configured == "off":
        return None if not named else rule.meta.severity
    return Severity[configured.upper()] if configured else rule.meta.severity


def _options(rule: Rule, given: Mapping[str, object], file: str = "") -> Options:
    """The rule's options with `given` values, validated; ConfigError names what is wrong."""
    if not given:
        return rule.options()
    names = {field.name.replace("_", "-"): field.name for field in fields(rule.options)}
    for name in given:
        if name not in names or names[name] in pack_options(rule.options):
            message = (
                f"Unexpected option `{name}` of `{rule.id}`, expected a known option{nearest(name, names)}"
            )
            raise ConfigError(message, file)
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(rule.options).validate_python({names[key]: value for key, value in given.items()})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        option = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"Unexpected value for `{option}` of `{rule.id}`: {first['msg']}", file) from error


def option_docs(options: type[Options]) -> Mapping[str, tuple[Any, str]]:
    """Name -> (type, description) of each option that a user may set, in order of definition."""
    found = {}
    for name, hint in get_type_hints(options, include_extras=True).items():
        kind, *notes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        if not any(isinstance(note, FromPack) for note in notes):
            found[name] = (kind, next((note for note in notes if isinstance(note, str)), ""))
    return found


def pack_options(options: type[Options]) -> Mapping[str, str]:
    """Option name -> part of a pack that fills it."""
    found = {}
    for name, hint in get_type_hints(options, include_extras=True).items():
        for note in get_args(hint)[1:] if get_origin(hint) is Annotated else ():
            if isinstance(note, FromPack):
                found[name] = note.part
    return found


def _with_packs(options: Options, packs: tuple[Pack, ...]) -> Options:
    """Fill the options that come from packs; the last pack of a page that has the part wins."""
    values: dict[str, Any] = {}
    for name, part in pack_options(type(options)).items():
        for pack in packs:
            value = pack_part(pack, part)
            if value:
                values[name] = value
    return replace(options, **values) if values else options


def missing_parts(rule: Rule, packs: tuple[Pack, ...]) -> frozenset[str]:
    """The parts of packs that `rule` needs and none of `packs` has."""
    return rule.meta.needs.difference(*map(pack_parts, packs))
