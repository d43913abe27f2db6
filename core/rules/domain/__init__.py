"""Domain: values that cannot be what their column says."""
