"""The gates as blocking asset checks: nothing goes on from an asset that failed one."""
