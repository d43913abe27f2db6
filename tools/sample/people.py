"""People, families and organisations, all made up: names from syllable lists, numbers that only look like real ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SURNAMES = _words("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Vương Trịnh Đinh Lâm Phùng Mai Tô Hà")
MALE_MIDDLE = _words("Văn Hữu Đức Công Quang Đình Xuân Minh Thế Trọng")
FEMALE_MIDDLE = _words("Thị Thị Thị Thị Ngọc Thu Thanh Hồng Kim")
MALE_GIVEN = _words(
    "An Bảo Bình Cường Dũng Đạt Giang Hải Hiếu Hòa Hùng Khang Lâm Long Mạnh Nam Phong Phú Quân Sơn Tâm Thành Toàn Trung"
    " Tuấn Vinh"
)
FEMALE_GIVEN = _words(
    "Chi Dung Hạnh Hoa Huệ Hương Lan Liên Loan Mai Nga Nhung Oanh Phương Quyên Tâm Thảo Thoa Thủy Trang Tuyết Vân Xuân"
    " Yến"
)
HAMLETS = _words("Đoài Đông Thượng Hạ Trung Ngoài Nội Bến Chùa Giếng Gạo Mới")
COMPANY = "Công ty TNHH Nông nghiệp Trúc Khê Xanh"
COMMITTEE = "UBND xã Cẩm Trúc"
POLICE_SERIES = 990_000  # the last six digits of every made-up identity number start with 99
PROVINCE_PREFIXES = ("031", "031", "031", "031", "030", "033", "034", "022", "001")


@dataclass
class People:
    """Households: a head (first half of the persons) and, for most, a spouse (second half)."""

    name: np.ndarray  # object: full names, heads then spouses
    female: np.ndarray
    birth_year: np.ndarray
    birth_day: np.ndarray  # day and month as "dd/mm"
    person_id: np.ndarray  # 12 digits
    old_card: np.ndarray  # 9 digits
    married: np.ndarray  # per household

    @property
    def households(self) -> int:
        """How many there are; the spouse of household ``h`` is person ``households + h``."""
        return len(self.married)


def make_people(households: int, rng: np.random.Generator) -> People:
    """Households with heads and spouses."""
    n = 2 * households
    head_female = rng.random(households) < 0.25
    female = np.concatenate((head_female, ~head_female))
    surname = _pick(SURNAMES, n, rng, skew=2.0)
    middle = np.where(female, _pick(FEMALE_MIDDLE, n, rng), _pick(MALE_MIDDLE, n, rng))
    given = np.where(female, _pick(FEMALE_GIVEN, n, rng), _pick(MALE_GIVEN, n, rng))
    name = np.empty(n, dtype=object)
    name[:] = [f"{s} {m} {g}" for s, m, g in zip(surname, middle, given)]
    head_year = 1935 + (rng.random(households) * 62).astype(np.int64)
    birth_year = np.concatenate((head_year, head_year + (rng.random(households) * 9).astype(np.int64) - 4))
    day, month = 1 + (rng.random(n) * 28).astype(int), 1 + (rng.random(n) * 12).astype(int)
    birth_day = np.array([f"{d:02d}/{m:02d}" for d, m in zip(day, month)], dtype=object)
    prefix = _pick(PROVINCE_PREFIXES, n, rng)
    running = _running_number(female, birth_year)
    person_id = np.array(
        [
            f"{p}{2 * (y >= 2000) + f}{y % 100:02d}{(POLICE_SERIES + r) % 1_000_000:06d}"
            for p, f, y, r in zip(prefix, female.astype(int), birth_year, running)
        ],
        dtype=object,
    )
    old_card = np.array([f"{p}{990_000 + i % 10_000:06d}" for i, p in enumerate(prefix)], dtype=object)
    return People(name, female, birth_year, birth_day, person_id, old_card, rng.random(households) < 0.8)


def _pick(words: tuple[str, ...], n: int, rng: np.random.Generator, skew: float = 1.0) -> np.ndarray:
    """``n`` words; ``skew`` above 1 prefers the first of the list."""
    return np.array(words, dtype=object)[(rng.random(n) ** skew * len(words)).astype(np.int64)]


def _running_number(female: np.ndarray, year: np.ndarray) -> np.ndarray:
    """0, 1, 2 … among the persons of one sex and birth year, so that identity numbers differ."""
    group = year * 2 + female
    order = np.argsort(group, kind="stable")
    ordered = group[order]
    first = np.searchsorted(ordered, ordered)
    running = np.empty(len(group), dtype=np.int64)
    running[order] = np.arange(len(group)) - first
    return running


def as_owner_cell(name: str, title: str, style: int, spouse: str) -> str:
    """An owner as map technicians type it: ten habits, by ``style`` 0..99."""
    if style < 46:
        return name
    if style < 58:
        return f"{title} {name}"
    if style < 66:
        return f"Hộ {title.lower()} {name}"
    if style < 74:
        return f"{name}, {spouse}" if spouse else name
    if style < 78:
        return f"{name} | {spouse}" if spouse else name
    if style < 86:
        return name.upper()
    if style < 90:
        return f"{name} (chết)"
    if style < 93:
        return f"{name} (đại diện)"
    if style < 95:
        return f"{name} (gồm 5 hộ)"
    if style < 98:
        return f" {name}  "
    return name.lower()
