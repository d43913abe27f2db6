"""Which of two possible words is the usual one.

Counts come from the names of all communes, old and new, that ship with the plugin, and from the family and middle names
that nearly everybody bears (common knowledge; no list of persons).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from .fold import clean
from .reading import table
from .tones import canonical

# Weights in the scale of the communes' names: a family name counts as a hundred communes.
_NAMES = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh "
    "lâm phùng mai tô hà tạ cao lương lưu quách thái cù lò lường vì tòng quàng cà hờ giàng vàng sùng mùa thào "
    "lù ma nông triệu văn thị hữu đức công quang minh ngọc thanh xuân đình kim thế bá duy gia hồng phú phúc "
    "phước quốc quý sơn tâm tân thành thắng thiện thịnh thông thu thuận thúy thủy thùy tiến tín toàn trí trọng "
    "trung tú tuấn tùng tuyết uyên vân việt vinh vượng yến an anh bích bình châu chi chính cúc cường đạt diệu "
    "dũng dung duyên giang hải hân hạnh hào hảo hậu hiền hiếu hiệp hòa hoa hoài hoan hưng hương hường hùng huy "
    "huyền khang khánh khoa kiên kiều lan liên liễu linh loan lộc lợi long mạnh mỹ nam nga ngân nghĩa nguyên "
    "nguyệt nhân nhàn nhung nhựt nữ oanh phong phụng phương quân quyên quyết sang sáng tài thảo thơ thơm thoa "
    "trà trâm trang trinh trúc lụa lựu mận bưởi tuyền vui thôn xóm bản làng khu phố tổ dân ấp ngõ số nhà đường "
    "hộ ông bà và của xã phường huyện tỉnh trấn đất ủy ty trường chùa thửa tờ đồ sổ giấy chứng nhận diện tích "
    "chủ sử dụng loại tên địa chỉ cũ mới "
)
_RATIO = 5


@lru_cache(maxsize=1)
def _counts() -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in table("communes_old_to_new.csv"):
        counts.update(re.findall(r"[^\W\d_]+", clean(row["name"]).lower()))
    for word in _NAMES.split():
        counts[word] += 100
    return counts


def usual(first: str, second: str) -> bool | None:
    """True if `second` is the usual word and `first` is not, False if `second` is no known word, None in between."""
    one, two = commonness(first), commonness(second)
    if two >= 5 and two >= _RATIO * one:
        return True
    # A word that stays as it is in a damaged cell needs better evidence.
    return False if one >= 100 and two == 0 else None


@lru_cache(maxsize=16384)
def commonness(word: str) -> int:
    """How often the word stands in the names that we know."""
    return _counts()[canonical(word).lower()]
