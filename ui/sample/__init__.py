"""The sample commune: opened as a project of its own, with a guide beside it."""
