import { createHash } from 'node:crypto'
import type { Evaluation } from '#modules/evaluation/index.ts'
import { rankingTextOf } from '#modules/evaluation/testing.ts'
import { putCase } from '../postgres/put-case.ts'
import { servedAs } from './committee-stage.ts'
import { REGION, type Stage } from './deposit-stage.ts'

/** An analysis of the tenders of a stage, as far as its committee takes it. */

type Analysed = { readonly state: Evaluation; readonly frozen: boolean; readonly tenders: readonly string[] }

/** What begins the analysis of the consultation of a stage, as its file has it. */
export const beginning = ({ consultation }: Pick<Stage, 'consultation'>) => ({
  ...{ consultation, lot: null, ties: ['T'] },
  scales: [
    { criterion: 'P', top: 1_000, step: 1, formula: 'lowest-over-price' },
    { criterion: 'T', top: 1_000, step: 50, formula: null },
    { criterion: 'E', top: 1_000, step: 50, formula: null },
  ],
  budget: { credits: 120_000_000, estimate: 100_000_000, setOn: '2027-01-20', document: 'délibération' },
  appraisals: Object.fromEntries(
    ['gridAsPublished', 'tiesAsPublished'].map((rule) => [rule, { accepted: true, reason: 'Le règlement le dit.' }]),
  ),
})

/** The second tender is the best one, the first comes next, the third is irregular: as the acts of the analysis would leave it. */
export async function putAnalysed(
  { platform, group }: Stage,
  { id, state, frozen, tenders }: Analysed & { readonly id: string },
): Promise<void> {
  if (state.status === 'none') throw new Error('nothing is begun')
  const cited = { envelope: 0, file: 0, page: 1, sha256: 'a'.repeat(64) }
  const by = { reason: 'lu', by: REGION, on: '2027-04-05', regularisable: false, variant: false }
  const concluded = {
    ...state,
    tenders: state.tenders.map((each, index) => ({
      ...each,
      price: { total: 90_000_000, lines: [], cited },
      qualification: { ...by, kind: index === 2 ? ('irregular' as const) : ('regular' as const) },
    })),
    consensus: Object.fromEntries(
      tenders.slice(0, 2).map((tender, index) => {
        const agreed = { points: index === 1 ? 900 : 600, reason: 'relu ensemble' }
        return [tender, { T: agreed, E: agreed }]
      }),
    ),
  }
  const digest = createHash('sha256').update(rankingTextOf(concluded)).digest('hex')
  const ended = { ...concluded, concludedOn: '2027-04-06', digest }
  const put: Evaluation = frozen
    ? { ...ended, status: 'frozen', frozenAt: '2027-04-06T10:00:00.000Z', report: 'd'.repeat(64) }
    : { ...ended, status: 'concluded' }
  await putCase(platform, servedAs('evaluation'), { groupId: group, id, state: put })
}
