"""Names of land users and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.text.addresses import read_address
from parcel_clean.core.text.fold import fold_words
from parcel_clean.core.text.names import read_name
from parcel_clean.core.text.tones import canonical


@pytest.mark.parametrize(
    ("cell", "owners", "kind"),
    [
        ("Hộ ông Nguyễn Văn A", ["Nguyễn Văn A"], "household"),
        ("Hộ bà: Trần Thị B", ["Trần Thị B"], "household"),
        ("HỘ GIA ĐÌNH ÔNG LÊ A", ["LÊ A"], "household"),
        ("Ho ong Nguyen Van A", ["Nguyen Van A"], "household"),
        ("Ông/Bà Lê Văn C", ["Lê Văn C"], "person"),
        ("Ông Nguyễn Văn A và bà Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A, Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A|Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A - Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A, vợ là Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A; vợ: Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"], "person"),
        ("Nguyễn Văn A (chết)", ["Nguyễn Văn A"], "person"),
        ("Vợ chồng ông Nguyễn Văn A", ["Nguyễn Văn A"], "person"),
        ("Hồ Văn B", ["Hồ Văn B"], "person"),
        ("Ba Văn Co", ["Ba Văn Co"], "person"),
        ("Ho Van B", ["Ho Van B"], "person"),
        ("ba Nguyen Thi C", ["Nguyen Thi C"], "person"),
        ("Đoàn Văn Hậu", ["Đoàn Văn Hậu"], "person"),
        ("Đoàn Quang Phong", ["Đoàn Quang Phong"], "person"),
        ("ĐOÀN THẾ BÌNH, Lê Thu Yến", ["ĐOÀN THẾ BÌNH", "Lê Thu Yến"], "person"),
        ("Đoàn thể thôn Đoài", ["Đoàn thể thôn Đoài"], "organisation"),
        ("Đoàn Kinh tế quốc phòng", ["Đoàn Kinh tế quốc phòng"], "organisation"),
        ("Hội Nông dân", ["Hội Nông dân"], "organisation"),
        ("Doan Van Hau", ["Doan Van Hau"], "person"),
        ("Phong Thị Chợ", ["Phong Thị Chợ"], "person"),
        ("Trương Văn Trường", ["Trương Văn Trường"], "person"),
        ("Anh Tuấn", ["Anh Tuấn"], "person"),
        ("UBND xã Yên Bài", ["UBND xã Yên Bài"], "committee"),
        ("Ủy ban nhân dân xã Yên Bài", ["Ủy ban nhân dân xã Yên Bài"], "committee"),
        ("Công ty TNHH A, B và C", ["Công ty TNHH A, B và C"], "organisation"),
        ("HTX Nông nghiệp Yên Bài", ["HTX Nông nghiệp Yên Bài"], "organisation"),
        ("Trường Tiểu học Yên Bài", ["Trường Tiểu học Yên Bài"], "organisation"),
        ("Trạm Y tế", ["Trạm Y tế"], "organisation"),
        ("Chùa Mía", ["Chùa Mía"], "organisation"),
        ("Nhà thờ họ đạo", ["Nhà thờ họ đạo"], "organisation"),
        ("Phòng Văn hóa", ["Phòng Văn hóa"], "organisation"),
        ("Cộng đồng dân cư thôn Muỗi", ["Cộng đồng dân cư thôn Muỗi"], "community"),
        ("Thôn Muỗi", ["Thôn Muỗi"], "community"),
    ],
)
def test_names(cell, owners, kind):
    found = read_name(cell)
    assert [owner.name for owner in found.owners] == owners
    assert (found.value, found.kind, found.problem) == (owners[0], kind, "")


def test_name_details():
    found = read_name("Hộ ông Nguyễn Văn Đức (gồm 5 hộ) (chết)")
    assert (found.title, found.remarks) == ("Hộ ông", ("gồm 5 hộ", "chết"))
    assert found.tokens == ("nguyen", "van", "duc")
    assert read_name("Ông A và bà B").folded == read_name("bà B, ông A").folded
    assert read_name("Trần Thị Hoà").folded == read_name("Bà TRẦN THỊ HÒA").folded


@pytest.mark.parametrize("cell", ["-", ".", "chưa xác định", "Không rõ", "x", "(chết)"])
def test_placeholders_are_no_names(cell):
    found = read_name(cell)
    assert (found.value, found.owners, found.problem) == (None, (), "placeholder")


def test_address():
    found = read_address("Thôn Muỗi, xã Yên Bài (cũ), huyện Ba Vì")
    assert (found.hamlet, found.hamlets[0].kind, found.is_old) == ("Muỗi", "thon", True)
    assert found.communes[0].name == "Yên Bài"
    assert found.tokens[:2] == ("thon", "muoi")
    town = read_address("số nhà 12/3 đường Lê Lợi, tổ dân phố số 5, phường Bến Nghé")
    assert (town.house, town.street, town.hamlet, town.is_old) == ("12/3", "Lê Lợi", "số 5", False)
    assert read_address("Xóm 3 xã B").hamlet == "3"
    assert read_address("TDP Đông, TT. Tây Đằng").hamlets[0].kind == "to dan pho"
    assert read_address(None).value is None


def test_one_spelling():
    assert canonical("Hoà  Thuỷ quý khoẻ toàn") == "Hòa Thủy quý khỏe toàn"
    assert canonical("QUÝ THUÝ") == "QUÝ THÚY"


@given(
    st.one_of(
        st.text(), st.text(alphabet="hộôngbàvợchồng (),|;-/&ABăâ1 ", max_size=40), st.integers(), st.none(), st.floats()
    )
)
def test_nothing_raises(value):
    name, address = read_name(value), read_address(value)
    assert name.folded == name.folded.lower()
    assert all(owner.name for owner in name.owners)
    if isinstance(value, str):
        once = canonical(value)
        assert canonical(once) == once
        assert fold_words(once) == fold_words(value)
    assert isinstance(address.tokens, tuple)
