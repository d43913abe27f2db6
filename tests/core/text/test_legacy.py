"""Old encodings: every pair known, no false alarm on clean text, inverse encoders, and nothing raises."""

import csv
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from parcel_clean.core.text.fold import clean
from parcel_clean.core.text.legacy import (
    Encoding,
    detect,
    encoding_of_bytes,
    from_unicode,
    left_over,
    repair,
    to_unicode,
)
from parcel_clean.core.text.legacy_table import LEGACY
from parcel_clean.core.text.mojibake import cp1258_bytes_as_latin
from parcel_clean.core.text.repairs import tidy
from parcel_clean.core.text.syllables import is_native, is_syllable, is_written_well

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared" / "data"
CASES = SHARED / "encodings" / "cases.json"
PEOPLE = (
    "Hộ ông Nguyễn Văn Đức", "Trần Thị Hoà", "Lê Võ Tùng", "Lý Thị Mùi", "Vũ Quý Phó", "Đỗ Thị Lờ", "Phạm Hữu Quỳnh",
    "Hoàng Thuỷ Tiên", "Ngô Ánh Nguyệt", "Bùi Thị Bé", "Dương Công Hĩnh", "Mùa A Của", "Giàng Thị Sáo", "H’ Yên Niê",
    "Y Blăng Êban", "Đinh Thị Xoan", "Thạch Sóc Khum", "TẠ THỊ LỤA", "PHÙNG ĐÌNH KHÔI", "Tô Hô", "Trà Tú", "Phông",
)  # fmt: skip
FOREIGN = (
    "Hello world 123!@#", "Café", "10 µm", "µ", "5µm", "312 m²", "25°C", "Müller", "señor", "Größe", "naïve",
    "São Paulo", "DD 949969", "CS06999", "01439/QSDĐ", "ONT+CLN", "200+50", "O+", "a.m.", "v.v.", "e.g. this",
    "I'm here", "Q.1, P.5", "© 2020", "Microsoft®", "A · B", "«Hòa»", "½", "±5 %", "http://example.com/?a=b", "x?",
    "NULL", "N/A", "addition", "HOTEN_CHU~", "Đắk Lắk", "Krông Bông", "Ea H'leo", "Pleiku", "012345678901", "1.250,5",
    "ĐẤT Ở", "Ðinh Ðức", "M'Drắk", "Ia Tôr", "Ia Bă", "Xã Đăk Yă", "Ia BLứ",
)  # fmt: skip


def corpus():
    with (ROOT / "data" / "communes_old_to_new.csv").open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        texts = {row["name"] for row in rows}
    for name in ("boy.txt", "girl.txt"):
        if (SHARED / "names" / name).exists():
            texts |= set((SHARED / "names" / name).read_text(encoding="utf-8").splitlines())
    return sorted(texts | set(PEOPLE) | {text.upper() for text in PEOPLE})


CORPUS = corpus()
WORDS = sorted({word for text in CORPUS for word in re.findall(r"[^\W\d_]+", clean(text)) if "Ð" not in word})
# Every word that VNI and TCVN3 have codes for.
SYLLABLES = st.sampled_from(WORDS)


def as_cp1252(text):
    return text.encode("utf-8").decode("cp1252", "replace")


def utf8_as_cp1252(text):
    """Where cp1252 has no letter, programs show the byte as Latin-1 does."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode("utf-8")
    )


@pytest.mark.skipif(not CASES.exists(), reason="../shared/data/encodings is not here")
def test_known_pairs():
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    for pair in cases["pairs"]:
        for encoding in LEGACY:
            stored = pair.get(encoding.value)
            if stored is None:
                continue
            assert to_unicode(stored, encoding) == pair["unicode"]
            assert from_unicode(pair["unicode"], encoding) == stored
            found = repair(stored)
            assert found is not None
            assert (found.text, found.encoding, found.safe) == (pair["unicode"], encoding, True)
        assert repair(pair["unicode"]) is None
    for text, encoding in cases["detect"].items():
        assert detect(text) == encoding
    assert repair(cases["non_vietnamese_must_not_change"]) is None


@pytest.mark.parametrize("encoding", LEGACY)
def test_encoders_are_inverse(encoding):
    for text in (*WORDS, *CORPUS):
        if "Ð" in text:  # Eth, typed for Đ, has another meaning in TCVN3
            continue
        plain = unicodedata.normalize("NFC", text)
        assert to_unicode(from_unicode(plain, encoding), encoding) == plain


@pytest.mark.parametrize("encoding", LEGACY)
@given(words=st.lists(SYLLABLES, max_size=6))
def test_encoders_are_inverse_on_sentences(encoding, words):
    text = unicodedata.normalize("NFC", " ".join(words))
    assert to_unicode(from_unicode(text, encoding), encoding) == text


def test_no_false_alarms():
    assert {text: str(repair(text).text) for text in CORPUS if repair(text) is not None} == {}


@pytest.mark.parametrize("text", FOREIGN)
def test_foreign_words_and_codes_stay(text):
    assert repair(text) is None


@pytest.mark.parametrize(
    ("stored", "wanted", "encoding"),
    [
        ("NGUYÔN V¡N A", "NGUYỄN VĂN A", "tcvn3"),  # a capital font stores small codes
        ("TR¦¥NG THÞ HOµ", "TRƯƠNG THỊ HOÀ", "tcvn3"),
        ("§Æng V¨n B", "Đặng Văn B", "tcvn3"),
        ("Hộ «ng NguyÔn V¨n A", "Hộ ông Nguyễn Văn A", "tcvn3"),  # only half of the cell
        ("Nguyễn V¨n Phó", "Nguyễn Văn Phó", "tcvn3"),
        ("X· Long Phó", "Xã Long Phú", "tcvn3"),
        ("Lê V¨n HËu", "Lê Văn Hậu", "tcvn3"),  # Lê is a family name; its TCVN3 reading Lờ is none
        ("Tr\u00adêng", "Trường", "tcvn3"),
        ("TiƠng ViÖt", "Tiếng Việt", "tcvn3"),  # read as cp1258
        ("Thöa ®Êt sè 5, tê b¶n ®å 7", "Thửa đất số 5, tờ bản đồ 7", "tcvn3"),
        ("Nguyeãn Vaên Beù", "Nguyễn Văn Bé", "vni"),
        ("NGUYEÃN THÒ LAN", "NGUYỄN THỊ LAN", "vni"),
        ("ñöôøng", "đường", "vni"),
        ("Nguye^~n Va(n A", "Nguyễn Văn A", "viqr"),
        ("Nguyá»…n VÄƒn A", "Nguyễn Văn A", "utf8_as_cp1252"),
        ("HÃ\u00a0 Ná»™i", "Hà Nội", "utf8_as_cp1252"),
    ],
)
def test_safe_repairs(stored, wanted, encoding):
    found = repair(stored)
    assert (found.text, found.encoding, found.safe) == (wanted, encoding, True)
    assert found.confidence > 0.9
    assert "{" not in str(found.reason)


@pytest.mark.parametrize("stored", ["Lùc", "Nguyªn Trêng Tam", "Trêng", "Nguyeãn Vaên Hoàng"])
def test_guesses_are_proposals(stored):
    found = repair(stored)
    assert not found.safe
    assert found.text != stored or found.words == ()
    assert found.confidence < 0.9


def test_stripped_soft_hyphen_is_put_back():
    assert repair("Nguyªn Trêng Tam").text == "Nguyên Trường Tam"


@pytest.mark.parametrize("stored", ["Long Phó", "Thò", "Hoà", "Phông", "Lê"])
def test_words_that_are_valid_as_they_stand_are_left(stored):
    assert repair(stored) is None


@pytest.mark.parametrize("stored", ["Nguy\ufffdn", "Nguy?n V?n A"])
def test_lost_letters_are_said_not_guessed(stored):
    found = repair(stored)
    assert (found.text, found.encoding, found.safe, found.confidence) == (stored, "lost", False, 0.0)


@given(words=st.lists(st.sampled_from([word for word in WORDS if not word.isascii() and is_native(word)]), min_size=2))
def test_utf8_read_as_cp1252_comes_back(words):
    text = " ".join(words)
    found = repair(utf8_as_cp1252(text))
    assert found.text == text
    assert found.safe


@given(st.lists(SYLLABLES, min_size=1, max_size=5), st.sampled_from(LEGACY))
def test_a_safe_repair_gives_vietnamese(words, encoding):
    stored = from_unicode(" ".join(words), encoding)
    found = repair(stored)
    if found is not None and found.safe:
        assert all(is_written_well(after) for _before, after in found.words)


@given(st.text())
def test_nothing_raises_and_twice_is_once(text):
    found = repair(text)
    detect(text)
    is_syllable(text)
    cp1258_bytes_as_latin(text)
    if found is not None:
        again = repair(found.text)
        assert again is None or not again.safe or again.text == found.text or again.encoding != found.encoding


@given(st.text(alphabet="NguyÔn V¨µ·¹ªÖ®«\u00adaoeuêôùøûõïâ.'^(+~`?dDÃ¡º»…‘", max_size=30))
@example("Dª?Ã‘")  # TCVN3, and what comes out looks like UTF-8 read as Windows-1252
@settings(max_examples=500)
def test_repaired_text_is_repaired(text):
    found = repair(text)
    if found is not None and found.safe:
        again = repair(found.text)
        assert again is None or again.text == found.text


@given(st.text())
def test_tidy_is_idempotent(text):
    once = tidy(text)
    assert tidy(once) == once
    assert once == unicodedata.normalize("NFC", once)


def test_tidy_keeps_what_carries_text():
    assert tidy("  Tr\u00adêng\u00a0 A\u200b\n B ") == "Tr\u00adêng A B"
    assert tidy("e\u0302\u0301") == "ế"


SENTENCE = "Hộ ông Nguyễn Văn Đức ở thôn Muỗi, xã Yên Bài; bà Trần Thị Thủy ở xóm Đường"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (SENTENCE.encode("utf-8"), "utf-8"),
        (SENTENCE.encode("utf-8-sig"), "utf-8-sig"),
        (SENTENCE.encode("utf-16"), "utf-16"),
        (b"ten,so\r\n1,2\r\n", "utf-8"),
        (from_unicode(SENTENCE, Encoding.TCVN3).encode("latin-1"), "tcvn3"),
        (from_unicode(SENTENCE, Encoding.VNI).encode("latin-1"), "vni"),
        (b"", "utf-8"),
    ],
)
def test_encoding_of_files(raw, name):
    found, confidence = encoding_of_bytes(raw)
    assert found == name
    assert confidence >= 0.8


def test_cp1258_file():
    stored = "".join(
        letter if letter.isascii() else _cp1258(letter) for letter in unicodedata.normalize("NFC", SENTENCE)
    ).encode("cp1258")
    assert encoding_of_bytes(stored)[0] == "cp1258"


def _cp1258(letter):
    """A letter as cp1258 holds it: with the vowel's mark in one, its tone behind it."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tone = next(sign for sign in decomposed if sign in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone
    return letter


@given(st.binary())
def test_any_bytes_have_an_encoding(raw):
    name, confidence = encoding_of_bytes(raw)
    assert name
    assert 0 <= confidence <= 1


def test_columns_of_identifiers_stay():
    assert repair("HOTEN_CHU~") is None
    assert repair("x_µm") is None


@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI])
def test_text_read_as_cp1258(encoding):
    # Bytes that cp1258 has no letter for aside, the words come back.
    repaired = 0
    for word in ("Nguyễn", "Tiếng", "đường", "Thắng", "xã", "Thửa", "Đặng", "huyện"):
        raw = from_unicode(word, encoding).encode("latin-1")
        try:
            seen = raw.decode("cp1258")
        except UnicodeDecodeError:
            continue
        found = repair(unicodedata.normalize("NFC", seen))
        if found is not None and found.text != seen:
            assert found.text == word or not found.safe
            repaired += found.text == word
    assert repaired >= 4


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [("Long Phó", "Long Phú"), ("Nông Văn Tróc", "Nông Văn Trúc"), ("Nguyễn Văn A", None), ("Lê Văn Hà", None)],
)
def test_left_overs_are_proposals(seen, wanted):
    found = left_over(seen, Encoding.TCVN3)
    assert (found.text if found else None) == wanted
    assert found is None or not found.safe


def test_shouted_cells_stay_shouted():
    assert repair("Lª V¨N HËU").text == "LÊ VĂN HẬU"
    assert repair("HuyÖn KÌ S¸ch").text.startswith("Huyện")


def test_what_most_cells_come_to():
    """Every commune's name, stored in an old encoding: how many come back, and that no safe one is wrong."""
    for encoding, least in ((Encoding.TCVN3, 0.95), (Encoding.VNI, 0.9), (Encoding.VIQR, 0.9)):
        right = wrong = total = 0
        for text in CORPUS[::7]:
            plain = unicodedata.normalize("NFC", text)
            stored = from_unicode(plain, encoding)
            if stored == plain or "Ð" in plain:
                continue
            found = repair(stored)
            total += 1
            right += found is not None and found.text == plain
            wrong += found is not None and found.safe and found.text != plain
        assert right >= least * total
        assert wrong <= 0.002 * total


def test_the_old_commune_in_brackets():
    """cò is a word too, but beside “xã … (cũ)” nobody means the egret."""
    found = repair(from_unicode("thôn Hạ, xã Lạc Phong (cũ)", Encoding.TCVN3))
    assert found is not None
    assert (found.text, found.safe) == ("thôn Hạ, xã Lạc Phong (cũ)", True)
