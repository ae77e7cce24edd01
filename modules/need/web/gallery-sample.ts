import type { ActView, Finding, Resource } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Perimeter } from '#modules/perimeter/index.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member } from '#ui/gallery/sample.ts'
import { SAMPLE_ARTICLES, SAMPLE_CLAUSES, SAMPLE_MEMBERS } from '#ui/gallery/sample-clauses.ts'
import { addRanges } from '../model/amounts.ts'
import type { Enquiry, Purchase } from '../model/purchase-state.ts'
import type { Need, NeedSheet } from '../model/sheet-state.ts'
import type { FoundSheet } from './need-summary.ts'

/** A purchase of the gallery’s group: amounts and quantities are of our own. */
export const PURCHASE = '00000000-0000-4000-8000-0000000000f1'

export const ENQUIRY: Enquiry = {
  title: 'Espace numérique de travail, 2027-2031',
  object: 'Mise en œuvre, exploitation et hébergement d’un environnement numérique de travail',
  category: 'services',
  lines: [
    { key: 'A1', label: 'Accès d’un apprenant à l’espace', unit: 'apprenant par an' },
    { key: 'A2', label: 'Reprise des données d’un établissement', unit: 'établissement' },
    { key: 'B1', label: 'Journée d’accompagnement', unit: 'journée' },
  ],
  duration: { from: '2027-09-01', months: 48 },
  sheetsDue: '2027-02-15',
}

export const needOf = (factor: number): Need => ({
  amounts: { minimum: factor * 9_000_00, expected: factor * 14_500_00, maximum: factor * 21_000_00 },
  quantities: [
    { line: 'A1', minimum: factor * 2_000, expected: factor * 2_400, maximum: factor * 3_000 },
    { line: 'A2', minimum: factor * 3, expected: factor * 4, maximum: factor * 6 },
    { line: 'B1', minimum: 0, expected: factor, maximum: factor * 3 },
  ],
  learners: ['2027-2028', '2028-2029', '2029-2030', '2030-2031'].map((year, index) => ({
    year,
    learners: factor * (2_400 + index * 20),
  })),
})

const FACTORS = [62, 11, 58, 17, 31, 12, 1, 2, 4, 2]
const told = (index: number) => ({
  purchase: PURCHASE,
  body: member(index).id,
  need: needOf(FACTORS[index] ?? 1),
  note: index === 5 ? 'Effectifs du constat de rentrée, avec l’ouverture d’un collège en 2028.' : '',
  filedOn: '2027-01-14',
})
export const filed = (index: number): NeedSheet => ({ ...told(index), status: 'filed' })
export const returned = (index: number): NeedSheet => ({
  ...told(index),
  status: 'returned',
  remark: 'Les lycées agricoles ne sont pas comptés : ajoutez-les à la ligne A1.',
  correctBy: '2027-01-29',
})
export const accepted = (index: number): NeedSheet => ({ ...told(index), status: 'accepted', acceptedOn: '2027-01-15' })
export const validated = (index: number): NeedSheet => ({
  ...told(index),
  status: 'validated',
  validatedOn: '2027-01-16',
})
export const without = (index: number): NeedSheet => ({
  status: 'without-need',
  purchase: PURCHASE,
  body: member(index).id,
  note: 'Ses établissements sont desservis par le Département de l’Aisne.',
  filedOn: '2027-01-14',
})

export const found = (states: readonly NeedSheet[]): readonly FoundSheet[] =>
  states.map((state, index) => ({
    process: 'needSheet',
    collection: 'need-sheets',
    id: `00000000-0000-4000-8000-00000000f00${index}`,
    status: state.status,
    seq: 70 + index,
    title: '',
    state,
  }))

/** Every stage that a sheet can be in; three members have not answered. */
export const MIXED = found([validated(0), accepted(1), filed(2), returned(4), validated(5), without(6), validated(8)])
export const ALL = found([...[0, 1, 2, 3, 4, 5, 7, 8, 9].map(validated), without(6)])

const parts = [0, 1, 2, 3, 4, 5, 7, 8, 9].map((index) => ({
  body: member(index).id,
  siret: `2000537420${String(index).padStart(4, '0')}`,
  sheet: PURCHASE,
  amounts: needOf(FACTORS[index] ?? 1).amounts,
  quantities: needOf(FACTORS[index] ?? 1).quantities,
}))
export const collecting: Purchase = { ...ENQUIRY, status: 'collecting' }
export const frozen: Purchase = {
  ...ENQUIRY,
  status: 'frozen',
  frozenOn: '2027-01-18',
  parts,
  estimate: addRanges(parts.map(({ amounts }) => amounts)).maximum,
}
export const abandoned: Purchase = {
  ...ENQUIRY,
  status: 'abandoned',
  abandonedOn: '2027-01-17',
  reason: 'Le marché en cours est prolongé d’une année scolaire.',
}

export const convention: Group = {
  id: GROUP.id,
  status: 'in-force',
  clauses: SAMPLE_CLAUSES,
  articles: SAMPLE_ARTICLES,
  members: SAMPLE_MEMBERS,
  effectiveOn: GROUP.effectiveOn,
}

export const perimeters: readonly { readonly state: Perimeter }[] = MEMBERS.slice(0, 6).map(({ id }, index) => ({
  state: {
    status: 'declared',
    body: id,
    year: '2026-2027',
    sites: [{ uai: null, name: 'Établissements', level: 'other', users: (FACTORS[index] ?? 1) * 2_350 }],
    source: 'Constat de rentrée de l’académie',
    countedOn: '2026-10-01',
    document: null,
  },
}))

export const finding = (rule: string, outcome: Finding['outcome'], facts: Readonly<Record<string, Json>>): Finding => ({
  rule,
  outcome,
  basis: [cite('CCP', 'L2111-1')],
  facts,
})

/** An act, open when nothing closes it. */
export const act = (process: string, name: string, by: string, ...against: readonly Finding[]): ActView => ({
  act: name,
  open: against.every(({ outcome }) => outcome !== 'unmet'),
  findings: [finding('competence', 'met', { process, by: [by] }), ...against],
})
export const forbidden = (process: string, name: string, by: string): ActView => ({
  act: name,
  open: false,
  findings: [finding('competence', 'unmet', { process, by: [by] })],
})

export const resource = <S>(process: string, id: string, state: S, acts: readonly ActView[]): Resource<S> => ({
  id,
  process,
  seq: 80,
  state,
  acts: [...acts],
})

/** The same sheets, told for another purchase. */
export const answering = (purchase: string, sheets: readonly FoundSheet[]): readonly FoundSheet[] =>
  sheets.map(({ state, id, ...of }) => ({
    ...of,
    id: `${id}.${purchase}`,
    state: state.status === 'none' ? state : { ...state, purchase },
  }))
