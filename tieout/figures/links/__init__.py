"""What a figure belongs to: totals and parts, levels and changes, shares, lists."""
