"""When a figure held: the expressions of time, and which of them is a figure's own."""
