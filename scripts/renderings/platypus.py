"""Sets a quote given as JSON on standard input (flow, look) on pages with reportlab's platypus; writes the PDF."""
import json
import sys
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

given = json.load(sys.stdin)
look = given["look"]
WIDTH = A4[0] - 36 * mm
SERIF = "Serif" in look["font"]
FACE, BOLD = ("Times-Roman", "Times-Bold") if SERIF else ("Helvetica", "Helvetica-Bold")


def style(align=TA_LEFT, face=FACE):
    return ParagraphStyle("p", fontName=face, fontSize=look["size"], leading=look["size"] * look["leading"], alignment=align)


def para(text, align=TA_LEFT, face=FACE):
    return Paragraph(escape(text), style(align, face))


def cell(text, column, bold=False, detail=None):
    face = BOLD if bold else FACE
    if column["align"] == "right":
        return para(text.replace(" ", "\u00a0"), TA_RIGHT, face)
    words = escape(text) + ("" if detail is None else '<br/><font size="%s">%s</font>' % (look["size"] - 1, escape(detail)))
    return Paragraph(words, style(TA_LEFT, face))


def table(item):
    columns, rows, heading = item["columns"], item["rows"], item["heading"]
    wides = sum(column["wide"] for column in columns)
    narrow = min(24 * mm, WIDTH * 0.6 / max(1, len(columns) - wides)) if wides else WIDTH / len(columns)
    wide = (WIDTH - narrow * (len(columns) - wides)) / max(1, wides)
    body = [] if heading is None else [[para(text, TA_RIGHT if column["align"] == "right" else TA_LEFT, BOLD) for text, column in zip(heading, columns)]]
    commands = [("VALIGN", (0, 0), (-1, -1), look["vertical"].upper())]
    for row in rows:
        texts, details = row["texts"], row["details"]
        filled = [at for at, text in enumerate(texts) if text]
        cells = [cell(text, column, False, detail) for text, column, detail in zip(texts, columns, details)]
        if 0 < len(filled) < 3:
            end = (filled[1] if len(filled) > 1 else len(columns)) - 1
            cells[filled[0]] = para(texts[filled[0]], TA_LEFT, BOLD)
            commands.append(("SPAN", (filled[0], len(body)), (end, len(body))))
        body.append(cells)
    if look["rules"] == "boxed":
        commands.append(("GRID", (0, 0), (-1, -1), 0.4, colors.grey))
    if look["rules"] == "horizontal":
        commands.append(("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey))
    if look["rules"] == "zebra":
        commands.append(("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.whitesmoke, colors.white]))
    widths = [wide if column["wide"] else narrow for column in columns]
    return Table(body, colWidths=widths, repeatRows=0 if heading is None else 1, style=commands)


def grid(rows):
    width = max(len(row) for row in rows)
    body = [[para(text) for text in row] + [""] * (width - len(row)) for row in rows]
    commands = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    for at, row in enumerate(rows):
        last = max((place for place, text in enumerate(row) if text), default=0)
        if last + 1 < width:
            commands.append(("SPAN", (last, at), (width - 1, at)))
    return Table(body, colWidths=[WIDTH / width] * width, style=commands)


def flowables(item):
    kind = item["kind"]
    if kind == "paragraph":
        return [para(item["text"], TA_JUSTIFY if look["justified"] else TA_LEFT)]
    if kind == "lines":
        return [para(line) for line in item["lines"]]
    if kind == "grid":
        return [grid(item["rows"])]
    if kind == "boxes":
        box = [("BOX", (at, 0), (at, 0), 0.5, colors.grey) for at in range(len(item["boxes"]))] if look["rules"] == "boxed" else []
        cells = [[para(line) for line in lines] for lines in item["boxes"]]
        return [Table([cells], colWidths=[WIDTH / len(cells)] * len(cells), style=[("VALIGN", (0, 0), (-1, -1), "TOP")] + box)]
    if kind == "columns":
        half = (len(item["paragraphs"]) + 1) // 2
        sides = [[para(text) for text in side] for side in (item["paragraphs"][:half], item["paragraphs"][half:])]
        return [Table([sides], colWidths=[WIDTH / 2] * 2, style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])]
    if kind == "table":
        return ([Spacer(1, 120 * mm)] if look["low"] else []) + [table(item)]
    rows = [[para(label, TA_LEFT, BOLD), para(amount, TA_RIGHT, BOLD)] for label, amount in item["rows"]]
    return [Table(rows, colWidths=[60 * mm, 30 * mm], hAlign="RIGHT" if item["right"] else "LEFT")]


def foot(canvas, document):
    if look["footer"]:
        canvas.setFont(FACE, 7)
        canvas.drawString(18 * mm, 10 * mm, "Capital 50 000 \u20ac - RCS Lyon - Tous droits réservés")
        canvas.drawRightString(A4[0] - 18 * mm, 10 * mm, "Page %d" % document.page)


story = []
for item in given["flow"]:
    story += flowables(item) + [Spacer(1, look["size"] * 0.8)]
SimpleDocTemplate(given["path"], pagesize=A4, margin=18 * mm, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=15 * mm, bottomMargin=18 * mm).build(story, onFirstPage=foot, onLaterPages=foot)
