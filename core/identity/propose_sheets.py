"""Drafts the `SHEETS` table: which old commune and scale each sheet has, with the evidence, for a person to confirm.

Evidence, in the order of its weight: addresses that name a former commune (*xã … (cũ)*), addresses with a district
(there have been none since July 2025), a commune column that nothing contradicts, and the position, which alone settles
little. Where the evidence does not single out one commune, the row names the candidates and stays open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ..geometry.rings import IntArray
from ..messages import Message
from ..parcels import Parcels
from ..roles import Role
from ..text.order import natural_order
from . import propose_words as say
from .commune_codes import AsNew, ColumnJudgement, Era, groups, judge_column, middle, readings
from .commune_names import CommuneName, names_in, place_name
from .communes import CommuneTable
from .old_side import usable_sheets
from .scales import denominators
from .sheet_scale import Extent, measure
from .survey import Survey

Texts = npt.NDArray[np.object_]

# From this share on, the addresses of a second commune are no strays: the number may stand for two sheets.
_SECOND = 0.2
_ESTIMATED = 0.5  # confidence of a row whose scale is an estimate
_WIDEST = 8400.0  # metres; no sheet is wider, see `sheet_scale`


@dataclass(frozen=True)
class SheetDraft:
    """One row of the draft.

    old_commune   code, "" where the evidence does not single out one
    candidates    codes of those that it may be
    scale         denominator, 0 where unknown
    confidence    0 to 1
    evidence      sentences, the weightiest first
    parcels       how many the row speaks of
    """

    sheet: str
    old_commune: str = ""
    candidates: tuple[str, ...] = ()
    scale: int = 0
    confidence: float = 0.0
    evidence: tuple[Message, ...] = ()
    parcels: int = 0


@dataclass(frozen=True)
class _Column:
    """The commune column: its codes, and whether they may be used."""

    codes: Texts
    as_new: AsNew
    judgement: ColumnJudgement | None

    @property
    def usable(self) -> bool:
        return self.judgement is not None and not self.judgement.contradicted and self.judgement.era is not Era.NEW

    @property
    def several(self) -> bool:
        return self.usable and self.judgement is not None and not self.judgement.constant


def propose_sheets(parcels: Parcels, table: CommuneTable, survey: Survey | None) -> list[SheetDraft]:
    """One row for each sheet, in counting order; several where a number stands for sheets of several communes.

    Args:
        parcels: with sheet numbers, and with commune, scale and address where the layer has them.
        table: the national table.
        survey: what is measured; None where the coordinates could not be read.
    """
    sheets = usable_sheets(parcels.sheets)
    codes, as_new = readings(parcels.communes, table)
    addresses = parcels.values.get(Role.ADDRESS)
    lonlat = survey.lonlat if survey is not None else None
    judgement = judge_column(table, codes, as_new, sheets, addresses, lonlat) if (codes != "").any() else None
    column = _Column(codes, as_new, judgement)
    by = codes if column.several else np.full(len(codes), "", dtype=object)
    drafts: list[SheetDraft] = []
    for _, sheet, rows in groups(by, sheets):
        if sheet:
            drafts += _of_sheet(str(sheet), rows, parcels, table, survey, column, addresses)
    drafts = _by_company(drafts, table)
    return sorted(drafts, key=lambda draft: (natural_order(draft.sheet), draft.old_commune, draft.candidates))


def _of_sheet(
    sheet: str,
    rows: IntArray,
    parcels: Parcels,
    table: CommuneTable,
    survey: Survey | None,
    column: _Column,
    addresses: Texts | None,
) -> list[SheetDraft]:
    place = middle(survey.lonlat[rows]) if survey is not None else None
    extent = measure(survey.middles[rows], survey.areas[rows]) if survey is not None else None
    scale, scale_words, estimated = _scale(parcels, rows, extent)
    named = _named(addresses[rows], table) if addresses is not None else []
    total = sum(count for _, count in named)
    made = []
    for at, (name, count) in enumerate(named):
        if at and count < _SECOND * total:
            continue
        draft = _by_address(sheet, name, count, total, len(rows), place, table)
        others = [(other.shown, times) for other, times in named if other is not name]
        if others:
            draft = replace(draft, evidence=(*draft.evidence, say.strays(others)))
        made.append(_with_column(draft, column, rows, table))
    if not made:
        made = [_without_address(sheet, rows, place, column, table)]
    out = []
    for draft in made:
        confidence = draft.confidence
        words = [*draft.evidence, *say.position(place, draft.old_commune, draft.candidates, table), *scale_words]
        if len(made) > 1:
            confidence *= 0.5
            words.append(say.several_rows(len(made)))
        if extent is not None and max(extent.width, extent.height) > _WIDEST:
            confidence *= 0.5
            words.append(say.too_wide(max(extent.width, extent.height)))
        if estimated:
            confidence = min(confidence, _ESTIMATED)
        size = len(rows) if len(made) == 1 else 0
        shown = round(confidence if draft.old_commune else 0.0, 2)
        out.append(replace(draft, scale=scale, confidence=shown, evidence=tuple(words), parcels=size))
    return out


def _named(addresses: Texts, table: CommuneTable) -> list[tuple[CommuneName, int]]:
    """Known communes that the addresses of a sheet name, most frequent first.

    Of an address that names several the former one counts. Districts are kept, for they tell namesakes apart.
    """
    counts: Counter[CommuneName] = Counter()
    for address, count in Counter(text for text in addresses.tolist() if isinstance(text, str)).items():
        names = [name for name in names_in(address) if table.old_named(name) or table.new_named(name)]
        names.sort(key=lambda name: (not name.is_old, name.is_new))
        if names:
            counts[names[0]] += count
    # One name, once with a district and once without, is one commune.
    merged: dict[tuple[str, ...], tuple[CommuneName, int]] = {}
    for name, count in sorted(counts.items(), key=lambda item: -len(item[0].places)):
        key = table.old_named(name) or (name.kind, name.name)
        fuller = next((known for known in merged if set(known) <= set(key)), key)
        kept, before = merged.get(fuller, (name, 0))
        merged[fuller] = (replace(kept, is_old=kept.is_old or name.is_old), before + count)
    return sorted(merged.values(), key=lambda item: (-item[1], item[0].name))


def _by_address(
    sheet: str,
    name: CommuneName,
    count: int,
    total: int,
    parcels: int,
    place: tuple[float, float] | None,
    table: CommuneTable,
) -> SheetDraft:
    """What the addresses of one commune say."""
    old = () if name.is_new else table.old_named(name)
    new = () if name.is_old else table.new_named(name)
    has_district = any(_district_named(code, name, table) for code in old)
    sure = name.is_old or has_district or not new
    evidence = [say.addresses(name, count, total, parcels, has_district=has_district)]
    candidates = old
    if not sure or not old:
        # The name may be that of the new commune; then it may be any of those that became it.
        made_of = {commune.code for code in new for commune in table.predecessors(code)}
        candidates = tuple(dict.fromkeys((*old, *sorted(made_of))))
        evidence.append(say.may_be_new(new, table))
    near = _near(candidates, place, table)
    confidence = (0.9 if sure and old else 0.5) * count / max(total, 1)
    if total < 0.5 * parcels:
        confidence *= 0.8
    if place is not None and near:
        confidence = min(0.95, confidence + 0.05)
    left = near if place is not None else candidates
    if len(left) == 1:
        return SheetDraft(sheet, left[0], candidates, 0, confidence, tuple(evidence))
    if not left and candidates:
        evidence.append(say.too_far(candidates, table))
    if len(left) > 1:
        evidence.append(say.namesakes(left, table))
    return SheetDraft(sheet, "", left or candidates, 0, confidence, tuple(evidence))


def _district_named(code: str, name: CommuneName, table: CommuneTable) -> bool:
    return place_name(table.old[code].district) in name.places


def _near(codes: tuple[str, ...], place: tuple[float, float] | None, table: CommuneTable) -> tuple[str, ...]:
    if place is None:
        return ()
    return tuple(code for code in codes if any(new.may_hold(*place) for new in table.successors(code)))


def _with_column(draft: SheetDraft, column: _Column, rows: IntArray, table: CommuneTable) -> SheetDraft:
    """The draft with what the commune column adds or contradicts."""
    said = Counter(code for code in column.codes[rows].tolist() if code)
    if not said or column.judgement is None:
        return draft
    code = said.most_common(1)[0][0]
    if not column.usable:
        return replace(
            draft,
            evidence=(*draft.evidence, say.column_useless(code, column.as_new.get(code, ()), column.judgement, table)),
        )
    agrees = code == draft.old_commune or (not draft.old_commune and code in draft.candidates)
    evidence = (*draft.evidence, say.column(code, table, agrees=agrees))
    if agrees:
        return replace(draft, old_commune=code, confidence=min(0.98, draft.confidence + 0.05), evidence=evidence)
    return replace(draft, confidence=draft.confidence * 0.5, evidence=evidence)


def _without_address(
    sheet: str, rows: IntArray, place: tuple[float, float] | None, column: _Column, table: CommuneTable
) -> SheetDraft:
    said = Counter(code for code in column.codes[rows].tolist() if code)
    if said and column.judgement is not None:
        code, count = said.most_common(1)[0]
        if not column.usable:
            useless = say.column_useless(code, column.as_new.get(code, ()), column.judgement, table)
            return replace(_by_position(sheet, place, table), evidence=(useless,))
        near = _near((code,), place, table)
        confidence = (0.8 if column.judgement.era is Era.OLD else 0.6) * count / sum(said.values())
        evidence = [say.column(code, table, agrees=True)]
        if place is not None and code in table.old and not near:
            return SheetDraft(sheet, "", (code,), 0, 0.0, (*evidence, say.too_far((code,), table)))
        if column.judgement.era is not Era.OLD and column.as_new.get(code):
            evidence.append(say.may_be_new(column.as_new[code], table))
        return SheetDraft(sheet, code, (code,), 0, min(0.95, confidence + 0.1 * bool(near)), tuple(evidence))
    return _by_position(sheet, place, table)


def _by_position(sheet: str, place: tuple[float, float] | None, table: CommuneTable) -> SheetDraft:
    """Only the middles and areas of new communes are known, so the position singles out an old one very rarely."""
    if place is None:
        return SheetDraft(sheet, evidence=(say.nothing(),))
    near = table.near(*place)
    inside = [new for new in near if new.distance(*place) <= new.radius]
    candidates = tuple(sorted({old.code for new in near[:2] for old in table.predecessors(new.code)}))
    if len(inside) == 1:
        made_of = table.predecessors(inside[0].code)
        if len(made_of) == 1:
            return SheetDraft(sheet, made_of[0].code, candidates, 0, 0.4, (say.only_position(),))
    return SheetDraft(sheet, "", candidates, 0, 0.0, (say.only_position(), say.namesakes(candidates, table)))


def _scale(parcels: Parcels, rows: IntArray, extent: Extent | None) -> tuple[int, list[Message], bool]:
    """The scale of a sheet, the evidence for it, and whether it is only an estimate."""
    if Role.SCALE in parcels.values:
        counts = Counter(scale for scale in denominators(parcels.values[Role.SCALE][rows]).tolist() if scale > 0)
        if counts:
            scale, count = counts.most_common(1)[0]
            if count >= 0.95 * sum(counts.values()):
                return scale, [say.scale_column(scale)], False
            return 0, [say.scales_differ(dict(counts))], False
    if extent is None:
        return 0, [], False
    return extent.estimate, [say.scale_estimate(extent)], bool(extent.estimate)


def _by_company(drafts: list[SheetDraft], table: CommuneTable) -> list[SheetDraft]:
    """Namesakes told apart by the province of the other sheets, where the position could not."""
    provinces = {table.old[draft.old_commune].province_code for draft in drafts if draft.old_commune in table.old}
    return list(_settled(drafts, provinces, table))


def _settled(drafts: list[SheetDraft], provinces: set[str], table: CommuneTable) -> Iterator[SheetDraft]:
    for draft in drafts:
        here = [code for code in draft.candidates if code in table.old and table.old[code].province_code in provinces]
        far = any(message.template == say.TOO_FAR for message in draft.evidence)
        named = any(message.template in say.NAMED for message in draft.evidence)
        if draft.old_commune or len(here) != 1 or far or not named:
            yield draft
            continue
        words = (*draft.evidence, say.by_company(here[0], table))
        yield replace(draft, old_commune=here[0], confidence=0.5, evidence=words)
