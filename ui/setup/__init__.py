"""What comes before the work: settings, first steps, what is missing in this QGIS, and what to tell those who help."""
