"""Small made-up cables in the manner of real ones, for the tests of source.py and cable/."""

from __future__ import annotations

import html

from tieout.cable import parse_cable
from tieout.cable.model import Cable
from tieout.source import read_document

ROW = (
    "Reference ID Created Released Classification Origin\n"
    "07LAGOS123 2007-05-04 09:09 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Consulate Lagos\n"
)
HEADER = """VZCZCXRO5300
PP RUEHMA RUEHPA
DE RUEHOS #0123/01 1240915
ZNR UUUUU ZZH
P 040915Z MAY 07
FM AMCONSUL LAGOS
TO RUEHC/SECSTATE WASHDC PRIORITY 8881
INFO RUEHUJA/AMEMBASSY ABUJA 8687
RUEHXX/ALL AFRICAN POSTS COLLECTIVE
"""
OPENING = """UNCLAS SECTION 01 OF 02 LAGOS 000123 \n \nSIPDIS \n \nE.O. 12958: N/A \nTAGS: PHUM, KCRM NI\n\
SUBJECT: PORT OFFICIALS COUNT \nTHEIR CONTAINERS \n \nREF: A. 06 STATE 3836 \n     B. ABUJA 77 \n \n"""
BODY = (
    "1. (SBU) Summary: The port handled 12 ships in March. End Summary. \n \n"
    "2. (U) The harbor master counted 45 containers. \n \nSMITH\n"
)


def page(body: str = BODY, opening: str = OPENING, header: str = HEADER, row: str = ROW) -> str:
    """Text of a page: title, table row, header, opening and body."""
    return f"Viewing cable 07LAGOS123, PORT OFFICIALS COUNT\n\n{row}{header}{opening}{body}"


def web_page(body: str = BODY) -> bytes:
    """The same as HTML, with a tag list before it, entities and links."""
    header, text = html.escape(HEADER.rstrip()), html.escape(OPENING + body)
    text = text.replace("KCRM", "<a href='/tag/KCRM_0.html'>KCRM</a>").replace("\n", "&#x000A;")
    titles = ["Reference ID", "Created", "Released", "Classification", "Origin"]
    classification = "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
    values = ["07LAGOS123", "2007-05-04 09:09", "2011-08-30 01:44", classification, "Consulate Lagos"]
    head = "".join(f"<th>{title}</th>" for title in titles)
    row = "".join(f"<td>\n<a href='x'>{value}</a>\n</td>" for value in values)
    return (
        "<?xml version='1.0' encoding='utf-8' ?>\n<!DOCTYPE html>\n<html><head><title>Cable Viewer</title></head><body>"
        "<a href='/tag/AEMR_0.html'>AEMR</a><h3>Viewing cable 07LAGOS123, PORT OFFICIALS &amp; COUNT</h3>\n"
        f"<table class='cable'><tr>{head}</tr><tr>{row}</tr></table>"
        f"<code><pre>{header}</pre></code><code><pre>{text}</pre></code></body></html>"
    ).encode()


def read(text: str | bytes) -> Cable:
    """Read a cable from text or bytes."""
    return parse_cable(read_document(text if isinstance(text, bytes) else text.encode(), "cable.txt"))


def shown(cable: Cable) -> list[tuple[str, int | None, str]]:
    """Role, paragraph and words of each passage of the body, white space as single blanks."""
    spliced = cable.spliced.text
    return [
        (p.role, p.paragraph, " ".join(spliced[p.start : p.end].split()))
        for p in cable.passages
        if p.char_start >= cable.body_char_start and p.role not in ("header", "subject")
    ]
