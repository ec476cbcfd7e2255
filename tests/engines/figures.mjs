// The figures of sql/ over a dataset, in an engine, against those of `tenken rollup --format json` of the same folders:
//   figures.mjs ENGINE PROGRAM DATASET WORKSPACE…      ENGINE: duckdb, postgresql (as psql reaches it)
// Prints each difference, and in the end how many figures were held.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [engine, program, dataset, ...workspaces] = process.argv.slice(2)
const sql = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'sql', engine)
const source = name => readFileSync(join(sql, name), 'utf8')

async function duckdb() {
  const require = createRequire(join(process.env.TENKEN_NODE_MODULES, 'x.js'))
  const { DuckDBInstance } = await import(pathToFileURL(require.resolve('@duckdb/node-api')))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`SET VARIABLE dataset = '${dataset.replaceAll("'", "''")}'`)
  for (const name of ['load.sql', 'load_texts.sql', 'exact.sql', 'figures.sql']) await connection.run(source(name))
  return async query => (await connection.runAndReadAll(query)).getRowObjectsJson()
}

async function postgresql() {
  const psql = (...more) => execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...more], {
    encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] })
  execFileSync(join(sql, 'load.sh'), [dataset], { stdio: ['ignore', 'inherit', 'inherit'] })
  psql('-f', join(sql, 'exact.sql'), '-f', join(sql, 'figures.sql'))
  return async query => JSON.parse(psql('-At', '-c', `SELECT coalesce(json_agg(t), '[]') FROM (${query}) t`))
}

const query = await { duckdb, postgresql }[engine]()

let held = 0
let wrong = 0
function hold(what, is, should) {
  held++
  if (JSON.stringify(is) === JSON.stringify(should)) return
  wrong++
  if (wrong <= 20) console.error(`${engine}: ${what}\n  is        ${JSON.stringify(is)}\n  should be ${JSON.stringify(should)}`)
}

// An exact number as rollup writes it, 0.5 or "2/3", as the reduced fraction "n/d"; null stays.
function fraction(number) {
  if (number === null) return null
  let text = String(number)
  if (!text.includes('/')) {
    const places = (text.split('.')[1] ?? '').length
    text = `${text.replace('.', '')}/${'1' + '0'.repeat(places)}`
  }
  const [n, d] = text.split('/').map(BigInt)
  const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
  const by = gcd(n, d)
  return `${n / by}/${d / by}`
}
const stated = (n, d) => (n === null || n === undefined ? null : `${n}/${d}`)
const decimal = number => (number === null || number === undefined ? null : Number(number))
const by = (rows, ...keys) => {
  const map = new Map()
  for (const row of rows) map.set(keys.map(key => row[key]).join('\u0000'), row)
  return map
}
const key = (...parts) => parts.join('\u0000')
const instance = row => row.item + (row.subject === null ? '' : '@' + row.subject)
const texts = (columns, ...exact) => [...columns, ...exact.map(name => `CAST(${name} AS VARCHAR) AS ${name}`)].join(', ')

const rollups = new Map()
for (const folder of workspaces) {
  const body = /^organisation_code: *"(.*)"$/m.exec(readFileSync(join(folder, 'tenken.yaml'), 'utf8'))?.[1] ??
    JSON.parse(readFileSync(join(folder, 'tenken.yaml'), 'utf8')).organisation_code
  const years = readdirSync(folder).filter(name => /^[0-9]{4}$/.test(name)).sort()
  const said = execFileSync(program, ['-C', folder, 'rollup', `${years[0]}..${years.at(-1)}`, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] })
  rollups.set(body, JSON.parse(said))
}

const bodies = by(await query(`SELECT ${texts(['year', 'body', 'score', 'answered', 'applicable'],
  'points_num', 'points_den', 'max_num', 'max_den', 'score_num', 'score_den')} FROM body_scores`), 'body', 'year')
const means = by(await query(`SELECT ${texts(['year', 'body', 'mean_of'], 'mean_num', 'mean_den')} FROM body_means`), 'body', 'year')
const sections = by(await query(`SELECT ${texts(['year', 'body', 'section', 'answered', 'applicable'],
  'points_num', 'points_den', 'max_num', 'max_den', 'score_num', 'score_den')} FROM body_section_scores`), 'body', 'year', 'section')
const departments = by(await query(`SELECT ${texts(['year', 'body', 'department', 'answered', 'applicable', 'not_applicable',
  'findings'], 'points_num', 'points_den', 'max_num', 'max_den', 'score_num', 'score_den')} FROM department_scores`),
  'body', 'year', 'department')
const reports = by(await query(`SELECT ${texts(['year', 'body', 'department', 'status', 'result', 'answered', 'applicable',
  'version'], 'score_num', 'score_den')}, CAST(score AS DOUBLE PRECISION) AS score FROM reports`), 'body', 'year', 'department')
const matrix = by(await query(`SELECT ${texts(['year', 'body', 'department', 'section'], 'points_num', 'points_den', 'max_num',
  'max_den', 'score_num', 'score_den')} FROM department_section_scores`), 'body', 'year', 'department', 'section')
const rates = by(await query('SELECT year, body, item, meaning, fulfilled, applicable, open, not_applicable, ' +
  'CAST(rate AS DOUBLE PRECISION) AS rate FROM item_rates'), 'body', 'year', 'item', 'meaning')
const continuing = await query('SELECT year, body, department, item, subject FROM continuing_findings')
const alike = by(await query('SELECT body, department, old_year, year, CAST(old_score AS DOUBLE PRECISION) AS old, ' +
  'CAST(new_score AS DOUBLE PRECISION) AS new FROM department_like_for_like'), 'body', 'department', 'old_year', 'year')
const alike_all = by(await query('SELECT body, old_year, year, CAST(old_score AS DOUBLE PRECISION) AS old, ' +
  'CAST(new_score AS DOUBLE PRECISION) AS new FROM body_like_for_like'), 'body', 'old_year', 'year')
const plans = await query('SELECT year, body, department, item, subject, CAST(due AS VARCHAR) AS due FROM plans')

// points, maximum, score
const sums = row => row && [stated(row.points_num, row.points_den), stated(row.max_num, row.max_den), stated(row.score_num, row.score_den)]
const sums_of = said => [fraction(said.points), fraction(said.max), fraction(said.score_exact)]

for (const [body, rollup] of rollups) {
  hold(`${body}: years`, [...bodies.values()].filter(row => row.body === body).map(row => row.year).sort(),
    rollup.years.map(year => year.year))
  for (const year of rollup.years) {
    const at = `${body} ${year.year}`
    const own = bodies.get(key(body, year.year))
    hold(`${at}: points, max, score`, sums(own), sums_of(year))
    hold(`${at}: score with one decimal`, decimal(own?.score), year.score)
    hold(`${at}: answered`, [Number(own?.answered), Number(own?.applicable)], [year.answered, year.applicable])
    const mean = means.get(key(body, year.year))
    hold(`${at}: mean`, [stated(mean?.mean_num, mean?.mean_den), Number(mean?.mean_of)], [fraction(year.mean_exact), year.mean_of])
    for (const section of year.sections) {
      const row = sections.get(key(body, year.year, section.id))
      if (section.applicable === 0 && !row) continue
      hold(`${at} section ${section.id}`, [sums(row), Number(row?.answered), Number(row?.applicable)],
        [sums_of(section), section.answered, section.applicable])
    }
    hold(`${at}: departments`, [...reports.values()].filter(row => row.body === body && row.year === year.year)
      .map(row => row.department).sort(), year.departments.map(row => row.department).sort())
    for (const department of year.departments) {
      const place = `${at} ${department.department}`
      const row = departments.get(key(body, year.year, department.department))
      hold(`${place}: points, max, score`, sums(row), sums_of(department))
      hold(`${place}: counts`, ['answered', 'applicable', 'not_applicable', 'findings'].map(name => Number(row?.[name])),
        ['answered', 'applicable', 'not_applicable', 'findings'].map(name => department[name]))
      const report = reports.get(key(body, year.year, department.department))
      hold(`${place}: report`, [stated(report?.score_num, report?.score_den), decimal(report?.score), report?.status, report?.result,
        report?.version, report?.answered, report?.applicable],
      [fraction(department.score_exact), department.score, department.status, department.result, department.version,
        department.answered, department.applicable])
      for (const section of department.sections) {
        const cell = matrix.get(key(body, year.year, department.department, section.id))
        if (section.applicable === 0 && !cell) continue
        hold(`${place} section ${section.id}`, sums(cell), sums_of(section))
      }
    }
    for (const item of year.items) {
      const row = rates.get(key(body, year.year, item.item, item.meaning))
      const names = ['fulfilled', 'applicable', 'open', 'not_applicable']
      hold(`${at} item ${item.item}`, [...names.map(name => Number(row?.[name] ?? 0)), decimal(row?.rate)],
        [...names.map(name => item[name]), item.rate])
    }
    hold(`${at}: continuing findings`,
      continuing.filter(row => row.body === body && row.year === year.year).map(row => `${row.department} ${instance(row)}`).sort(),
      year.repeated.filter(one => one.repetition === 'continuing').map(one => `${one.department} ${one.item}`).sort())
    hold(`${at}: plans`,
      plans.filter(row => row.body === body && row.year === year.year).map(row => `${row.department} ${instance(row)} ${row.due}`).sort(),
      year.plans.map(one => `${one.department} ${one.item} ${one.due}`).sort())
  }
  for (const trend of rollup.trends) {
    const all = alike_all.get(key(body, trend.old, trend.new))
    hold(`${body} ${trend.old}..${trend.new}: like for like`, [decimal(all?.old), decimal(all?.new)],
      [trend.like_for_like.old, trend.like_for_like.new])
    for (const one of trend.departments) {
      const row = alike.get(key(body, one.department, trend.old, trend.new))
      hold(`${body} ${one.department} ${trend.old}..${trend.new}: like for like`, [decimal(row?.old), decimal(row?.new)],
        [one.like_for_like.old, one.like_for_like.new])
    }
  }
}

// Quantiles of the bodies, from rollup's exact scores.
const value = text => { const [n, d] = text.split('/'); return Number(n) / Number(d) }
for (const row of await query(`SELECT ${texts(['year', 'percent', 'bodies'], 'score_num', 'score_den')} FROM body_quantiles`)) {
  const scores = [...rollups.values()].flatMap(rollup => rollup.years).filter(year => year.year === row.year && year.score_exact !== null)
    .map(year => fraction(year.score_exact)).sort((a, b) => value(a) - value(b))
  hold(`${row.year}: ${row.percent} % of the bodies`, [stated(row.score_num, row.score_den), Number(row.bodies)],
    [scores[Math.max(1, Math.ceil(row.percent * scores.length / 100)) - 1], scores.length])
}

// What the engine holds is what the files say, letter for letter.
const manifest = JSON.parse(readFileSync(join(dataset, 'dataset.json'), 'utf8'))
for (const table of ['answers', 'checklists', 'levels', 'lineage', 'persons', 'plans', 'reports', 'sections', 'texts']) {
  const rows = manifest.files.filter(file => file.table === table).reduce((sum, file) => sum + file.rows, 0)
  hold(`rows of ${table}`, Number((await query(`SELECT count(*) AS n FROM ${table}`))[0].n), rows)
}
const written = new Set()
for (const file of manifest.files.filter(file => file.table === 'texts')) {
  const cells = readFileSync(join(dataset, file.path), 'utf8').matchAll(/("(?:[^"]|"")*"|[^,\n]*)([,\n])/g)
  let row = []
  for (const [, cell, end] of cells) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\n') {
      if (row[0] !== 'year') written.add(row.join('\u0000'))
      row = []
    }
  }
}
const loaded = await query('SELECT year, body, department, item, subject, kind, text FROM texts')
hold('texts letter for letter', loaded.filter(row => !written.has([row.year, row.body, row.department, row.item ?? '',
  row.subject ?? '', row.kind, row.text].join('\u0000'))), [])
hold('texts that differ', new Set(loaded.map(row => [row.year, row.body, row.department, row.item ?? '', row.subject ?? '', row.kind,
  row.text].join('\u0000'))).size, written.size)

console.log(`${engine}: ${held - wrong} figures as rollup has them, ${wrong} not`)
process.exit(wrong === 0 && held > 1000 ? 0 : 1)
