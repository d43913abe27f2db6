"""Which column plays which role."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.fields import FieldError, resolve_roles
from parcel_clean.core.roles import PARCEL_ROLES, Role
from parcel_clean.core.text.fold import fold, is_blank

ROOT = Path(__file__).resolve().parents[2]
GEOHASHES = ["w7er8fjz2q0p", "w7er8fjz2q0r", "w7er8fjz2q12"]


def resolve(layer, given=None, profile=None, asked=None):
    """`layer` maps column names to their cells; a list of names stands for columns of which nothing is known."""
    cells = layer if isinstance(layer, dict) else dict.fromkeys(layer)

    def is_filled(column):
        if asked is not None:
            asked.append(column)
        return cells[column] is None or any(not is_blank(value) for value in cells[column])

    return resolve_roles(list(cells), given or {}, profile or {}, is_filled, lambda column: cells[column] or [])


def found(layer, **more):
    return {role.value: choice.column for role, choice in resolve(layer, **more).items() if choice.column}


def table():
    with (ROOT / "data" / "field_aliases.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# Columns (parted by |) and the roles they must get. The names are those of real layers and forms.
LAYERS = {
    "vilis": """
        gid|id|thuaid|commune=xaid|sheet=shbando|parcel=shthua|dientich|area=dientichpl|maloaidat|khloaidat|diadanh
        |dtsd|owner=tenchu|address=diachi|land_use=mdsd2003|kh2003|mscolor|shthuatam|dtthocu|has_certificate=dacapgcn""",
    "commune map": """
        OBJECTID|sheet=SHBANDO|parcel=SHTHUA|area=DIENTICH|land_use=KHLOAIDAT|address=DIADANH|owner=TENCHU
        |has_certificate=DaCapGCN|SHAPE_Leng|SHAPE_Area""",
    "own names": "commune=MAXA|sheet=So_to|parcel=So_thua|area=Tong_dien_|land_use=LOAI|owner=Chu_SD|address=TDP",
    "short names": "sheet=TBD|parcel=THUA|area=DT|land_use=LOAIDAT|owner=TEN",
    "national class in a shapefile": """
        UUID|commune=MaXa|MaDoiTuong|sheet=SoHieuToBa|parcel=SoThuTuThu|SoHieuTo_1|SoThuTuT_1|area=DienTich|DienTichPh
        |land_use=KyHieuMucD|KyHieuDoiT|owner=TenChu|address=DiaChi|has_certificate=DaCapGCN|SHAPE_Leng""",
    "police list": """
        sheet=TO_SO|parcel=SO_THU_TU_THUA|area=DIEN_TICH|serial=SOSERIAL_GCN|owner=HOTEN_CHU|address=DIA_CHI
        |LOAI_GIAYTO|person_id=SO_GIAYTO|KET_QUA|GHI_CHU""",
    "English": "|".join(f"{role.value}={role.value}" for role in PARCEL_ROLES),
    "headers of PL03-01": """
        commune=Mã ĐVHC cấp xã|serial=Số phát hành GCN|owner=Họ và tên chủ sử dụng/ Họ tên người đại diện tổ chức
        |person_id=Số định danh cá nhân/CCCD|Địa chỉ thường trú|parcel_id=Mã định danh thửa đất
        |Số tờ bản đồ ghi trên GCN|sheet=Số hiệu tờ trên bản đồ địa chính|parcel=Số thứ tự thửa trên bản đồ địa chính
        |address=Địa chỉ thửa đất|area=Diện tích thửa đất|land_use=Loại đất""",
    "nothing known": "fid|a|b|c",
}


def layer_of(name):
    """Columns of one of `LAYERS` and its expected roles."""
    cells = [cell.strip().rpartition("=") for cell in LAYERS[name].split("|")]
    return [column for _, _, column in cells], {role: column for role, _, column in cells if role}


@pytest.mark.parametrize("name", LAYERS)
def test_real_layers(name):
    columns, expected = layer_of(name)
    assert found(columns) == expected


def test_every_role_has_an_answer():
    choices = resolve([])
    assert list(choices) == list(PARCEL_ROLES)
    assert {choice.how for choice in choices.values()} == {"none"}


@pytest.mark.parametrize("column", ["SO_THU_TU_", "soThuTuThu", "Số thứ", "SOTHUTUTHU", "So_thu_tu_"])
def test_names_cut_by_dbf(column):
    assert found([column]) == {"parcel": column}


@pytest.mark.parametrize("column", ["DIA_CHI_TH", "soThuTu", "Dien", "SHAPE_Area", "LOAIGIAYTO", "SHTHUATAM"])
def test_cuts_that_prove_nothing(column):
    assert found([column]) == {}


def test_a_whole_name_comes_before_a_cut_one():
    choice = resolve(["DIENTICHPH", "DT"])[Role.AREA]
    assert (choice.column, choice.others) == ("DT", ("DIENTICHPH",))


def test_first_filled_by_order_and_the_others_named():
    layer = {"TEN": ["A"], "DIENTICH": [5.0], "DIENTICHPL": [None, " "], "TENCHU": ["B"], "DT": [7]}
    choices = resolve(layer)
    assert (choices[Role.AREA].column, choices[Role.AREA].others) == ("DIENTICH", ("DT",))
    assert (choices[Role.OWNER].column, choices[Role.OWNER].how) == ("TENCHU", "alias")
    assert "“TEN”" in str(choices[Role.OWNER].notice())
    assert choices[Role.SHEET].notice() is None


def test_an_empty_column_is_never_taken():
    assert found({"SHBANDO": [None, "", " "], "SHTHUA": [None]}) == {}


def test_one_alias_two_columns():
    with pytest.raises(FieldError) as caught:
        resolve(["SO_TO", "SoTo", "SHTHUA"])
    for part in ("“SO_TO”", "“SoTo”", "SHEET_FIELD", "Map sheet number"):
        assert part in str(caught.value)


def test_two_columns_of_which_one_is_empty_are_no_question():
    assert found({"SO_TO": [None], "SoTo": [3]}) == {"sheet": "SoTo"}


def test_two_columns_behind_a_better_alias_are_no_question():
    choice = resolve(["SO_TO", "SoTo", "SHBANDO"])[Role.SHEET]
    assert (choice.column, choice.others) == ("SHBANDO", ("SO_TO", "SoTo"))


def test_naming_the_column_settles_it():
    assert resolve(["SO_TO", "SoTo"], given={Role.SHEET: "SoTo"})[Role.SHEET].column == "SoTo"


def test_given_beats_profile_beats_alias():
    columns = ["SHBANDO", "a", "b"]
    assert resolve(columns, {Role.SHEET: "a"}, {Role.SHEET: "b"})[Role.SHEET].how == "given"
    assert resolve(columns, {Role.SHEET: ""}, {Role.SHEET: "b"})[Role.SHEET].column == "b"
    assert resolve(columns, {}, {})[Role.SHEET].column == "SHBANDO"


def test_a_named_column_may_be_empty_and_is_not_asked_about():
    asked = []
    choice = resolve({"a": [None], "x": [None]}, {Role.SHEET: "a"}, asked=asked)[Role.SHEET]
    assert (choice.column, choice.others, asked) == ("a", (), [])


def test_the_profile_can_say_that_there_is_no_such_column():
    choice = resolve(["DaCapGCN"], profile={Role.HAS_CERTIFICATE: ""})[Role.HAS_CERTIFICATE]
    assert (choice.column, choice.how) == (None, "profile")


def test_a_column_named_for_one_role_is_not_guessed_for_another():
    assert found(["DT", "SHTHUA"], given={Role.ADDRESS: "DT"}) == {"address": "DT", "parcel": "SHTHUA"}


def test_case_does_not_count_for_a_named_column():
    assert resolve(["SHBANDO"], {Role.SHEET: "shbando"})[Role.SHEET].column == "SHBANDO"
    with pytest.raises(FieldError):
        resolve(["A_b", "a_B"], {Role.SHEET: "a_b"})


def test_a_given_column_that_does_not_exist():
    with pytest.raises(FieldError) as caught:
        resolve(["SHBANDO", "SHTHUA", "x"], {Role.SHEET: "SHBAN"})
    assert "SHEET_FIELD" in str(caught.value)
    assert "“SHBANDO”" in str(caught.value)
    assert "“x”" not in str(caught.value)


def test_a_profile_column_that_does_not_exist():
    with pytest.raises(FieldError, match="profile"):
        resolve(["a", "b"], profile={Role.SHEET: "zzzzzz"})
    with pytest.raises(FieldError, match="no columns"):
        resolve([], profile={Role.SHEET: "zzzzzz"})


@pytest.mark.parametrize(
    "name", ["Mã định danh thửa đất", "maDinhDanh", "MA_DINH_DANH", "parcel_id", "maDinhDanhThuaDat", "maDinhDanhThua"]
)
def test_legal_names_of_the_identifier(name):
    assert found({name: GEOHASHES}) == {"parcel_id": name}
    assert found({name: ["", "nonsense"]}) == {"parcel_id": name}


@pytest.mark.parametrize(
    "name", ["ID", "THUAID", "thuaDatId", "THUADATID", "parcel_id_provisional", "parcel_id_", "PARCEL_ID_", "fid"]
)
@pytest.mark.parametrize("cells", [[1, 2], ["a"], GEOHASHES])
def test_keys_are_no_identifier(name, cells):
    assert found({name: cells}) == {}


def test_the_identifier_by_content():
    choice = resolve({"code": [*GEOHASHES, None, "?"], "x": [1]})[Role.PARCEL_ID]
    assert (choice.column, choice.how) == ("code", "content")
    assert resolve({"code": ["W7ER8FJZ2Q0P"]})[Role.PARCEL_ID].column == "code"


@pytest.mark.parametrize("cells", [["w7er8fjz2q0"], ["w7er8fjz2q0a"], ["x7er8fjz2q0p"], [123456789012], [None], []])
def test_what_is_no_geohash(cells):
    assert found({"code": cells}) == {}


def test_identity_numbers_are_no_parcel_identifier():
    assert found({"maDinhDanh": ["012345678789", "012345678780"]}) == {}


def test_a_column_of_zeros_or_of_another_kind_stands_back():
    assert found({"DIENTICHPL": [0.0, 0.0], "DIENTICH": [0.0, 51.5]}) == {"area": "DIENTICH"}
    assert found({"DIENTICHPL": [0.0, 0.0]}) == {"area": "DIENTICHPL"}
    assert found({"DTSD": ["GDC", "UBS"]}) == {}
    assert found({"DTSD": ["1.234,5", None]}) == {"area": "DTSD"}
    assert found({"XAID": ["6f1c1f0e-3d2a-4f3b-9a55-0d5f3f0c9a11"]}) == {}
    assert found({"LOAI": [1, 2], "KH2003": ["ONT+CLN"]}) == {"land_use": "KH2003"}
    assert found({"SO_GCN": ["CS06999"]}) == {}
    assert found({"SO_GCN": ["BĐ 123456"]}) == {"serial": "SO_GCN"}


def test_only_candidates_are_asked_about():
    asked = []
    resolve({"SHBANDO": [1], "x": [2], "SHTHUA": [3], "y": ["z"]}, asked=asked)
    assert set(asked) == {"SHBANDO", "SHTHUA"}


def test_names_of_roles():
    assert Role.SHEET.parameter == "SHEET_FIELD"
    assert Role.named("SHEET_FIELD") is Role.named(" Sheet ") is Role.named("sheet") is Role.SHEET
    assert Role.named("Land use") is Role.LAND_USE
    assert Role.named("sheets") is None
    assert all(role.label for role in Role)


def test_the_table_is_sound():
    rows = table()
    names = [fold(row["alias"]) for row in rows]
    assert sorted({name for name in names if names.count(name) > 1}) == ["thuadatid"]
    assert {row["role"] for row in rows} == {role.value for role in PARCEL_ROLES} | {"-"}
    assert all(row["source"] and row["weak"] in {"", "yes"} for row in rows)
    for role in {row["role"] for row in rows}:
        orders = [int(row["order"]) for row in rows if row["role"] == role]
        assert orders == list(range(1, len(orders) + 1))


def test_public_land_uses():
    with (ROOT / "data" / "land_use_public.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    assert {"DGT", "DTL", "SON"} <= set(rows)
    assert "DGD" not in rows, "education, not a strip"
    assert {row["use"] for row in rows.values()} == {"road", "canal", "river", "dike"}
    assert all(row["source"] for row in rows.values())


NAMES = st.one_of(
    st.sampled_from([row["alias"] for row in table()]),
    st.sampled_from([row["alias"][:10] for row in table()]),
    st.text(min_size=1, max_size=10),
)


@given(st.lists(NAMES, max_size=12, unique=True))
def test_any_layer_gets_an_answer_or_a_clear_error(columns):
    try:
        choices = resolve(columns)
    except FieldError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert "_FIELD" in said
        return
    taken = [choice.column for choice in choices.values() if choice.column]
    assert len(taken) == len(set(taken)), "one column plays one role"
    assert all(set(choice.others) <= set(columns) - {choice.column} for choice in choices.values())


@given(
    st.lists(NAMES, max_size=8, unique=True).flatmap(lambda names: st.tuples(st.just(names), st.permutations(names)))
)
def test_the_order_of_columns_does_not_matter(pair):
    def answer(columns):
        try:
            return found(columns)
        except FieldError:
            return "error"

    assert answer(pair[0]) == answer(pair[1])


def test_the_shared_real_map():
    path = ROOT.parent / "shared" / "data" / "parcels" / "vietmong" / "diachinh.geojson"
    if not path.exists():
        pytest.skip("shared data is not here")
    rows = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    layer = {name: [row[name] for row in rows] for name in rows[0]}
    assert found(layer) == layer_of("commune map")[1]
