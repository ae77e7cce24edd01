import type { Resource } from '#api/shapes.ts'
import { member } from '#ui/gallery/sample.ts'
import type { EvaluationAround } from '../contract.ts'
import { largeEvaluation, largeSheets } from '../large-sample.ts'
import { disagreements } from '../model/disagreement.ts'
import type { Known, TenderLetter } from '../model/evaluation-state.ts'
import { byPersons, scoredIn } from '../model/grid.ts'

/** The analysis in the gallery: five tenders told by their trade, three evaluators, one of each state. */

const SIZE = { tenders: 5, criteria: 5, evaluators: 3 }
const NAMES = [
  'Éditeur de services numériques',
  'Hébergeur régional',
  'Coopérative du logiciel libre',
  'Groupe de presse scolaire',
  'Intégrateur national',
]
const PRICES = [812_400_00, 795_000_00, 468_900_00, 830_150_00, 905_700_00]
const TITLES = ['Prix', 'Environnement', 'Accompagnement des équipes', 'Sécurité et hébergement', 'Ergonomie']
export const ID = '00000000-0000-4000-8000-0000000ea001'

const large = largeEvaluation(SIZE)
const concluded: typeof large = {
  ...large,
  grid: {
    ...large.grid,
    criteria: large.grid.criteria.map((each, index) => ({ ...each, title: TITLES[index] ?? each.title })),
  },
  tenders: large.tenders.map((each, index) => ({
    ...each,
    operator: NAMES[index] ?? each.operator,
    price: each.price === null ? null : { ...each.price, total: PRICES[index] ?? each.price.total },
    ...(index === 4
      ? {
          qualification: {
            ...{ kind: 'unacceptable', reason: 'Le prix excède les crédits.', by: ID, on: '2027-04-22' },
            ...{ regularisable: false, variant: false },
          } as const,
        }
      : {}),
  })),
}
const letter: TenderLetter = {
  ...{ number: 1, kind: 'price', tender: concluded.tenders[2]?.id ?? '', until: null },
  ...{ text: 'Votre prix est très inférieur aux autres. Justifiez-le, poste par poste.', due: '2027-05-12' },
  ...{ sentAt: '2027-04-28T09:12:00.000Z', answer: null },
}
const { concludedOn: _on, digest: _digest, ...analysis } = concluded
export const begun: Known = { ...analysis, status: 'begun', letters: [letter] }
export const early: Known = {
  ...{ ...begun, evaluators: [], letters: [], consensus: {} },
  tenders: begun.tenders.map((each) => ({ ...each, price: null, qualification: null })),
}
export const settled: Known = {
  ...concluded,
  letters: [
    {
      ...letter,
      answer: { at: '2027-05-04T08:00:00.000Z', text: 'Nos serveurs sont amortis depuis deux ans.', agrees: null },
    },
  ],
  tenders: concluded.tenders.map((each, index) =>
    index === 2
      ? { ...each, low: { outcome: 'justified', reason: 'Serveurs amortis.', by: ID, on: '2027-05-06' } }
      : each,
  ),
}
export const frozen: Known = {
  ...settled,
  status: 'frozen',
  concludedOn: '2027-05-07',
  digest: 'd'.repeat(64),
  frozenAt: '2027-05-10T08:00:00.000Z',
  report: 'f1'.repeat(32),
}

const EVALUATORS = ['Cheffe de projet numérique', 'Ingénieur réseau', 'Conseillère pédagogique']
export const around = (status: 'undertaken' | 'disclosed'): EvaluationAround => ({
  evaluators: concluded.evaluators.map(({ person }, index) => ({
    person,
    name: EVALUATORS[index] ?? '',
    body: member(index).id,
  })),
  persons: [{ person: ID, name: 'Chef du service des achats', body: member(0).id }],
  sheets: concluded.evaluators.slice(0, status === 'disclosed' ? 3 : 2).map(({ person }, index) => ({
    ...{ id: person, person },
    status: status === 'disclosed' ? 'disclosed' : index === 0 ? 'closed' : 'undertaken',
  })),
  files: concluded.tenders.map(({ id }) => ({
    tender: id,
    envelope: 1,
    file: 0,
    name: 'memoire-technique.pdf',
    size: 4_200_000,
    verdict: 'clean',
  })),
})

const [sheet] = largeSheets(SIZE)
if (sheet === undefined) throw new Error('three evaluators score')
const { readers: _readers, closedAt: _closed, status: _status, ...rest } = sheet
export const own = rest
export const undertaken = { ...own, status: 'undertaken' as const }
export const analysed: Resource<Known> = { id: ID, process: 'evaluation', seq: 4, state: begun, acts: [] }
export const scored = byPersons(scoredIn(begun.grid))
const sheets = largeSheets(SIZE).map(({ person, scores }) => ({ evaluator: person, notes: scores }))
export const waiting: Known = { ...begun, consensus: {} }
export const rows = disagreements(
  scored,
  waiting.tenders.map(({ id }) => id),
  sheets,
).slice(0, 4)

export const publicLetter = {
  ...letter,
  ...{ evaluation: ID, lot: null, reference: '2027-ENT-01', title: 'Espace numérique de travail' },
}
