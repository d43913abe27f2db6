"""The encoding of a text file, from its bytes."""

from __future__ import annotations

import re

from .legacy_table import Encoding, to_unicode
from .syllables import is_written_well

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WORD = re.compile(r"[^\s,;:\d\"()\[\]/|.]+")
_SAMPLE = 1_000_000


def encoding_of_bytes(raw: bytes) -> tuple[str, float]:
    """(name, confidence 0–1) of the encoding of `raw`.

    Names are Python codecs, except ``tcvn3`` and ``vni``: decode those as ``latin-1`` and give the text to
    `to_unicode`. ASCII is reported as utf-8. Never raises.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return name, 1.0
    sample = raw[:_SAMPLE]
    if _wide(sample):
        return ("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"), 0.9
    try:
        # A letter cut in two at the end of the sample is no error.
        sample.decode("utf-8") if len(sample) == len(raw) else sample[:-4].decode("utf-8", "strict")
        return "utf-8", (0.99 if not sample.isascii() else 0.9)
    except UnicodeDecodeError as error:
        if len(sample) < len(raw) and error.start >= len(sample) - 8:
            return "utf-8", 0.95
    scores = {
        "tcvn3": _share(to_unicode(sample.decode("latin-1"), Encoding.TCVN3)),
        "vni": _share(to_unicode(sample.decode("latin-1"), Encoding.VNI)),
        "cp1258": _share(_decoded(sample, "cp1258")),
        "cp1252": _share(_decoded(sample, "cp1252")),
    }
    best = max(scores, key=lambda name: scores[name])
    return (best, round(scores[best], 3)) if scores[best] >= 0.5 else ("cp1252", 0.2)


def _wide(sample: bytes) -> bool:
    """UTF-16 without its mark: every other byte of the many Western letters is 0."""
    return len(sample) >= 8 and len(sample) % 2 == 0 and sample.count(0) > len(sample) * 0.2


def _decoded(sample: bytes, codec: str) -> str:
    return sample.decode(codec, "replace")


def _share(text: str) -> float:
    """The share of words with other than ASCII letters that can be Vietnamese."""
    import unicodedata

    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()][:20_000]
    return sum(is_written_well(word) or is_written_well(word.upper()) for word in words) / len(words) if words else 0.0
