"""SourceDocument -> Cable: header fields, furniture, passages, the splice map."""
