"""Signs for the severities in the colours of the map: a disc, a triangle, a ring."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ...core.findings import Severity

_SIZE = 32  # drawn large, for screens of any density
_COLOURS = {Severity.ERROR: "#c62828", Severity.WARNING: "#e68a00", Severity.INFO: "#1565c0"}


def severity_icon(severity: Severity) -> QIcon:
    """The shape tells as much as the colour."""
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter, colour = QPainter(picture), QColor(_COLOURS[severity])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if severity is Severity.ERROR:
        painter.drawEllipse(QRectF(4, 4, 24, 24))
    elif severity is Severity.WARNING:
        painter.drawPolygon(QPolygonF([QPointF(16, 3), QPointF(30, 28), QPointF(2, 28)]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 5))
        painter.drawEllipse(QRectF(7, 7, 18, 18))
    painter.end()
    return QIcon(picture)
