"""What a figure measures: the event of its clause, of what it goes on with, or of its kind of number."""
