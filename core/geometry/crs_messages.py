"""What the choice of a CRS says to the technician: what the numbers look like, and what to set."""

from __future__ import annotations

from ..messages import QT_TRANSLATE_NOOP

# Who says what the CRS is; goes into {claim} of the sentences below.
DECLARED = QT_TRANSLATE_NOOP("ParcelClean", "Layer “{layer}” declares {crs}")
GIVEN = QT_TRANSLATE_NOOP("ParcelClean", "SOURCE_CRS is {crs} for layer “{layer}”")

UNKNOWN_PARAMETER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter} “{value}” is not a known coordinate reference system. "
    "Give a code such as EPSG:5897, or a WKT or PROJ definition.",
)
UNKNOWN_DECLARED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The CRS of layer “{layer}” cannot be read (“{value}”). Set the layer's CRS, or give SOURCE_CRS, "
    "for example EPSG:5897.",
)
UNUSABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, which is neither degrees nor plane coordinates, so parcels cannot be measured. "
    "Set SOURCE_CRS to what the numbers are, for example EPSG:5897.",
)
WORK_NOT_METRES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "WORK_CRS {crs} is not a projected CRS in metres that can measure areas. "
    "Choose a VN-2000 zone, for example EPSG:5897, or leave WORK_CRS empty.",
)
WORK_ELSEWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "WORK_CRS {crs} cannot measure layer “{layer}”, which lies near longitude {lon}, latitude {lat}: lengths would be "
    "wrong there. Choose a zone nearer to it, or leave WORK_CRS empty.",
)

DEGREES_UNDER_METRES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, a CRS in metres, but the coordinates look like longitude and latitude in degrees (for example {x}, {y}). "
    "Set SOURCE_CRS=EPSG:4326, or correct the layer's CRS.",
)
DEGREES_READ = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, a CRS in metres, but the coordinates are longitude and latitude in degrees (for example {x}, {y}): "
    "read as EPSG:4326 and measured in {work}. Correct the layer's CRS, or set SOURCE_CRS=EPSG:4326.",
)
SWAPPED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the two axes look swapped (for example x {x}, y {y}): north stands where east belongs, as in lists "
    "that call north X. Run “Swap X and Y coordinates” on the layer and check the result.",
)
METRES_UNDER_DEGREES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, a CRS in degrees, but the coordinates look like metres (for example {x}, {y}). "
    "Set SOURCE_CRS to the CRS the numbers are in, for example the VN-2000 zone of the province.",
)
METRES_UNDER_DEGREES_ONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, a CRS in degrees, but the coordinates look like metres of VN-2000 (for example {x}, {y}). "
    "Set SOURCE_CRS to {zones}, the only zone they fit, or correct the layer's CRS.",
)
METRES_UNDER_DEGREES_ZONES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, a CRS in degrees, but the coordinates look like metres of VN-2000 (for example {x}, {y}). "
    "Set SOURCE_CRS to the zone of the province; the numbers fit {zones}.",
)
READ_AS_WORK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the coordinates (for example {x}, {y}) cannot belong to it and fit WORK_CRS {work}: "
    "read as {work}. Correct the layer's CRS, or set SOURCE_CRS.",
)
WEB_MERCATOR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the coordinates look like those of a web map, EPSG:3857 (for example {x}, {y}). "
    "Set SOURCE_CRS=EPSG:3857, or correct the layer's CRS.",
)
NOT_WEB_MERCATOR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, the CRS of web maps, but read so the coordinates (for example {x}, {y}) would lie outside Vietnam. "
    "They fit {zones}: set SOURCE_CRS to the zone of the province; if {crs} is right after all, give it as SOURCE_CRS.",
)
ELSEWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but read so the coordinates (for example {x}, {y}) would lie near longitude {lon}, latitude {lat}, "
    "far from where that CRS is used. Set SOURCE_CRS to the CRS the numbers are in; "
    "if {crs} is right after all, give it as SOURCE_CRS.",
)
ELSEWHERE_ZONES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but read so the coordinates (for example {x}, {y}) would lie near longitude {lon}, latitude {lat}, "
    "far from where that CRS is used: the central meridian is probably wrong. The numbers fit {zones}: set SOURCE_CRS "
    "to the zone of the province; if {crs} is right after all, give it as SOURCE_CRS.",
)
NOWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the coordinates (for example {x}, {y}) have no place in it. "
    "Set SOURCE_CRS to the CRS the numbers are in, for example EPSG:5897.",
)

ELSEWHERE_TOLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, although the coordinates (for example {x}, {y}) then lie near longitude {lon}, latitude {lat}, "
    "far from where that CRS is used. They are read as told.",
)
BESIDE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the layer lies partly or wholly outside the area where that CRS is used (near longitude {lon}, "
    "latitude {lat}). Check the central meridian.",
)
DRAWING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, but the coordinates (for example {x}, {y}) are those of a drawing with its own origin. "
    "They are measured as metres as they are.",
)
NO_CRS_METRES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” declares no CRS; its coordinates (for example {x}, {y}) are measured as metres as they are. "
    "Set the layer's CRS, or give SOURCE_CRS.",
)
NO_CRS_WORK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” declares no CRS; its coordinates (for example {x}, {y}) are read as WORK_CRS {work}. "
    "Set the layer's CRS, or give SOURCE_CRS.",
)
NO_CRS_DEGREES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” declares no CRS; its coordinates look like longitude and latitude in degrees (for example "
    "{x}, {y}) and are read as EPSG:4326. Set the layer's CRS, or give SOURCE_CRS.",
)
NO_CRS_SWAPPED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” declares no CRS, and its two axes look swapped (for example x {x}, y {y}): north stands where "
    "east belongs. Run “Swap X and Y coordinates” on the layer and set its CRS.",
)
OUTSIDE_MEASURED_LOCALLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}): "
    "it is measured in a metric CRS made for the place ({work}).",
)
OUTSIDE_AS_IT_IS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}) if {crs} is right: "
    "it is measured in that CRS as it is.",
)
OUTSIDE_AS_IT_IS_ZONES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}) if {crs} is right; it is measured in "
    "that CRS as it is. If the parcels are in Vietnam, the numbers fit {zones}: set SOURCE_CRS.",
)
NO_ZONE_NEAR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Layer “{layer}” (near longitude {lon}, latitude {lat}) is far from every official VN-2000 meridian: "
    "it is measured in a metric CRS made for the place ({work}).",
)
REMEASURED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{claim}, in which lengths and areas are not true metres at this place: it is measured in {work}.",
)
STRAYS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} of {total} coordinates of layer “{layer}” lie more than {distance} km from the rest "
    "(for example {x}, {y}). They did not decide the CRS; look for parcels that were moved or digitised by mistake.",
)
