"""What a run found, for people (HTML) and for programs (JSON): the summary and its writers."""
