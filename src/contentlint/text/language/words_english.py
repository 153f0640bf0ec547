"""Common English words that carry meaning, in their base form.

Short headings, table cells and error messages often hold no function word, or
one. Then words such as these, which are no words of other languages, say that
a text is English. Base forms only; `is_english` knows the regular endings and
prefixes. Words that other languages spell alike (client, error, format) stand
apart, for they prove nothing in a page in Latin script.
"""

from __future__ import annotations

from functools import lru_cache

_WORDS = """
    able access accomplish achieve acknowledge acquire add address adjust advice affect afford agree
    ahead aim allow allowed almost alone amount announce answer anyway appear apply appropriate approve
    arise ask assign attach attempt authored automated avoid aware away awful back background backward
    basic basically batch beginning begun behave behavior behaviour belief believe belong better beyond
    bigger birth bit blend board body book border bottom bought bounce bound branch break breaking bring
    broad broken brought browse build building built bulk burn business busy buy call callback called
    came capability careful catch chain chapter cheap check cheer child children choice choose chosen
    chunk claim clean cleanup clear clearly climb clock close closely collect common compiled complain
    completely compliance comprehend computed confirm connect connection consist contain contained
    contribute convert copy correctly could count counter craft creation crop cross crowd currently
    custom customer customize cut daily damage dangerous day dead deal dealt decision decrease deep
    delay delete deliver delivery demand deny depend dependency deploy deployment deprecated destroy
    detect develop development device differ difference different differently difficult digit disable
    disallow discard discover discuss distinguish doubt down downside draw drawn driven dump duplicate
    duration eager early earn earnings ease easier easily east easy either elsewhere embed employ empty
    enable enabled encode encounter enforce engine engineer enhance enjoy enough ensure enter entire
    entirely entry environment equal especially establish eventually everywhere evil exactly example
    exceed except exchange exist expand expect explain extend extended external eye fail failed failure
    family faster feature feel feet fell fetch few field fields fight finally financial find first fold
    follow following food forbid foreign forget forgot fork forward found free freeze frequent
    frequently fresh friend friendly fulfil fully fun function functionality further furthermore future
    game gather generally gentle getting girl give given glance goal gone good got great grew ground
    group grow growth guarantee guess guest guidance guideline handled happen hardcode hate head heading
    health hear heard heart heat heavy height helpful hence hidden hide high higher hire hook hope hour
    house however huge human hundred hurt identify idle immediately implement implementation implies
    imply improve improvement including income incoming inconsistent increase indeed indent infer
    inherit initialize inject inner insert insight inspect install installed instead insufficient intend
    intended interact interactive interest internal invalid investing investment invoice invoke involve
    itself join journey judge jump keep kept key kid kill knew know knowledge known lack language larger
    last late latest launch law layer lazy lead leading leak learn learning leave left legacy length
    less level leverage library lie life light lightweight likely load loaded loading longer look lookup
    loose lose loss lost low lower luck made mainly maintain manage manually market matter meaning
    measure measurement meet member memory middle migrate mind misconfigured missing mistake modify
    money month mostly move movement moving named namely narrow native naturally nearly necessary need
    needed nested never nevertheless new newer newest newly next night none number obtain obvious
    obviously occur older omit ongoing opportunity optionally order ordinary originally otherwise ought
    outcome outdated outer output outside overall overcome overflow overhead override overview own owned
    owner package particularly passing path pattern pay payment people perform performed perhaps pick
    picture piece placeholder plain play player please plenty poor possibly power powerful preserve
    prevent previous previously price prior probably proceed process progress promise proof properly
    property proposal protect provide provided publish pull purchase purpose push put quality quick
    quickly quiet quite raise range rate rather reach reached react read reading ready realize really
    reason receive recently recognize recommend recover reference regardless reject rejected related
    relationship release reliable rely remain remaining remember reminder remove removed rename rendered
    repeat replace replacement reply report represent request require required requirement research
    resize resource respond response responsible restore restrict result retrieve retry return returned
    returning reusable reuse reveal reverse rewrite rich right rise role rotate rough round row rule run
    running safe safely safety said sample save saving say scaling schedule scope scratch screen search
    secure security see seek seem seen select selected self sell sensitive separately sequence serious
    setting settings seven shape share shared sharing sharp sheet shift ship short shortcut shortly
    should shown shut sibling sign significant silent similarly simplify simply simultaneously sink size
    skill sleep slice slightly slow slower slowly small smaller smooth society solve somehow sometimes
    somewhat somewhere soon sound space specifically specified specify speed spend spent split spread
    started starting statement stay steady step stick still storage stored story straight strength
    strictly strong stronger struggle stuck study subject submit submitted subscribe subset succeed
    success successful successfully such sudden sugar suggest suitable summary supply support supported
    surround survey survive swap tail take taken taking talk target task teach technology tell temporary
    testing thank thanks thing think third thought thousand threat three threshold throw thrown tight
    time tiny title today together told tomorrow took tooling touch toward trade traffic travel treat
    tree trigger true trust truth try trying turn tweak twice two typical typically ugly unable
    unavailable undefined underlying understand understanding understood unexpected unfortunately
    unhandled unify unknown unless unlike unlikely unnecessary unreachable unresolved unsafe unsupported
    until unused unwanted upcoming updated upper upside useful usually valid value various vary very
    view visit wait walk wanted warehouse warning waste watch way weak wear weather weight welcome went
    whatever wheel whenever whereas wherever white wide win window wish wore work worker working
    workload world worry worse worst worth wrap wrapper write writing written wrong wrote yellow
    yesterday yield young
"""
_SHARED_WORDS = """
    abort accept accessible act action actual administration alert apart apparent append application
    argument arrange array arrow asset assume attend attribute audience automate backend bad balance
    band bare base beat beauty begin beginner best bill bind blank block blue bold boolean box brand
    brief builder bundle button bypass cache calculate capable capture care cart case cast cause caution
    certain change changelog clever click client cloud code collection color combine come comfort comma
    command comment community compare compile complete component computing concern conclude
    configuration confuse consider constant container content control cook cookie cookies correct cost
    couple course cover crash create creator credit dark data date debug debugger decide declare default
    define definition describe description desktop detail developer dig direction directory discussion
    display distribution divide division document dot double download drag drew drive drop due dynamic
    edge edit editor effect effort elaborate element emit encourage end engage error escape estimate
    evaluate event examine exception exclude execute explore export expose expression extension extra
    extract face fair fake fall false familiar fast favor feed feedback felt figure file fill filter
    final finish fire fit fix flag flat fly focus folder foot force format former framework frontend
    full gain gave generate generator gift glad global grab grant gray green guide half hand handle
    handler handling hang happy hard hardware harm hash header headline held hello help helper highlight
    hint hit hold hole home host hot html icon idea identifier ignore illegal image immediate import
    important include index indicate information inline input installation instance instruction integer
    integrate integration interface introduce invest invite issue item iterator job joint kernel
    keyboard keyword kind label land large later latter layout leader led letter license lift limit
    limitation line link list listen local lock log login logout long loop love machine macro mail main
    maintainer management manager manual map mark markup match maximum mention menu merge message met
    metadata method migration minimum minor mirror mismatch miss mix mobile modal mode model module
    monitor motion mount mouse multiple name nest network nice node noisy normal note notice
    notification null object obsolete odd offer offline online open operate operation operator option
    optional organization organize origin original overlap page pair panel paragraph parameter parent
    parse parser part particular partner party pass password past paste pause performance permission
    person pin pipeline pixel place platform plugin point pointer poll pool pop popular port possible
    post practice prefer prefix present press preview primitive print priority privacy problem produce
    product production profit program proper protocol prove provider proxy public query question queue
    quote ran random reader real recent record red redirect reduce refer refuse regard region regular
    relate relation relevant reload remote render rendering repository reset resolution resolve respect
    rest restart review revise risk roadmap roll rollback root route router runtime sale scale schema
    scheme score script scroll second section segment selector send sender sense sent sentence separate
    serve server service session set setup shell shop show side signature similar simple simulation
    single site situation skip slide slot smart snippet soft software solution sorry sort source span
    spec specific speech stable stack stage stand standalone standard start startup state static status
    stop store strategy stream strict string structure style suit sum supports suppose surface surprise
    switch symbol sync syntax system tab table tag team technologies template tend term terminal
    terminate test text theme thread tie timeout tip token tokens tool tooltip top topic total trace
    track train transaction transform transition translate translation transparent trivial trouble
    tutorial type under unique unit universal unset update upgrade upload url usage user usual validate
    validation variable vector version virtual visible voice volume vote wall want warn water web
    website week west widget width word workflow workspace zero zone
"""
_BASE = frozenset(_WORDS.split())
_SHARED = frozenset(_SHARED_WORDS.split())
_PREFIXES = ("auto", "mis", "multi", "non", "over", "pre", "re", "sub", "un", "under")
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""),
    ("ings", ""),
    ("ings", "e"),
    ("ing", ""), ("ing", "e"), ("er", ""), ("ly", ""),
)  # fmt: skip


@lru_cache(maxsize=8192)
def is_english(word: str, shared: bool = False) -> bool:
    """Is the lower-case `word` a common English word, as it is or with a regular ending or prefix?

    `shared` also accepts words that other languages in Latin script spell
    alike; useful where the expected language is written otherwise.
    """
    return _known(word, _BASE) or (shared and _known(word, _SHARED))


def _known(word: str, base: frozenset[str]) -> bool:
    return _inflected(word, base) or any(
        word.startswith(prefix) and _inflected(word[len(prefix) :], base) for prefix in _PREFIXES
    )


def _inflected(word: str, base: frozenset[str]) -> bool:
    return word in base or any(
        word.endswith(end) and _stem_known(word[: -len(end)] + put, base) for end, put in _ENDINGS
    )


def _stem_known(stem: str, base: frozenset[str]) -> bool:
    """Is `stem` known, also where its last letter was doubled (stopp-ed, runn-ing)?"""
    return stem in base or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in base)
