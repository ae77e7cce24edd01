import type { Criterion } from '#modules/consultation/index.ts'
import type { Known } from './model/evaluation-state.ts'
import type { Scores, Scoring } from './model/scoring-state.ts'

/** An analysis as large as one likes, for what measures and what draws: no two tenders are alike, and nothing comes from chance. */

const SHA = 'ab'.repeat(32)
const uuid = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`
const BODY = uuid(3, 0)

/** The first criterion is the price, of forty hundredths; the others share the rest. */
export function largeCriteria(count: number): readonly Criterion[] {
  const others = count - 1
  const each = Math.floor(6_000 / others)
  return Array.from({ length: count }, (_, index) => ({
    key: `C${index + 1}`,
    title: index === 0 ? 'Prix' : `Sous-critère ${index} de la valeur technique`,
    kind: index === 0 ? 'price' : index === 1 ? 'environment' : 'quality',
    weight: index === 0 ? 10_000 - each * others : each,
    method: 'noté sur 10',
    scale: { top: 1_000, step: index === 0 ? 1 : 50, formula: index === 0 ? 'lowest-over-price' : null },
    parts: [],
  }))
}

export type LargeSize = { readonly tenders: number; readonly criteria: number; readonly evaluators: number }

/** The points that an evaluator gives: spread over the scale, by the three numbers alone. */
const pointsOf = (tender: number, criterion: number, evaluator: number): number =>
  ((tender * 7 + criterion * 13 + evaluator * 3) % 21) * 50

export function largeSheets({
  tenders,
  criteria,
  evaluators,
}: LargeSize): readonly Extract<Scoring, { status: 'disclosed' }>[] {
  return Array.from({ length: evaluators }, (_, evaluator) => ({
    ...{ status: 'disclosed', evaluation: uuid(1, 0), procedure: uuid(2, 0), person: uuid(4, evaluator), body: BODY },
    ...{
      undertaking: '2026-1',
      undertakenAt: '2027-04-01T08:00:00.000Z',
      closedAt: '2027-04-20T16:00:00.000Z',
      readers: [],
    },
    scores: scoresOf(tenders, criteria, evaluator),
  }))
}

function scoresOf(tenders: number, criteria: number, evaluator: number): Scores {
  const under = (tender: number) =>
    Object.fromEntries(
      Array.from({ length: criteria - 1 }, (_, index) => [
        `C${index + 2}`,
        {
          points: pointsOf(tender, index, evaluator),
          comment: 'Le mémoire répond à ce qui est demandé, sans dire comment le délai serait tenu.',
          cited: [{ envelope: 1, file: 0, sha256: SHA, page: 1 + ((tender + index * 3 + evaluator) % 60) }],
        },
      ]),
    )
  return Object.fromEntries(Array.from({ length: tenders }, (_, tender) => [uuid(5, tender), under(tender)]))
}

export function largeEvaluation({ tenders, criteria, evaluators }: LargeSize): Extract<Known, { status: 'concluded' }> {
  const keys = Array.from({ length: criteria - 1 }, (_, index) => `C${index + 2}`)
  return {
    ...{ status: 'concluded', concludedOn: '2027-05-03', digest: 'd'.repeat(64) },
    ...{ consultation: uuid(6, 0), procedure: uuid(2, 0), reference: '2027-ENT-01', lot: null, procedureType: 'open' },
    title: 'Espace numérique de travail',
    grid: {
      ...{ manifest: 'e'.repeat(64), criteria: largeCriteria(criteria), scales: [], ties: ['C2'], prices: [] },
      ...{ tieRule: 'L’offre la mieux notée au premier sous-critère est retenue.', variantsAllowed: false },
    },
    budget: {
      credits: 900_000_00,
      estimate: 800_000_00,
      setOn: '2027-01-20',
      document: 'délibération du 20 janvier 2027',
    },
    evaluators: Array.from({ length: evaluators }, (_, index) => ({
      person: uuid(4, index),
      body: BODY,
      since: '2027-04-01',
    })),
    tenders: Array.from({ length: tenders }, (_, index) => tenderOf(index)),
    letters: [],
    regularisation: null,
    consensus: consensusOf(tenders, keys),
  }
}

const tenderOf = (index: number): Known['tenders'][number] => ({
  ...{
    id: uuid(5, index),
    operator: `Société ${index + 1}`,
    identifier: '73282932000074',
    account: uuid(7, index),
  },
  ...{ receivedAt: '2027-03-15T09:00:00.000Z', envelopes: [1], low: null, validUntil: '2027-09-18' },
  price: {
    total: 700_000_00 + ((index * 7919) % 100_000) * 100,
    lines: [],
    cited: { envelope: 1, file: 1, sha256: SHA, page: 2 },
  },
  qualification: {
    kind: 'regular',
    reason: 'conforme au dossier',
    by: uuid(4, 0),
    on: '2027-04-22',
    regularisable: false,
    variant: false,
  },
})

const consensusOf = (tenders: number, keys: readonly string[]): Known['consensus'] =>
  Object.fromEntries(
    Array.from({ length: tenders }, (_, tender) => [
      uuid(5, tender),
      Object.fromEntries(
        keys.map((key, index) => [
          key,
          {
            points: pointsOf(tender, index, 1),
            reason: 'Délai tenu, mais sans pénalité proposée.',
          },
        ]),
      ),
    ]),
  )
