"""tieout: the figures that diplomatic cables state, each tied out to the words it came from.

``tieout.extract(path)`` reads a file into mentions and figures; ``tieout.find_numbers(text)`` reads the numbers of any
English text. The rest of the package is what these two stand on.
"""

from __future__ import annotations
