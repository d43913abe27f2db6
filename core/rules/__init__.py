"""The rules: one file is one rule, grouped as ISO 19157 groups quality elements."""
