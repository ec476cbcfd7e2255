// Fills cells (as cells.py prints them) with exceljs: fill_exceljs.mjs SHEET CELLS OUT
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(process.env.TENKEN_NODE_MODULES + '/')
const ExcelJS = require('exceljs')
const [sheet, cells, out] = process.argv.slice(2)
const book = new ExcelJS.Workbook()
await book.xlsx.readFile(sheet)
for (const cell of JSON.parse(readFileSync(cells, 'utf8'))) {
  const value = cell.value?.date ? new Date(cell.value.date + 'T00:00:00Z') : cell.value
  book.getWorksheet(cell.sheet).getCell(cell.row, cell.column).value = value
}
await book.xlsx.writeFile(out)
