"""Searching all parcels and records of a project at once: texts kept in memory, looked through as a person types."""
