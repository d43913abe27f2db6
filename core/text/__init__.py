"""Vietnamese text: folding for comparison, masking of personal data."""
