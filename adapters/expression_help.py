"""What QGIS's expression builder shows about our functions."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..core.messages import QT_TRANSLATE_NOOP, Translate

_SYNTAX = QT_TRANSLATE_NOOP("ParcelClean", "Syntax")
_ARGUMENTS = QT_TRANSLATE_NOOP("ParcelClean", "Arguments")
_EXAMPLES = QT_TRANSLATE_NOOP("ParcelClean", "Examples")


@dataclass(frozen=True)
class Help:
    """One function.

    parameters  name, and whether it may be left out
    arguments   what each of them is
    examples    expression and result
    """

    syntax: tuple[str, ...]
    parameters: tuple[tuple[str, bool], ...]
    text: str
    arguments: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]

    def html(self, translate: Translate) -> str:
        """The page for the builder, in the user's language."""
        rows = zip(self.parameters, self.arguments)
        listed = "".join(
            f"<tr><td><i>{name}</i>&nbsp;</td><td>{escape(translate(text))}</td></tr>" for (name, _), text in rows
        )
        shown = "".join(f"<li><code>{escape(said)}</code> → {escape(value)}</li>" for said, value in self.examples)
        syntax = "<br>".join(f"<code>{one}</code>" for one in self.syntax)
        return (
            f"<p>{escape(translate(self.text))}</p><h4>{translate(_SYNTAX)}</h4><p>{syntax}</p>"
            f"<h4>{translate(_ARGUMENTS)}</h4><table>{listed}</table><h4>{translate(_EXAMPLES)}</h4><ul>{shown}</ul>"
        )


HELP = {
    "pc_parcel_key": Help(
        ("pc_parcel_key()", "pc_parcel_key(commune, sheet, parcel)"),
        (("commune", True), ("sheet", True), ("parcel", True)),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The parcel key commune/sheet/parcel as findings and matches have it: 07, 7.0 and 7 are one number, missing"
            " parts are “?”. Without arguments it reads the columns of the current row that a check would take (by"
            " their names or by the profile of the project). NULL if no part is known.",
        ),
        (
            QT_TRANSLATE_NOOP("ParcelClean", "commune code or name"),
            QT_TRANSLATE_NOOP("ParcelClean", "number of the map sheet"),
            QT_TRANSLATE_NOOP("ParcelClean", "parcel number"),
        ),
        (("pc_parcel_key()", "'09427/12/45'"), ("pc_parcel_key('9427', '012', 45.0)", "'09427/12/45'")),
    ),
    "pc_parcel_id": Help(
        ("pc_parcel_id(geometry)", "pc_parcel_id(geometry, crs)"),
        (("geometry", False), ("crs", True)),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The 12-character identifier that the parcel would get: the GeoHash of its characteristic point (Circular"
            " 19/2026), computed as “Assign parcel identifiers” does. It is provisional: identifiers are issued by the"
            " land software, and one row cannot tell whether another parcel would get the same. NULL where none can be"
            " given. For a whole layer use the algorithm, which is much faster and looks at all parcels.",
        ),
        (
            QT_TRANSLATE_NOOP("ParcelClean", "the polygon of the parcel, such as $geometry"),
            QT_TRANSLATE_NOOP(
                "ParcelClean", "CRS of its coordinates, such as 'EPSG:9210'; left out: that of the layer"
            ),
        ),
        (("pc_parcel_id($geometry)", "'w7enqchndvcj'"), ("pc_parcel_id($geometry, 'EPSG:9210')", "'w7enqchndvcj'")),
    ),
    "pc_decode_id": Help(
        ("pc_decode_id(identifier)",),
        (("identifier", False),),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The point that a 12-character parcel identifier names, in WGS 84 (EPSG:4326): the middle of its cell of"
            " some centimetres. NULL for what is no identifier.",
        ),
        (QT_TRANSLATE_NOOP("ParcelClean", "12-character parcel identifier"),),
        (
            ("geom_to_wkt(pc_decode_id('w7enqchndvcj'), 3)", "'Point (105.771 20.793)'"),
            ("pc_decode_id('12/45')", "NULL"),
        ),
    ),
    "pc_unicode": Help(
        ("pc_unicode(text)", "pc_unicode(text, encoding)"),
        (("text", False), ("encoding", True)),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Text that was stored in an old Vietnamese encoding (TCVN3/ABC, VNI, VIQR, UTF-8 read as Windows-1252) in"
            " Unicode. The encoding is found from the text itself; what is sound already, or could only be guessed,"
            " stays as it is.",
        ),
        (
            QT_TRANSLATE_NOOP("ParcelClean", "the text"),
            QT_TRANSLATE_NOOP(
                "ParcelClean", "'tcvn3', 'vni' or 'viqr' where you know it: then every letter is converted"
            ),
        ),
        (("pc_unicode('NguyÔn ThÞ M¬')", "'Nguyễn Thị Mơ'"), ("pc_unicode('Nguyễn')", "'Nguyễn'")),
    ),
}
