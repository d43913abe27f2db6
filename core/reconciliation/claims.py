"""Claims: what a certificate says about one parcel, with all its persons (several lines of the list)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..certificates import Certificates
from ..factor import IntArray, factorise
from ..records import ObjectArray
from ..roles import Role
from ..text.dates import read_date
from ..text.fold import fold_words
from ..text.serials import read_serial
from .cells import converted

_UNKNOWN = "?"
_TIDY_SERIAL = re.compile("[A-ZĐ]{1,2} [0-9]{6}|[A-ZĐ]{2} [0-9]{8}")
_SEPARATORS = re.compile(r"[\s_.\-]+")


@dataclass
class Claims:
    """`m` claims, in the order of their keys' first lines.

    keys         (m,) text keys, e.g. ``DD 949969/3/44``; they do not depend on the order of the lines
    lines        lines of the list by claim, ascending
    certificate  (m,) number of the certificate: claims of one certificate share it
    serials      (m,) canonical serials, "" where there is none
    line_claim   (n,) the claim of each line
    """

    keys: ObjectArray
    lines: list[IntArray]
    certificate: IntArray
    serials: ObjectArray
    line_claim: IntArray

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def first(self) -> IntArray:
        """(m,) the first line of each claim."""
        return np.array([lines[0] for lines in self.lines], dtype=np.int64)


def claims_of(certificates: Certificates) -> Claims:
    """The claims of a list.

    The key of a claim is serial (else registry number, else ``?`` and the folded owner) and the numbers as written on
    the certificate, or those of the map where there are none. Claims that would share a key though registry number or
    date of issue differ are told apart by ``~2``, ``~3`` in the order of registry number, date and owner.
    """
    papers = _papers(certificates)
    groups: dict[str, dict[tuple[str, str, str], list[int]]] = defaultdict(lambda: defaultdict(list))
    for line, (key, *rest) in enumerate(zip(papers.key, papers.registry, papers.date, papers.area)):
        groups[key][rest[0], rest[1], rest[2]].append(line)
    found: list[tuple[int, str, str, list[int]]] = []
    for key, parts in groups.items():
        whole = _joined(parts)
        ordered = sorted(whole, key=lambda part: (part[0], min(papers.owner[line] for line in part[1])))
        for number, (about, lines) in enumerate(ordered, 1):
            name = key if number == 1 else f"{key}~{number}"
            paper = f"{papers.paper[lines[0]]}\x1f{about[0]}\x1f{about[1]}"
            found.append((min(lines), name, paper, sorted(lines)))
    found.sort()
    line_claim = np.zeros(len(certificates), dtype=np.int64)
    for at, (_, _, _, lines) in enumerate(found):
        line_claim[lines] = at
    keys = _texts([name for _, name, _, _ in found])
    first = [lines[0] for *_, lines in found]
    return Claims(
        keys,
        [np.array(lines, dtype=np.int64) for *_, lines in found],
        factorise(_texts([paper for _, _, paper, _ in found])).code,
        _texts([papers.serial[line] for line in first]),
        line_claim,
    )


@dataclass
class _Papers:
    """By line: key without ``~``, certificate, serial, and what tells claims of one key apart."""

    key: list[str]
    paper: list[str]
    serial: list[str]
    registry: list[str]
    date: list[str]
    area: list[str]
    owner: list[str]


def _papers(certificates: Certificates) -> _Papers:
    serial = converted(certificates, Role.SERIAL, _serial, "")
    registry = converted(certificates, Role.REGISTRY_NUMBER, _registry, "")
    date = converted(certificates, Role.ISSUE_DATE, _date, "")
    owner = [
        a or b
        for a, b in zip(
            converted(certificates, Role.OWNER, _folded, ""), converted(certificates, Role.ORGANISATION, _folded, "")
        )
    ]
    area = converted(certificates, Role.AREA, _folded, "")
    written = zip(certificates.written_sheets.tolist(), certificates.written_numbers.tolist())
    mapped = zip(certificates.sheets.tolist(), certificates.numbers.tolist())
    key, paper, areas = [], [], []
    for at, (old, new) in enumerate(zip(written, mapped)):
        numbers = old if any(old) else new
        place = "/".join(part.replace("/", "|") or _UNKNOWN for part in numbers)
        name = serial[at] or registry[at]
        paper.append(name or f"{_UNKNOWN}{owner[at]}")
        key.append(f"{name}/{place}" if name else f"{_UNKNOWN}/{place}/{owner[at]}")
        # Without numbers only the area tells the parcels of one certificate apart.
        areas.append("" if any(numbers) else area[at])
    return _Papers(key, paper, serial, registry, date, areas, owner)


def _joined(
    parts: dict[tuple[str, str, str], list[int]],
) -> list[tuple[tuple[str, str, str], list[int]]]:
    """Lines of one key by registry number, date and area; a blank differs from nothing if there is but one other."""
    whole = {about: list(lines) for about, lines in parts.items()}
    for about in sorted(parts, key=lambda about: (about.count(""), about), reverse=True):
        if "" not in about or about not in whole:
            continue
        fits = [
            other
            for other in whole
            if other != about and all(not mine or mine == its for mine, its in zip(about, other))
        ]
        if len(fits) == 1:
            whole[fits[0]] += whole.pop(about)
    return list(whole.items())


def _serial(text: str) -> str:
    if _TIDY_SERIAL.fullmatch(text):
        return text
    read = read_serial(text)
    return str(read.value) if read.value else ""


def _registry(text: str) -> str:
    """Registry numbers for comparing: separators and case are no difference."""
    return _SEPARATORS.sub("", text).upper()


def _date(text: str) -> str:
    read = read_date(text)
    return str(read.value) if read.value else ""


def _folded(text: str) -> str:
    return fold_words(text)


def _texts(items: Sequence[str]) -> ObjectArray:
    out = np.empty(len(items), dtype=object)
    out[:] = items
    return out
