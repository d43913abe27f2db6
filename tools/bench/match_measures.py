"""What a matching got right, and the picture of how honest its scores are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from parcel_clean.core.reconciliation.model import STATUSES, Matching, Status
from parcel_clean.tools.sample.matching import MatchingCase

_MATCHED, _REVIEW, _AMBIGUOUS, _CONFLICT = (
    STATUSES.index(s) for s in (Status.MATCHED, Status.REVIEW, Status.AMBIGUOUS, Status.CONFLICT)
)


@dataclass(frozen=True)
class Measured:
    """Shares are of claims.

    recall        of all true pairs that exist, `matched` ones
    recall_sound  the same without planted transfers, coincidences of another series and wrong map keys
    decided       claims `matched`: no person has to look
    first_three   of `review` and `ambiguous` claims that have a parcel: it is among the first three candidates
    traps         planted coincidences that were `matched` to the wrong parcel
    conflicts     share of planted transfers with a holder that are `conflict`
    score, right  (k,) of every candidate, for the calibration
    """

    claims: int
    precision: float
    wrong: int
    recall: float
    recall_sound: float
    decided: float
    first_three: float
    traps: int
    conflicts: float
    score: np.ndarray
    right: np.ndarray


def measure(case: MatchingCase, found: Matching) -> Measured:
    """Hold a result against the truth."""
    first = np.array([lines[0] for lines in found.claims.lines], dtype=np.int64)
    truth, kind, trap = case.line_parcel[first], case.kind[first], case.trap[first]
    top = found.rank == 1
    best = np.full(len(first), -1)
    best[found.claim[top]] = found.parcel[top]
    matched = found.of_claim == _MATCHED
    right = matched & (best == truth)
    exists = truth >= 0
    sound = exists & (kind == "")
    near = np.zeros(len(first), dtype=bool)
    hit = (found.rank <= 3) & (found.parcel == truth[found.claim])
    near[found.claim[hit]] = True
    asked = np.isin(found.of_claim, (_REVIEW, _AMBIGUOUS)) & exists
    transfers = kind == "transfer"
    return Measured(
        claims=len(first),
        precision=float(right.sum() / max(1, matched.sum())),
        wrong=int((matched & ~right).sum()),
        recall=float(right.sum() / max(1, exists.sum())),
        recall_sound=float((right & sound).sum() / max(1, sound.sum())),
        decided=float(matched.mean()),
        first_three=float(near[asked].mean()) if asked.any() else 1.0,
        traps=int((matched & (trap >= 0) & (best == trap)).sum()),
        conflicts=float((found.of_claim[transfers] == _CONFLICT).mean()) if transfers.any() else 1.0,
        score=found.score,
        right=found.parcel == truth[found.claim],
    )


def reliability(measured: Sequence[Measured], bins: int = 10) -> list[tuple[float, float, int]]:
    """(mean score, share right, how many) by bins of the score; the last bins are narrow, for there decisions fall."""
    score = np.concatenate([one.score for one in measured])
    right = np.concatenate([one.right for one in measured])
    edges = np.unique(np.r_[np.linspace(0, 0.9, bins), 0.95, 0.98, 0.99, 0.999, 1.0001])
    rows = []
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (score >= low) & (score < high)
        if inside.sum() >= 5:
            rows.append((float(score[inside].mean()), float(right[inside].mean()), int(inside.sum())))
    return rows


def calibration_svg(measured: Sequence[Measured], title: str) -> str:
    """Share right against score, with the number of candidates at each point; on the diagonal scores are honest."""
    size, edge = 420, 50
    whole = size + 2 * edge

    def at(x: float, y: float) -> tuple[float, float]:
        return edge + x * size, edge + (1 - y) * size

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}">',
        '<g font-family="sans-serif" font-size="12">',
        f"<title>Calibration, {title}</title>",
        f'<rect x="{edge}" y="{edge}" width="{size}" height="{size}" fill="none" stroke="#999"/>',
        '<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="#999" stroke-dasharray="4"/>'.format(
            *at(0, 0), *at(1, 1)
        ),
        f'<text x="{edge}" y="{edge - 15}">{title}: share right against score</text>',
    ]
    for tick in range(0, 11, 2):
        x, y = at(tick / 10, 0)
        parts.append(f'<text x="{x - 8:.0f}" y="{y + 16:.0f}">{tick / 10}</text>')
        x, y = at(0, tick / 10)
        parts.append(f'<text x="{x - 26:.0f}" y="{y + 4:.0f}">{tick / 10}</text>')
    for score, right, count in reliability(measured):
        x, y = at(score, right)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + np.log10(count) * 1.5:.1f}" fill="#2b6cb0"/>')
        parts.append(f'<text x="{x + 8:.0f}" y="{y + 14:.0f}" fill="#555" font-size="9">{count}</text>')
    return "\n".join([*parts, "</g></svg>", ""])
