"""Which links are written where, and what is said about those that cannot be."""

import numpy as np
import shapely
from parcel_clean.core.certificates import certificates_from_columns
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.reconciliation.applying import apply_state
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.facts import certificate_facts, parcel_facts
from parcel_clean.core.reconciliation.journal_state import state_of
from parcel_clean.core.reconciliation.keys import public_key
from parcel_clean.core.roles import Role

COMMUNE = "09427"


def column(*values):
    return np.array([None, *values], dtype=object)[1:]


def parcels(*numbers, commune=COMMUNE, area=100.0, owner="Lê Thị Hoa"):
    boxes = np.array([shapely.box(at, 0, at + 1, 1) for at in range(len(numbers))], dtype=object)
    values = {
        Role.SHEET: column(*(number.split("/")[0] for number in numbers)),
        Role.PARCEL: column(*(number.split("/", 1)[1] for number in numbers)),
        Role.AREA: column(*([area] * len(numbers))),
        Role.OWNER: column(*([owner] * len(numbers))),
    }
    return parcels_from_geometries(boxes, values=values, commune_code=commune)


def certificates(*lines):
    roles = (Role.SERIAL, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL, Role.SHEET, Role.PARCEL, Role.OWNER)
    rows = [(*line, *([None] * (len(roles) - len(line)))) for line in lines]
    return certificates_from_columns({role: column(*cells) for role, cells in zip(roles, zip(*rows))})


_CLOCK = iter(range(10_000))


def entry(action, certificate, *keys, author="Hoa", **more):
    at = next(_CLOCK)
    return Entry(Action(action), author, certificate, keys, at=f"2026-01-01T{at // 60:02d}:{at % 60:02d}:00Z", **more)


def applied(*entries, on, of):
    return apply_state(on, of, state_of(entries))


def test_persons_of_one_certificate_and_certificates_of_one_parcel():
    on = parcels("3/44", "3/45", "3/46")
    of = certificates(
        ("DD 949969", "1", "7", None, None, "Hoa"),
        ("DD 949969", "1", "7", None, None, "Bình"),
        ("AB 123456", "1", "8"),
        ("AB 123457", "1", "9"),
    )
    result = applied(
        entry("accept", "DD 949969/1/7", "09427/3/44"),
        entry("accept", "AB 123456/1/8", "09427/3/44", "09427/3/45"),
        entry("reject", "AB 123457/1/9", "09427/3/45"),
        on=on,
        of=of,
    )
    assert result.certificate_serials.tolist() == ["AB 123456; DD 949969", "AB 123456", None]
    assert result.parcel_status.tolist() == ["matched", "matched", None]
    assert result.parcel_key.tolist() == ["09427/3/44", "09427/3/44", "09427/3/44; 09427/3/45", None]
    assert result.parcel_sheet.tolist() == ["3", "3", "3; 3", None]
    assert result.parcel_number.tolist() == ["44", "44", "44; 45", None]
    assert result.line_status.tolist() == ["matched", "matched", "matched", None]


def test_nothing_is_linked_where_people_disagree_and_none_is_none():
    on, of = parcels("3/44", "3/45"), certificates(("DD 949969", "1", "7"), ("AB 123456", "1", "8"))
    result = applied(
        entry("accept", "DD 949969/1/7", "09427/3/44", settles=()),
        entry("accept", "DD 949969/1/7", "09427/3/45", author="Bình", settles=()),
        entry("none", "AB 123456/1/8"),
        on=on,
        of=of,
    )
    assert result.line_status.tolist() == ["conflict", "only_record"]
    assert result.parcel_status.tolist() == ["conflict", "conflict"]
    assert result.certificate_serials.tolist() == [None, None]
    assert result.parcel_key.tolist() == [None, None]
    assert result.conflicts == ("DD 949969/1/7",)


def test_what_is_no_longer_there_is_named():
    on, of = parcels("3/44"), certificates(("DD 949969", "1", "7"))
    result = applied(
        entry("accept", "DD 949969/1/7", "09427/3/99", "09427/3/44"),
        entry("accept", "AB 123456/1/8", "09427/3/44"),
        entry("note", "AB 123459/1/8", reason="x"),
        on=on,
        of=of,
    )
    assert result.missing_parcels == (("DD 949969/1/7", "09427/3/99"),)
    assert result.missing_certificates == ("AB 123456/1/8",)
    assert result.parcel_key.tolist() == ["09427/3/44"]
    assert result.certificate_serials.tolist() == ["DD 949969"]


def test_filled_numbers_of_another_parcel_are_said():
    on = parcels("3/44", "3/45")
    of = certificates(("DD 949969", "1", "7", "3", "45"), ("AB 123456", "1", "8", "3", "45"))
    result = applied(
        entry("accept", "DD 949969/1/7", "09427/3/44"), entry("accept", "AB 123456/1/8", "09427/3/45"), on=on, of=of
    )
    assert result.other_numbers == ("DD 949969/1/7",)
    assert result.parcel_number.tolist() == ["44", "45"]


def test_a_commune_that_only_one_side_knows_does_not_part_them():
    of = certificates(("DD 949969", "1", "7"))
    for decided, commune in (("?/3/44", COMMUNE), ("09427/3/44", "")):
        result = applied(entry("accept", "DD 949969/1/7", decided), on=parcels("3/44", commune=commune), of=of)
        assert result.line_status.tolist() == ["matched"]
        assert result.missing_parcels == ()
    other = applied(entry("accept", "DD 949969/1/7", "00001/3/44"), on=parcels("3/44"), of=of)
    assert other.missing_parcels == (("DD 949969/1/7", "00001/3/44"),)


def test_a_key_of_several_parcels_links_all_and_says_so():
    result = applied(
        entry("accept", "DD 949969/1/7", "09427/3/44"),
        on=parcels("3/44", "3/44"),
        of=certificates(("DD 949969", "1", "7")),
    )
    assert result.certificate_serials.tolist() == ["DD 949969", "DD 949969"]
    assert result.several_parcels == ("09427/3/44",)


def test_facts_that_changed_since_are_named():
    on, of = parcels("3/44"), certificates(("DD 949969", "1", "7", None, None, "Lê Thị Hoa"))
    facts = {**parcel_facts(on, [0])[0], **certificate_facts(of, [0])}
    decision = entry("accept", "DD 949969/1/7", "09427/3/44", facts={"09427/3/44": facts})
    assert applied(decision, on=on, of=of).changed == ()
    # Another spelling is no other fact.
    assert applied(decision, on=parcels("3/44", area="100,0", owner="LE THI HOA"), of=of).changed == ()
    moved = applied(decision, on=parcels("3/45", "3/44", area=120.0), of=of).changed
    assert moved == (("DD 949969/1/7", "09427/3/44", ("parcel_area", "parcel_shape")),)


def test_empty_sides():
    decision = entry("accept", "DD 949969/1/7", "09427/3/44")
    nobody = certificates_from_columns({Role.SERIAL: np.array([], dtype=object)})
    assert applied(decision, on=parcels("3/44"), of=nobody).missing_certificates == ("DD 949969/1/7",)
    result = applied(decision, on=parcels(), of=certificates(("DD 949969", "1", "7")))
    assert result.missing_parcels == (("DD 949969/1/7", "09427/3/44"),)
    assert result.line_status.tolist() == [None]


def test_a_name_in_a_key_stays_out_of_logs():
    assert public_key("?/3/44/le thi hoa") == "?/3/44/…"
    assert public_key("DD 949969/3/44~2") == "DD 949969/3/44~2"
