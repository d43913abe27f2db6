"""The VBDLIS import workbook: 61 columns A..BI, labels in rows 1 to 3, item numbers in row 4, data from row 5.

Identity number, date of birth and sex stand in another order than in form PL03-01.
"""

from __future__ import annotations

from typing import Any

from .pl0301 import FIELDS

FIRST_DATA_ROW = 5
# Form PL03-01 field of each item number.
ORDER = (*range(1, 8), 10, 8, 9, *range(11, 50))
_GROUPS = {  # heading: first and last field of the form
    "GCN": (2, 4),
    "Tổ chức": (5, 6),
    "Chủ sử dụng/người đại diện": (7, 13),
    "Người sử dụng hiện tại": (14, 17),
    "Thửa đất": (18, 39),
    "Nhà ở": (40, 48),
    "HSQ": (49, 49),
}
_EXTRA = (  # heading, sub-heading, label
    ("", "", "Phân loại thửa đất"),
    ("Bổ sung", "Chủ sử dụng", "Số giấy tờ 1"),
    ("", "", "Loại giấy tờ 1"),
    ("", "", "Trạng thái xác thực số giấy tờ 1"),
    ("", "", "Số giấy tờ 2"),
    ("", "", "Loại giấy tờ 2"),
    ("", "", "Trạng thái xác thực số giấy tờ 2"),
    ("", "Hồ sơ quét", "Có file hồ sơ quét"),
    ("", "Giấy chứng nhận", "Loại giấy chứng nhận"),
    ("Không gian", "", "Thông tin tọa độ (hệ quy chiếu WGS84)"),
    ("Thông tin hệ thống (Lưu ý: Không được thay đổi)", "", "Guid"),
)


def vbdlis_rows(lines: list[dict[int, Any]], *, labels: bool = True) -> list[list[Any]]:
    """All rows of the workbook.

    Args:
        lines: values by field number of form PL03-01.
        labels: False leaves only the item numbers over the data.
    """
    width = 1 + len(ORDER) + len(_EXTRA)
    rows: list[list[Any]] = [[None] * width for _ in range(4)]
    rows[3][1 : 2 + len(ORDER)] = range(1, len(ORDER) + 2)
    if labels:
        _write_labels(rows)
    for number, line in enumerate(lines, 1):
        cells: list[Any] = [number, *(line.get(field) for field in ORDER)]
        extra = ["1", *[None] * (len(_EXTRA) - 2), f"00000000-0000-4000-8000-{number:012d}"]
        rows.append(cells + extra)
    return rows


def _write_labels(rows: list[list[Any]]) -> None:
    rows[0][0], rows[0][1] = "Số TT", FIELDS[0]
    starts = {first: heading for heading, (first, _) in _GROUPS.items()}
    for column, field in enumerate(ORDER, 1):
        if field in starts:
            rows[0][column] = starts[field]
        if 25 <= field <= 39:
            if (field - 25) % 5 == 0:
                rows[1][column] = f"Loại đất {(field - 25) // 5 + 1}"
            rows[2][column] = FIELDS[field - 1]
        elif field > 1:
            rows[1][column] = FIELDS[field - 1]
    for column, (heading, sub_heading, label) in enumerate(_EXTRA, 1 + len(ORDER)):
        rows[0][column] = heading or None
        rows[1][column] = sub_heading or None
        rows[2 if column > 1 + len(ORDER) else 1][column] = label
