"""Lists in workbooks and text files: which sheet holds one, which column is what, and one clean table out of it."""
