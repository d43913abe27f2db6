"""Unicode to TCVN3 (ABC), as old maps carry it: one byte per letter, read as Latin-1 by programs of today."""

LETTERS = "ÂÊÔàáâãèéêìíòóôõùúýĂĐƠƯăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
CODES = (
    "a2a3a4b5b8a9b7ccd0aad7dddfe3abe2eff3fda1a7a5a6a8aedcf2acadb9b6cac7c8c9cbbebbbcbdc6d1cecfd5d2d3d4d6d8dee4e1e8e5e6e7e9ed"
    "eaebeceef4f1f8f5f6f7f9fafefbfc"
)
TABLE = str.maketrans(dict(zip(LETTERS, bytes.fromhex(CODES).decode("latin-1"))))


def to_tcvn3(text: str) -> str:
    """The damaged look of a text. Other toned capitals become lower case, as capital fonts store them."""
    lowered = [c if c in LETTERS or ord(c) < 0x180 else c.lower() for c in text]
    return "".join(lowered).translate(TABLE)
