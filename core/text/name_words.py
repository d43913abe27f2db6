"""Words by which a land user's name says that it is no person: an organisation, a committee, a community.

Folded (`fold.fold_words`), at the beginning of a name. Words seen in owner columns; none is a legal list.
"""

from __future__ import annotations

import re

COMMITTEE = "ubnd|uy ban nhan dan|uy ban|hdnd|hoi dong nhan dan"
COMMUNITY = (
    "cong dong|nha van hoa|nha sinh hoat|dinh lang|dinh thon|tap the|dong ho|thon|xom|ban|ap|khu dan cu|khu|"
    "buon|lang|to dan pho|ban quan ly (?:thon|xom)"
)
# Before the communities, whose ban and khu they contain.
_BODIES = (
    "ban (?:quan ly|chi huy|qlda|ql|tri su|ho tu)(?! thon| xom)|bo chi huy|bo tu lenh|quan doi|don vi|"
    "don bien phong|trung doan|su doan|toa an|vien kiem sat|chi cuc|cuc|so|phong|cong an|hat|kho bac|dang uy|"
    "van phong|chi nhanh|bao hiem|thu vien"
)
_FIRMS = (
    "cong ty|cty|c ty|ct tnhh|tnhh|tong cong ty|tap doan|htx|hop tac xa|doanh nghiep|dntn|xi nghiep|xn|"
    "nha may|lam truong|nong truong|ngan hang|quy tin dung|buu dien|buu cuc|vien thong|dien luc|khach san|"
    "khu cong nghiep|cho"
)
# A person called Trường or Trương is told by what follows.
_SCHOOLS = (
    "truong (?:mam non|mau giao|mn|tieu hoc|tieu|th|trung hoc|trung cap|thcs|thpt|ptth|ptcs|ptdt|pt|pho thong|"
    "cap|dai hoc|cao dang|day nghe|nghe|dan toc|quan su|si quan|chinh tri|lien cap|quoc te)|vien|trung tam|"
    "hoc vien"
)
_FAITH = (
    "chua|nha tho|giao xu|giao ho|toa giam muc|den|mieu|thanh that|hoi thanh|chi hoi|tinh that|tinh xa|"
    "tu vien|dong tu|niem phat duong|dan vien"
)
# Hội and above all Đoàn are family names.
_OTHERS = (
    "tram|benh vien|phong kham|nghia trang|lien doan|mat tran|"
    "hoi (?:nong dan|phu nu|cuu chien binh|ccb|chu thap do|nguoi cao tuoi|nguoi mu|lam vuon|khuyen hoc|sinh vat|dong y|"
    "dong huong|lien hiep|luat gia|nong nghiep|dong dan cu|dong)|"
    "doan (?:thanh nien|tncs|the|kinh te|nghe thuat|dia chat|khao sat|quy hoach|do dac|luat su|bay|"
    "cong binh|xe|an dieu duong)"
)
ORGANISATION = f"{_BODIES}|{_FIRMS}|{_SCHOOLS}|{_FAITH}|{_OTHERS}"

# Whatever follows them, these are no person.
ALWAYS = frozenset({"ubnd", "hdnd", "cty", "tnhh", "htx", "dntn", "xn"})
# How the short ones are spelled: Phong is a person, Phòng an office.
SPELLED = frozenset(
    {
        "thôn", "xóm", "bản", "ấp", "khu", "buôn", "làng", "trạm", "chùa", "đền", "miếu", "cục", "sở", "phòng",
        "viện", "hạt", "chợ", "htx", "cty", "tnhh", "dntn", "xn"
    }
)  # fmt: skip
# Words that begin like the middle names Văn and Thị.
NOT_MIDDLE_NAMES = frozenset({"van hoa", "van phong", "thi tran", "thi xa", "thi hanh", "van thu"})
PLACEHOLDERS = frozenset(
    {
        "chua xac dinh", "khong ro", "khong xac dinh", "chua ro", "chua co", "khong", "khong co", "vang chu",
        "khong chu", "chua biet", "vo chu", "khong biet", "chua co chu", "n a", "na", "null", "none", "x", "xx",
        "xxx", "chua ke khai", "khong co chu", "dang cap nhat", "chua cap nhat"
    }
)  # fmt: skip


def beginning(words: str) -> re.Pattern[str]:
    """A pattern for a folded name that begins with one of `words`."""
    return re.compile(rf"(?:{words})(?!\w)")
