"""Find the rules, and join them with the options that hold for a page."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from contentlint import rules as rules_package
from contentlint.config import Config, Layer, PageConfig, RuleSettings, nearest, unexpected
from contentlint.model import Phrase, Severity
from contentlint.packs import Pack, pack_part, pack_parts
from contentlint.rule import ActiveRule, FromPack, Options, Rule

CATEGORIES = (
    "encoding",
    "frontmatter",
    "sections",
    "links",
    "language",
    "typography",
    "terms",
    "translation",
    "marks",
)


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


def rule_ids() -> list[str]:
    """The ids of all rules, sorted, told by the names of their files: no rule is imported."""
    folders = [f"{folder}/{category}" for folder in rules_package.__path__ for category in CATEGORIES]
    names = (info.name for info in pkgutil.iter_modules(folders))
    return sorted(name.replace("_", "-") for name in names if not name.startswith("_"))


class PagePlan(NamedTuple):
    """What is done with one page: its configured language and the rules that run on it.

    `counts_style`: what it does where its language leaves a choice is counted, as a rule of the run may ask.
    """

    language: str | None
    page_rules: tuple[ActiveRule, ...]
    site_rules: tuple[ActiveRule, ...]
    pair_rules: tuple[ActiveRule, ...] = ()
    counts_style: bool = True


class Selection(NamedTuple):
    """`--select` and `--ignore` of one invocation; None selects what the configuration selects."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


def check_config(config: Config, selection: Selection) -> None:
    """Raise ConfigError for rule names or options in `config` or `selection` that do not exist."""
    given = Layer("command line", select=selection.select, ignore=selection.ignore)
    for layer in (given, *config.layers):
        _check_names(layer)
        for rule_id, settings in layer.rules.items():
            if rule_id not in all_rules():
                hint = nearest(rule_id, all_rules())
                raise layer.error(
                    f"Unexpected rule `{rule_id}`, expected the id of a rule{hint}", "rules", rule_id
                )
            _check_options(all_rules()[rule_id], settings.options, layer)


def _check_names(layer: Layer) -> None:
    """Every name that a layer selects or ignores is a rule or a category."""
    known = [*all_rules(), *CATEGORIES, "all"]
    for key, names in (("select", layer.select or ()), ("ignore", layer.ignore)):
        for name in names:
            if name not in known:
                hint = nearest(name, known)
                raise layer.error(f"Unexpected rule `{name}`, expected a rule or category{hint}", key)


def _check_options(rule: Rule, given: Mapping[str, object], layer: Layer) -> None:
    """Every option given to a rule exists, may be set by hand, and has a value that it takes."""
    known = [option_name(field) for field in option_docs(rule.options)]
    for name in given:
        if name not in known:
            hint = nearest(name, known)
            message = f"Unexpected option `{name}` of `{rule.id}`, expected a known option{hint}"
            raise layer.error(message, "rules", rule.id, name)
    from pydantic import ValidationError

    try:
        _options(rule, given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        option = option_name(str(first["loc"][0]))
        raise layer.error(unexpected(f"{rule.id}.{option}", first), "rules", rule.id, option) from error


class Planner:
    """Plans pages of one run; equal settings are planned once."""

    def __init__(self, config: Config, selection: Selection) -> None:
        self.config = config
        self.selection = selection
        self._plans: dict[tuple[object, ...], PagePlan] = {}
        self._of_page: dict[str, PagePlan] = {}

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        if path not in self._of_page:
            page = self.config.for_page(path)
            key = (*(layer.origin for layer in page.layers), "", *(pack.folder for pack in page.packs))
            if key not in self._plans:
                self._plans[key] = make_plan(page, self.selection)
            self._of_page[path] = self._plans[key]
        return self._of_page[path]

    def plans(self, paths: Iterable[str]) -> tuple[PagePlan, ...]:
        """The different plans for some pages."""
        return tuple({id(plan): plan for plan in map(self.plan, paths)}.values())


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
        tuple(rule for rule in active if rule.rule.meta.scope == "pair"),
        # All pages count together, so it does not depend on what is configured for this one.
        any("style" in rule.meta.reads and not _left_out(rule, selection) for rule in all_rules().values()),
    )


def _severity(rule: Rule, page: PageConfig, selection: Selection) -> Severity | None:
    """The severity a rule runs with on a page, None where it does not run."""
    if why_off(rule, page, selection):
        return None
    configured = page.rule(rule.id).severity
    return rule.meta.severity if configured in ("", "off") else Severity[configured.upper()]


def why_off(rule: Rule, page: PageConfig, selection: Selection) -> str:
    """Why a rule does not run on a page, in a few words; "" where it runs.

    The command line wins over the configuration, later layers over earlier
    ones, and the id of a rule over its category. A rule in preview runs only
    where it is named.
    """
    left_out = _left_out(rule, selection)
    if left_out or rule.id in (selection.select or ()):
        return left_out
    if selection.select is None and page.select is not None and not names_rule(rule, page.select):
        return Phrase("not selected")
    configured = page.rule(rule.id).severity
    if configured == "off":
        return next(
            Phrase("severity: {origin}", origin=layer.origin)
            for layer in reversed(page.layers)
            if _severity_in(layer, rule)
        )
    named = configured or rule.id in (page.select or ())
    return _ignored_by(rule, page) or (Phrase("preview") if rule.meta.preview and not named else "")


def _left_out(rule: Rule, selection: Selection) -> str:
    """Why a rule runs on no page of this invocation; "" where the configuration decides."""
    if selection.select is not None and not names_rule(rule, selection.select):
        return Phrase("not in --select")
    asked = rule.id in (selection.select or ())
    is_ignored = rule.id in selection.ignore or (names_rule(rule, selection.ignore) and not asked)
    return Phrase("--ignore") if is_ignored else ""


def _severity_in(layer: Layer, rule: Rule) -> str:
    return layer.rules.get(rule.id, RuleSettings()).severity


def names_rule(rule: Rule, names: Collection[str]) -> bool:
    """Whether a list of rules and categories takes in `rule`."""
    return rule.id in names or rule.category in names or "all" in names


def _ignored_by(rule: Rule, page: PageConfig) -> str:
    """The origin of the layer that ignores a rule, unless it or a later one selects it by id; else ""."""
    origin = ""
    for layer in page.layers:
        named = rule.id in (layer.select or ())
        if rule.id in layer.ignore or (names_rule(rule, layer.ignore) and not named):
            origin = Phrase("ignored: {origin}", origin=layer.origin)
        elif named:
            origin = ""
    return origin


def option_name(field: str) -> str:
    """The name of an option as a user writes it, for the name of its field."""
    return field.replace("_", "-")


def _options(rule: Rule, given: Mapping[str, object]) -> Options:
    """The rule's options with `given` values. Raises pydantic's ValidationError for a wrong one."""
    if not given:
        return rule.options()
    from pydantic import TypeAdapter

    names = {option_name(field.name): field.name for field in fields(rule.options)}
    return TypeAdapter(rule.options).validate_python({names[key]: value for key, value in given.items()})


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
    if not packs:  # reading the types of all options costs more than the start of a hook can give
        return options
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
