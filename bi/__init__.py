"""What readers see: the reading room, a web page on the published file, and dashboards as code.

Belongs here: what only reads the published file. Does not belong here: anything that writes to the data folder.
"""
