"""The sentences of TC03: for each kind of broken shape, the cause's title, and what is wrong and how to mend it."""

from __future__ import annotations

from ...messages import QT_TRANSLATE_NOOP

TITLES = {
    "not a polygon": QT_TRANSLATE_NOOP("ParcelClean", "Features that are no polygons"),
    "broken coordinates": QT_TRANSLATE_NOOP("ParcelClean", "Coordinates that are no numbers"),
    "no area": QT_TRANSLATE_NOOP("ParcelClean", "Shapes without an area"),
    "self-crossing": QT_TRANSLATE_NOOP("ParcelClean", "Borders that cross themselves"),
    "spike": QT_TRANSLATE_NOOP("ParcelClean", "Spikes"),
    "repeated line": QT_TRANSLATE_NOOP("ParcelClean", "Borders that run along the same line twice"),
    "duplicate ring": QT_TRANSLATE_NOOP("ParcelClean", "Rings stored twice"),
    "parts overlap": QT_TRANSLATE_NOOP("ParcelClean", "Parts of one parcel on one another"),
    "parts share a line": QT_TRANSLATE_NOOP("ParcelClean", "Parts of one parcel side by side"),
    "rings cross": QT_TRANSLATE_NOOP("ParcelClean", "Holes that cross the border or another hole"),
    "rings share a line": QT_TRANSLATE_NOOP("ParcelClean", "Holes that run along the border or another hole"),
    "hole outside": QT_TRANSLATE_NOOP("ParcelClean", "Holes outside their parcel"),
    "hole in a hole": QT_TRANSLATE_NOOP("ParcelClean", "Holes inside holes"),
    "self-touch": QT_TRANSLATE_NOOP("ParcelClean", "Borders that touch themselves"),
    "interior cut apart": QT_TRANSLATE_NOOP("ParcelClean", "Holes that cut their parcel apart"),
    "other": QT_TRANSLATE_NOOP("ParcelClean", "Invalid geometry"),
}

SENTENCES = {
    "not a polygon": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The feature of parcel {key} is no polygon with straight edges (a line, a point, a curve or a collection)."
        " Convert curves with Convert Curved Geometries to Straight Segments; move lines and points to a layer of their"
        " own and draw the parcel.",
    ),
    "broken coordinates": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parcel {key} has vertices whose coordinates are no numbers (NaN or infinite). Delete them in the Vertex Editor"
        " or import the parcel again from its source.",
    ),
    "no area": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "A ring of parcel {key} encloses no area: all its vertices are on one line or in one point. Draw it again from"
        " the survey, or delete the ring (Delete Ring, Delete Part).",
    ),
    "self-crossing": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The border of parcel {key} crosses itself. Usually two vertices are in the wrong order: zoom to the place and"
        " put them right with the Vertex Tool.",
    ),
    "spike": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The border of parcel {key} goes out to a point and back on the same line (a spike). Delete the vertex at its"
        " tip with the Vertex Tool.",
    ),
    "repeated line": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The border of parcel {key} runs along the same line twice. If the parcel surrounds another one, cut that out"
        " as a hole (Add Ring); otherwise delete the doubled vertices.",
    ),
    "duplicate ring": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parcel {key} has the same ring twice. Delete one of them with Delete Ring or Delete Part.",
    ),
    "parts overlap": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parts of parcel {key} lie on one another, so their common area counts twice. Delete the part that is too many"
        " (Delete Part), or dissolve the parts into one.",
    ),
    "parts share a line": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parts of parcel {key} lie side by side along a common line. Dissolve them into one polygon (Dissolve or Fix"
        " Geometries), or give each its own row if they are two parcels.",
    ),
    "rings cross": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "A hole of parcel {key} crosses the outer border or another hole. Move its vertices inside with the Vertex"
        " Tool, or delete the hole (Delete Ring) and cut it out again.",
    ),
    "rings share a line": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "A hole of parcel {key} runs along the outer border or along another hole. Delete the hole (Delete Ring) and"
        " draw the border around it (Reshape Features), or merge the two holes.",
    ),
    "hole outside": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "A hole of parcel {key} lies outside its outer border. Delete it with Delete Ring; if it is land of the parcel,"
        " add it as a part.",
    ),
    "hole in a hole": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Parcel {key} has a hole inside another hole. Delete the inner one with Delete Ring; if it is land of the"
        " parcel, add it as a part.",
    ),
    "self-touch": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The border of parcel {key} comes back to a point where it has been. If it closes round another parcel there,"
        " cut that out as a hole (Add Ring); otherwise move one of the two vertices apart.",
    ),
    "interior cut apart": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Holes of parcel {key} touch one another or the border so that the parcel falls apart. Split it there into"
        " parcels of their own (Split Features), or move the holes apart.",
    ),
    "other": QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The shape of parcel {key} is not a valid polygon ({reason}). Zoom to it and draw the border again, or try Fix"
        " Geometries and compare the area.",
    ),
}
