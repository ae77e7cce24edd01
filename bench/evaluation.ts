import { join } from 'node:path'
import { createServer } from 'vite'
import { largeEvaluation, largeSheets } from '#modules/evaluation/large-sample.ts'
import { disagreements } from '#modules/evaluation/model/disagreement.ts'
import { evolve } from '#modules/evaluation/model/evolve.ts'
import { byPersons, scoredIn } from '#modules/evaluation/model/grid.ts'
import { lackingIn, rankingIn } from '#modules/evaluation/model/standing.ts'
import { reportOf } from '#modules/evaluation/server/report.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { median, percentile, plain, type Result, timed } from './result.ts'

/** The analysis at its largest: two hundred tenders under thirty criteria, scored by five. */
const SIZE = { tenders: 200, criteria: 30, evaluators: 5 }
const CHANGES = 30
const ROOT = join(import.meta.dirname, '..')
const PAGES = 150

/** The form of a tender under all its criteria, as a page draws it; Vite reads what Node does not. */
async function drawing() {
  const vite = await createServer({
    configFile: join(ROOT, 'apps/web/vite.config.ts'),
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  const [{ createElement }, { renderToString }] = [await import('react'), await import('react-dom/server')]
  const { ScoreFields } = await vite.ssrLoadModule(join(ROOT, 'modules/evaluation/web/score-fields.tsx'))
  const { LanguageProvider } = await vite.ssrLoadModule(join(ROOT, 'ui/i18n/language.tsx'))
  return {
    draw: (props: object): number =>
      renderToString(createElement(LanguageProvider, null, createElement(ScoreFields, props))).length,
    close: () => vite.close(),
  }
}

/** What one change of a score costs: the state after it, the disagreements sorted anew, the ranks, and the form of the tender drawn again. */
export async function evaluationGrid(): Promise<Result> {
  const sheets = largeSheets(SIZE).map(({ person, scores }) => ({ evaluator: person, notes: scores }))
  const begun = largeEvaluation(SIZE)
  const scored = byPersons(scoredIn(begun.grid))
  const ids = begun.tenders.map(({ id }) => id)
  const { draw, close } = await drawing()
  const models: number[] = []
  const draws: number[] = []
  for (let change = 0; change < CHANGES; change++) {
    const tender = ids[(change * 37) % ids.length] ?? ''
    const agreed = [{ tender, criterion: 'C3', points: (change % 21) * 50, reason: 'relu ensemble' }]
    const started = performance.now()
    const state = evolve(begun, { type: 'ConsensusAgreed', agreed })
    if (state.status === 'none') throw new Error('an analysis was lost')
    disagreements(scored, ids, sheets)
    lackingIn(state)
    rankingIn(state)
    models.push(performance.now() - started)
    const drawn = performance.now()
    const form = { values: { tender }, change: () => undefined, issue: () => undefined }
    draw({ ...form, tenders: begun.tenders, scored, scores: sheets[0]?.notes ?? {}, files: [] })
    draws.push(performance.now() - drawn)
  }
  await close()
  const both = models.map((each, index) => each + (draws[index] ?? 0))
  return {
    name: 'A change in the grid of an analysis',
    what: `${SIZE.tenders} tenders, ${SIZE.criteria} criteria, ${SIZE.evaluators} evaluators: one score changes, everything that depends on it is computed again and the form is drawn again (on the server: without a browser).`,
    figures: [
      ['model, median', `${plain(median(models))} ms`],
      ['form, median', `${plain(median(draws))} ms`],
      ['both, 95th percentile', `${plain(percentile(both, 0.95))} ms`],
    ],
    value: percentile(both, 0.95) / 1000,
    unit: ' s',
    goal: { at: 'most', value: 0.1 },
  }
}

/** The report to the committee on the same analysis, once the compiler is warm. */
export async function evaluationReport(): Promise<Result> {
  const around = (size: typeof SIZE) => ({
    ...{ coordinator: 'Région Hauts-de-France', lotTitle: null, sheets: largeSheets(size) },
    ...{ nameOf: () => 'Région Hauts-de-France', personOf: (person: string) => `Agent ${person.at(-1)}` },
    ...{ today: '2027-05-03', lawDate: '2027-02-08' },
  })
  const small = { ...SIZE, tenders: 2 }
  await renderPdf(reportOf(largeEvaluation(small), around(small)))
  let pdf: Uint8Array = new Uint8Array()
  const seconds = await timed(async () => {
    pdf = await renderPdf(reportOf(largeEvaluation(SIZE), around(SIZE)))
  })
  const pages =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  if (pages < PAGES) throw new Error(`the report has ${pages} pages, and ${PAGES} are to be measured`)
  return {
    name: 'The report of an analysis',
    what: `${SIZE.tenders} tenders, ${SIZE.criteria} criteria, ${SIZE.evaluators} evaluators: the report as an accessible PDF (PDF/UA-1, PDF/A-2a).`,
    figures: [
      ['pages', String(pages)],
      ['size', `${plain(pdf.length / 1e6)} MB`],
    ],
    value: seconds,
    unit: ' s',
    goal: { at: 'most', value: 5 },
  }
}
