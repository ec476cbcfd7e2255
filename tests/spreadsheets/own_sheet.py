"""An office's own sheet of last year, as openpyxl writes it: own_sheet.py FILE. Title block, merged heads and cells, ○△×, remarks."""

import datetime
import sys

import openpyxl
from openpyxl.styles import Alignment, Border, Side

QUESTIONS = [
    ("物理的対策", "書庫は施錠しているか。", "○", ""),
    ("", "離席時に画面を\nロックしているか。", "△", "自動ロックは15分"),
    ("人的対策", "研修を年１回以上行っているか。", "×", "講師が見つからない"),
    ("", "委託先に守秘義務を課しているか。", "該当なし", "委託なし"),
    ("", "異動者の権限を消しているか。", "〇", ""),
    ("", "退職者の入館証を回収しているか。", None, ""),
]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "点検表"
sheet["A1"] = "令和7年度　情報セキュリティ点検表"
sheet.merge_cells("A1:E1")
sheet["A2"] = "所属：総務課"
sheet.merge_cells("A2:B2")
sheet["D2"] = "点検日"
sheet["E2"] = datetime.date(2025, 10, 1)
for column, head in enumerate(["No.", "分類", "点検項目", "評価\n（○・△・×）", "備考"], 1):
    cell = sheet.cell(4, column, head)
    cell.alignment = Alignment(wrap_text=True, horizontal="center")
    cell.border = Border(bottom=Side(style="thin"))
for number, (part, question, answer, remark) in enumerate(QUESTIONS, 1):
    row = 4 + number
    sheet.cell(row, 1, number)
    sheet.cell(row, 2, part or None)
    sheet.cell(row, 3, question)
    sheet.cell(row, 4, answer)
    sheet.cell(row, 5, remark or None)
sheet.merge_cells("B5:B6")
sheet.merge_cells("B7:B10")
sheet["A11"] = "合計"
sheet.merge_cells("A11:C11")
sheet["D11"] = '=COUNTIF(D5:D10,"○")'
book.save(sys.argv[1])
