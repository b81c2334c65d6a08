"""The reading room: each figure in the sentence that states it, on the published file, read-only.

``app`` has the routes, ``warehouse`` opens the published version, ``queries`` asks it, ``marking`` marks figures in the
text, ``charts`` draws. Text of cables is escaped by the templates; nothing here may call it safe.
"""
