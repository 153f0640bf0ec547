"""Words that Brazil and Portugal spell differently, the agreement of 1990 included, and that mean the same.

Spellings only: which word is used (`tela`, `ecrã`) is a matter of terms, and
of packs. Left out is what the other country writes, too, in another sense:
`fato`, `facto` (`de facto`), `equipa`, `controlo`.
"""

from __future__ import annotations

# Brazil, Portugal, endings (`-` for none). Before m and n, a closed vowel in Brazil is open in Portugal.
_STEMS = """
    acadêmic académic o a os as
    amazônic amazónic o a os as
    anônim anónim o a os as amente
    antônim antónim o os
    astronômic astronómic o a os as
    autônom autónom o a os as amente
    bebê bebé - s
    bônus bónus -
    cerimônia cerimónia - s
    colônia colónia - s
    contato contacto - s
    convênio convénio - s
    cronômetro cronómetro - s
    crônic crónic o a os as
    demônio demónio - s
    econômic económic o a os as amente
    eletrônic eletrónic o a os as amente
    endêmic endémic o a os as
    epidêmic epidémic o a os as
    ergonômic ergonómic o a os as
    fenômen fenómen o os
    gêmeo gémeo - s
    gêner géner o os
    harmônic harmónic o a os as
    icônic icónic o a os as
    irônic irónic o a os as amente
    matrimônio matrimónio - s
    pandêmic pandémic o a os as
    patrimônio património - s
    planejamento planeamento - s
    polêmic polémic o a os as
    prêmio prémio - s
    purê puré - s
    quilômetro quilómetro - s
    registro registo - s
    sinfônic sinfónic o a os as
    sinônim sinónim o os
    sistêmic sistémic o a os as
    telefônic telefónic o a os as
    tênis ténis -
    termômetro termómetro - s
"""


def _pairs() -> list[tuple[str, str]]:
    rows = [line.split() for line in _STEMS.strip().splitlines()]
    return [
        (brazil + ending.strip("-"), portugal + ending.strip("-"))
        for brazil, portugal, *endings in rows
        for ending in endings
    ]


BRAZIL = dict(_pairs())
PORTUGAL = {portugal: brazil for brazil, portugal in _pairs()}
