"""Text files: encoding, delimiter, quotes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parcel_clean.core.certificate_fields import certificate_fields
from parcel_clean.core.text.legacy_table import Encoding, from_unicode
from parcel_clean.core.workbook.cleaning import clean_table
from parcel_clean.core.workbook.delimited import read_delimited
from parcel_clean.core.workbook.errors import WorkbookError
from parcel_clean.core.workbook.sheets import Book, Sheet

from . import grids

FORM_ROLES = [role for role, field in certificate_fields().items() if field.number]


def cp1258(text):
    """As Windows writes Vietnamese: base letter (with its hat or horn) and then the tone."""
    import unicodedata

    out = bytearray()
    for sign in text:
        try:
            out += sign.encode("cp1258")
            continue
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", sign)
            tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
            out += (base + "".join(tones)).encode("cp1258")
    return bytes(out)


def tcvn3(text):
    return from_unicode(text, Encoding.TCVN3).encode("latin-1", "replace")


ENCODINGS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 (BOM)": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Windows-1258": cp1258,
    "TCVN3 (ABC)": tcvn3,
}


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_and_delimiter_gives_the_same_table(lines, encoding, delimiter):
    # TCVN3 has no capital letters with accents of its own (a capital font draws them), and damaged cells none at all.
    clean = [line for line in lines if from_back(line)]
    rows = grids.form(clean)[2:] if encoding == "TCVN3 (ABC)" else grids.form(clean)
    read = read_delimited(ENCODINGS[encoding](grids.delimited(rows, delimiter)), "list", "list.csv")
    assert (read.encoding, read.delimiter) == (encoding, delimiter)
    table, expected = clean_table(Book("list.csv", [read.sheet])), clean_table(grids.book(rows))
    for role in FORM_ROLES:
        assert table.raw[role] == expected.raw[role], role
        assert table.values[role] == expected.values[role], role


def from_back(line):
    """Can every cell of the line be written in TCVN3 and read again?"""
    from parcel_clean.core.text.legacy_table import to_unicode

    texts = [value for value in line.values() if isinstance(value, str)]
    return all(
        to_unicode(from_unicode(text, Encoding.TCVN3).encode("latin-1", "replace").decode("latin-1"), Encoding.TCVN3)
        == text
        and not any(128 <= ord(sign) < 256 and from_unicode(sign, Encoding.TCVN3) == sign for sign in text)
        for text in texts
    )


def test_quotes_line_breaks_and_the_hint_of_excel():
    text = 'sep=;\r\n"Họ và\ntên";Số tờ;Số thửa\r\n"Nguyễn ""Tư"" An; Bình";1;2\r\n'
    read = read_delimited(text.encode(), "list")
    assert read.delimiter == ";"
    assert read.sheet.rows == [("", "", ""), ("Họ và\ntên", "Số tờ", "Số thửa"), ('Nguyễn "Tư" An; Bình', "1", "2")]
    assert "read as UTF-8 with the delimiter “;”" in str(read.notes[0].message)


def test_a_decimal_comma_is_no_delimiter():
    text = "Họ và tên;Số tờ;Số thửa;Diện tích\nA;1;2;312,5\nB;1;3;20,1\n"
    assert read_delimited(text.encode(), "list").delimiter == ";"


def test_what_no_encoding_explains_is_said():
    read = read_delimited(b"ten;so\n\xfe\xfa\x81\x8d;1\n", "list")
    assert any(note.warns for note in read.notes)


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_no_bytes_ever_raise(raw):
    sheet = read_delimited(raw, "list").sheet
    assert len({len(row) for row in sheet.rows}) <= 1


LABELS = [label for field in certificate_fields().values() for label in (field.label, field.group, *field.other_labels)]
CELLS = st.one_of(st.sampled_from(LABELS), st.text(max_size=12), st.sampled_from(["", "1", "2", "Tổng cộng", "1960"]))


@given(st.lists(st.lists(CELLS, max_size=9), max_size=9), st.sampled_from(["", "a"]))
@settings(max_examples=600)
def test_any_grid_is_a_table_or_a_sentence(rows, wanted):
    width = max(map(len, rows), default=0)
    sheet = Sheet("a", [tuple(row + [""] * (width - len(row))) for row in rows])
    try:
        table = clean_table(Book("x", [sheet]), wanted)
    except WorkbookError as error:
        table = None
        sentence = str(error)
    if table is None:
        assert sentence
        return
    assert len(table.rows) + len(table.skipped) <= len(rows)
    for role, cells in table.raw.items():
        assert len(cells) == len(table.values[role]) == len(table)
