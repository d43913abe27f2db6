"""The layout of form PL03-01 (letter 2071): 49 fields in columns B..AX, header rows 3 to 6, data from row 7."""

from __future__ import annotations

from typing import Any

TITLE = (
    "DANH SÁCH THÔNG TIN THỬA ĐẤT ĐÃ ĐƯỢC CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    " (xã Cẩm Trúc – dữ liệu giả định)"
)
GROUPS = {  # first column, last column, heading; a pair of one column runs over rows 3 to 5
    "Thông tin về giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất": (2, 4),
    "Thông tin về tổ chức sử dụng đất": (5, 6),
    "Thông tin về chủ sử dụng/người đại diện theo pháp luật của tổ chức": (7, 13),
    "Thông tin người sử dụng đất hiện tại (trường hợp không phải là chủ sử dụng pháp lý)": (14, 17),
    "Thông tin thửa đất": (18, 39),
    "Thông tin nhà ở": (40, 48),
    "Thông tin HSQ": (49, 49),
}
USE_FIELDS = ("Loại đất", "Diện tích", "Nguồn gốc sử dụng", "Hình thức sử dụng", "Thời hạn sử dụng")
FIELDS = (
    "Mã ĐVHC cấp xã",
    "Số phát hành GCN",
    "Ngày cấp GCN",
    "Số vào sổ GCN",
    "Tên tổ chức",
    "Số định danh tổ chức",
    "Họ và tên chủ sử dụng/ Họ tên người đại diện tổ chức",
    "Ngày, tháng, năm sinh",
    "Giới tính",
    "Số định danh cá nhân/CCCD",
    "Địa chỉ thường trú",
    "Pháp nhân trên GCN",
    "Vai trò pháp nhân trên GCN",
    "Tên người sử dụng hiện tại",
    "Số định danh cá nhân (CCCD)",
    "địa chỉ thường trú (2 cấp)",
    "Lý do thay đổi (thừa kế, tặng cho, chuyển nhượng...)",
    "Mã định danh thửa đất",
    "Số tờ bản đồ ghi trên GCN",
    "Số thứ tự thửa đất ghi trên GCN",
    "Số hiệu tờ trên bản đồ địa chính",
    "Số thứ tự thửa trên bản đồ địa chính",
    "Địa chỉ thửa đất",
    "Diện tích thửa đất",
    *(USE_FIELDS * 3),
    "Loại tài sản gắn liền với đất",
    "Khu nhà chung cư, nhà hỗn hợp",
    "Nhà chung cư",
    "Số căn hộ",
    "Diện tích xây dựng",
    "Diện tích sàn",
    "Hình thức sở hữu",
    "Thời hạn sở hữu",
    "Cấp hạng",
    "Tên file quét GCN/CCCD",
)
FIRST_DATA_ROW = 7


def letters(column: int) -> str:
    """Column 0 is A, 49 is AX."""
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)


def header() -> tuple[list[list[Any]], list[str]]:
    """Rows 1 to 6 (column A first) and the merged ranges."""
    rows: list[list[Any]] = [[None] * 50 for _ in range(6)]
    merged = ["A1:AX1", "A3:A5", "B3:B5", "AV2:AX2"]
    rows[0][0], rows[1][47], rows[2][0], rows[2][1] = TITLE, "Mẫu PL03-01", "Số TT", FIELDS[0]
    for heading, (first, last) in GROUPS.items():
        rows[2][first] = heading
        if first != last:
            merged.append(f"{letters(first)}3:{letters(last)}3")
    for number, label in enumerate(FIELDS, 1):
        in_use = 25 <= number <= 39
        if in_use and (number - 25) % 5 == 0:
            rows[3][number] = f"Loại đất {(number - 25) // 5 + 1} ( Mục đích sử dụng )"
            merged.append(f"{letters(number)}4:{letters(number + 4)}4")
        if number > 1:
            rows[4 if in_use else 3][number] = label
            if not in_use:
                merged.append(f"{letters(number)}4:{letters(number)}5")
        rows[5][number] = number
    return rows, merged
