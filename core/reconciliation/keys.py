"""The certificate key: by what name matches and the journal speak of a line of the certificate list.

It must say the same next year: after the list was sorted, after lines were added and after the numbers of today's map
(fields 21, 22) were filled in. So it is made of what stands on the paper.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..certificates import Certificates
from ..factor import BoolArray, Factor, factorise
from ..identity.land_code import is_usable_key
from ..records import ObjectArray
from ..roles import Role
from ..text.dates import read_date
from ..text.fold import clean, fold_words, is_blank
from ..text.numbers import read_number
from ..text.order import natural_order
from ..text.serials import read_registry_number, read_serial

UNKNOWN = "?"
# Not a character of serials and numbers; claims that would share a key are told apart by a number behind it.
TWIN = "~"

_Paper = tuple[str, str, str]  # registry number, date of issue, area where there are no numbers


def certificate_keys(certificates: Certificates) -> ObjectArray:
    """(n,) the certificate key of every line, e.g. ``DD 949969/3/44``.

    Canonical serial, else registry number, else ``?``; then sheet and parcel as written on the certificate (fields
    19, 20) or, where neither is, those of today's map. Lines of no serial and no registry number are told apart by
    the land user: ``?/3/44/nguyen van an``. Where one key would name several papers (registry numbers or dates of
    issue that differ) the second is ``…~2`` and so on, by registry number and date, whatever the order of the lines.
    So are the parcels of a certificate without any numbers, by their areas.
    """
    serials = _spread(certificates.column(Role.SERIAL), lambda cell: read_serial(cell).value or "")
    heads = np.where(serials == "", _of_some(certificates, Role.REGISTRY_NUMBER, _registry, serials == ""), serials)
    sheets, numbers = _numbers(certificates)
    tails = np.where(heads == "", _owners(certificates, heads == ""), "")
    shown = [_part(part) for part in (heads, sheets, numbers)]
    keys = np.fromiter(map("/".join, zip(*shown)), dtype=object, count=len(certificates))
    keys = keys + np.where(tails == "", "", "/" + tails)
    by_key = factorise(keys)
    # Reading registry numbers and dates takes time; most keys stand on one line only.
    shared = by_key.where(by_key.count > 1)
    registry = _of_some(certificates, Role.REGISTRY_NUMBER, _registry, shared)
    dates = _of_some(certificates, Role.ISSUE_DATE, _date, shared)
    unnumbered = shared & (sheets == "") & (numbers == "")
    areas = _of_some(certificates, Role.AREA, _area, unnumbered)
    return np.asarray(keys + _twins(by_key, registry, dates, areas), dtype=object)


def public_key(key: str) -> str:
    """The key as a log may show it: without the name that stands in it where there is no serial."""
    head, *rest = key.split("/", 3)
    return "/".join([head, *rest[:2], "…"]) if head == UNKNOWN and len(rest) > 2 else key


def _numbers(certificates: Certificates) -> tuple[ObjectArray, ObjectArray]:
    """Sheet and parcel number of each line: the written ones if either is there, else those of the map."""
    written = [certificates.written_sheets, certificates.written_numbers]
    # A cell with 0 or -1 says no more than an empty one.
    there = [is_usable_key(None, part, part) for part in written]
    use = there[0] | there[1]
    today = (certificates.sheets, certificates.numbers)
    sheets, numbers = (np.where(use, ours, theirs) for ours, theirs in zip(written, today))
    return sheets, numbers


def _owners(certificates: Certificates, wanted: BoolArray) -> ObjectArray:
    """(n,) folded name of the land user, else of the organisation."""
    owners = _of_some(certificates, Role.OWNER, _folded, wanted)
    return np.where(owners == "", _of_some(certificates, Role.ORGANISATION, _folded, wanted), owners)


def _of_some(
    certificates: Certificates, role: Role, convert: Callable[[object], str], wanted: BoolArray
) -> ObjectArray:
    """(n,) a column of the wanted lines converted; "" for the others."""
    out = np.full(len(certificates), "", dtype=object)
    if role in certificates.values:
        out[wanted] = _spread(certificates.values[role][wanted], convert)
    return out


def _folded(cell: object) -> str:
    return "" if is_blank(cell) else fold_words(str(cell)).replace("/", "|")


def _registry(cell: object) -> str:
    if is_blank(cell):
        return ""
    # What is no registry number that we know is still what stands on this paper.
    return read_registry_number(cell).value or clean(str(cell))


def _date(cell: object) -> str:
    found = read_date(cell).value
    if found is not None:
        return str(found.isoformat())
    return "" if is_blank(cell) else clean(str(cell))


def _area(cell: object) -> str:
    found = read_number(cell).value
    if found is not None:
        return f"{float(found):.2f}"
    return "" if is_blank(cell) else clean(str(cell))


def _spread(column: ObjectArray, convert: Callable[[object], str]) -> ObjectArray:
    """`convert` applied to every distinct cell."""
    listed = column.tolist()
    known: dict[object, str] = {}
    out = np.empty(len(listed), dtype=object)
    for at, cell in enumerate(listed):
        # 1, 1.0 and True are one key of a dictionary and three texts.
        name = (type(cell), cell) if cell.__hash__ else (str, str(cell))
        if name not in known:
            known[name] = convert(cell)
        out[at] = known[name]
    return out


def _part(part: ObjectArray) -> list[str]:
    # A slash inside a part would move the borders of the key.
    return [text.replace("/", "|") or UNKNOWN for text in part.tolist()]


def _twins(by_key: Factor, *papers: ObjectArray) -> ObjectArray:
    """(n,) "" or ``~2``, ``~3`` … for the lines of further papers under one key."""
    out = np.full(len(by_key.code), "", dtype=object)
    for rows in by_key.rows() if len(out) else []:
        if len(rows) < 2:
            continue
        here = list(zip(*(column[rows].tolist() for column in papers)))
        place = _places(set(here))
        for row, paper in zip(rows.tolist(), here):
            if place[paper]:
                out[row] = f"{TWIN}{place[paper] + 1}"
    return out


def _places(papers: set[_Paper]) -> dict[_Paper, int]:
    """The number of each paper. A blank contradicts nothing: such a line goes to the first paper that it can be of."""
    ordered = sorted(papers, key=lambda paper: (paper.count(""), _order(paper)))
    groups: list[tuple[_Paper, list[_Paper]]] = []
    for paper in ordered:
        at = next((at for at, (said, _) in enumerate(groups) if _agree(said, paper)), len(groups))
        said, members = groups[at] if at < len(groups) else (paper, [])
        both = (said[0] or paper[0], said[1] or paper[1], said[2] or paper[2])
        groups[at : at + 1] = [(both, [*members, paper])]
    groups.sort(key=lambda group: _order(group[0]))
    return {paper: at for at, (_, members) in enumerate(groups) for paper in members}


def _agree(one: _Paper, other: _Paper) -> bool:
    return all(not mine or not theirs or mine == theirs for mine, theirs in zip(one, other))


def _order(paper: _Paper) -> tuple[object, ...]:
    return (natural_order(paper[0]), paper[1], natural_order(paper[2]), paper)
