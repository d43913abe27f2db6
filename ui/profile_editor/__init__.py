"""The profile editor: columns, rules, severities and language of a commune, in a file of their own."""
