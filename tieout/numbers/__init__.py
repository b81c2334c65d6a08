"""Text -> NumberMention: the language of numbers, usable on any English text."""
