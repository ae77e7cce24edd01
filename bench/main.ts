import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { acts } from './acts.ts'
import { board } from './board.ts'
import { browserMemory, browserSealing } from './browser-sealing.ts'
import { ceilings, ceilingsBesideTryton } from './ceilings.ts'
import { dashboard, dashboardGrows } from './dashboard.ts'
import { deadlineRush, depositCommit } from './deadline-rush.ts'
import { evaluationGrid, evaluationReport } from './evaluation.ts'
import { largeDownload, largeDownloadMemory, readingCopies } from './files.ts'
import { letters } from './letters.ts'
import { partUpload } from './part-upload.ts'
import { publicSite, publicSiteGrows } from './public-site.ts'
import { type Benchmark, meets, plain, type Result } from './result.ts'
import { session } from './session.ts'
import { memory, start } from './start.ts'
import { logAppends, logVerification } from './transparency.ts'
import { opening, sealing } from './vault.ts'
import { verify } from './verify.ts'
import { weight } from './weight.ts'

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  acts,
  board,
  publicSite,
  publicSiteGrows,
  verify,
  'log-appends': logAppends,
  'log-verification': logVerification,
  start,
  weight,
  memory,
  download: largeDownload,
  'download-memory': largeDownloadMemory,
  copies: readingCopies,
  sealing,
  'browser-sealing': browserSealing,
  'browser-memory': browserMemory,
  opening,
  'part-upload': partUpload,
  'deadline-rush': deadlineRush,
  'deposit-commit': depositCommit,
  session,
  grid: evaluationGrid,
  report: evaluationReport,
  letters,
  dashboard,
  'dashboard-grows': dashboardGrows,
  ceilings,
  ...(process.env.TRYTON_PYTHON === undefined ? {} : { 'ceilings-tryton': ceilingsBesideTryton }),
}

/**
 * `npm run bench [NAME…]`: measures on loopback, each figure against a limit measured in the same run, and ends by
 * itself. A run of everything is written to docs/benchmarks.md. The exit code is 1 when a goal is missed.
 */
const wanted = process.argv.slice(2)
const results: Result[] = []
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const result = await benchmark()
  results.push(result)
  console.log(`${meets(result) ? 'met   ' : 'MISSED'} ${told(result)}`)
}
if (wanted.length === 0) await writeFile(join(import.meta.dirname, '../docs/benchmarks.md'), page(results))
process.exitCode = results.every(meets) ? 0 : 1

function told({ name, value, unit, goal, figures }: Result): string {
  const measured = figures.map(([label, figure]) => `${label}: ${figure}`).join('; ')
  return `${name}: ${plain(value)}${unit} (goal: at ${goal.at} ${goal.value}${unit}) — ${measured}`
}

function page(all: readonly Result[]): string {
  const rows = all.map(
    (result) =>
      `| ${result.name} | ${plain(result.value)}${result.unit} | at ${result.goal.at} ${result.goal.value}${result.unit} | ${meets(result) ? 'met' : 'missed'} |`,
  )
  const details = all.map(
    ({ name, what, figures, why }) =>
      `## ${name}\n\n${what}\n\n${figures.map(([label, figure]) => `- ${label}: ${figure}`).join('\n')}\n${why === undefined ? '' : `\n${why}\n`}`,
  )
  return `# Benchmarks

Written by \`npm run bench\`. Each figure stands against a limit measured in the same run, on loopback, with the embedded
database as it runs in production (fsync on). The last run: Node ${process.versions.node}, ${availableParallelism()} cores.

| measure | figure | goal | |
|---|---|---|---|
${rows.join('\n')}

${details.join('\n')}`
}
