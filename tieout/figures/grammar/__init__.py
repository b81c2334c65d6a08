"""Sentences, verbs and noun phrases: the grammar that all readings stand on."""
