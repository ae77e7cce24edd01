import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { ruleWords } from '#modules/contract/testing.ts'
import type { Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { purchase } from './model/purchase.ts'
import type { Answer, Enquiry, Purchase, PurchaseAct, PurchaseFacts } from './model/purchase-state.ts'
import { needSheet } from './model/sheet.ts'
import type { Need, NeedSheet, SheetAct, SheetFacts } from './model/sheet-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A purchase and a sheet in each of their stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const [PURCHASE, TODAY] = ['ent', '2027-02-01']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)

export const group = (over: Partial<Group> = {}): Group => ({
  ...someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  ...over,
})

export const enquiry = (over: Partial<Enquiry> = {}): Enquiry => ({
  title: 'Espace numérique de travail',
  object: 'Mise en place, exploitation et hébergement d’un espace numérique de travail',
  category: 'services',
  lines: [
    { key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' },
    { key: 'B1', label: 'Journée d’accompagnement', unit: 'journée' },
  ],
  duration: { from: '2027-09-01', months: 24 },
  sheetsDue: '2027-03-01',
  ...over,
})

export const FITS = { accepted: true, reason: 'c’est l’espace que vise la convention' }

type PurchaseActOf<T extends PurchaseAct['type']> = Extract<PurchaseAct, { type: T }>
type SheetActOf<T extends SheetAct['type']> = Extract<SheetAct, { type: T }>

export const opening = (over: Partial<PurchaseActOf<'open'>> = {}): PurchaseAct => ({
  type: 'open',
  ...enquiry(),
  appraisals: { objectFits: FITS },
  ...over,
})
export const revision = (over: Partial<PurchaseActOf<'revise'>> = {}): PurchaseAct => ({
  type: 'revise',
  ...enquiry(),
  reason: 'une ligne d’accompagnement est ajoutée',
  appraisals: { objectFits: FITS },
  ...over,
})

export const collecting: Purchase = { status: 'collecting', ...enquiry() }

export const need = (over: Partial<Need> = {}): Need => ({
  amounts: { minimum: 100_000_00, expected: 180_000_00, maximum: 250_000_00 },
  quantities: [
    { line: 'A1', minimum: 40_000, expected: 50_000, maximum: 60_000 },
    { line: 'B1', minimum: 0, expected: 10, maximum: 30 },
  ],
  learners: [
    { year: '2027-2028', learners: 50_000 },
    { year: '2028-2029', learners: 50_500 },
  ],
  ...over,
})

export const answer = (body: string, over: Partial<Answer> = {}): Answer => ({
  sheet: `sheet-${body}`,
  body,
  status: 'validated',
  ...need(),
  ...over,
})

export const filing = (over: Partial<SheetActOf<'file'>> = {}): SheetAct => ({
  type: 'file',
  purchase: PURCHASE,
  body: SOMME,
  need: need(),
  note: '',
  ...over,
})
export const change = (over: Partial<SheetActOf<'revise'>> = {}): SheetAct => ({
  type: 'revise',
  need: need(),
  note: '',
  ...over,
})

export const noSheet: NeedSheet = { status: 'none' }
const told = { purchase: PURCHASE, body: SOMME, need: need(), note: '', filedOn: TODAY }
export const filed = { status: 'filed', ...told } as const satisfies NeedSheet
export const returned: NeedSheet = {
  status: 'returned',
  ...told,
  remark: 'compter les lycées',
  correctBy: '2027-02-10',
}
export const accepted: NeedSheet = { status: 'accepted', ...told, acceptedOn: TODAY }
export const validated: NeedSheet = { status: 'validated', ...told, validatedOn: TODAY }
export const withoutNeed = {
  status: 'without-need',
  purchase: PURCHASE,
  body: SOMME,
  note: 'un autre espace sert ses collèges',
  filedOn: TODAY,
} as const satisfies NeedSheet

/** What differs from the ordinary case: the coordinator, or the member’s own representative, on `TODAY`. */
export type Given<Facts> = {
  readonly today?: IsoDate
  readonly actor?: Actor
  readonly facts?: Partial<Facts>
}

const words = [fr, en].map(({ purchase: own, needSheet: sheet }) => ({ ...own.rules, ...sheet.rules }))
const [french = {}, english = {}] = words
const elsewhere = { interestFree: () => 'aucun intérêt déclaré' }
const spoken = readAloud({ ...ruleWords.fr, ...elsewhere, ...french }, { ...ruleWords.en, ...elsewhere, ...english })

const SIRETS = { [REGION]: '20005374200017', [SOMME]: '22800001600016', [OISE]: '22600001900016' }

export const purchaseFacts = (over: Partial<PurchaseFacts> = {}): PurchaseFacts => ({
  group: group(),
  answers: [answer(REGION), answer(SOMME), answer(OISE, { status: 'without-need' })],
  sirets: SIRETS,
  others: [],
  interests: [],
  ...over,
})

export const sheetFacts = (over: Partial<SheetFacts> = {}): SheetFacts => ({
  group: group(),
  purchase: collecting,
  answered: [],
  perimeters: [{ year: '2026-2027', sites: 60, users: 50_000 }],
  interests: [],
  ...over,
})

export const decidePurchase = (state: Purchase, act: PurchaseAct, given: Given<PurchaseFacts> = {}) => {
  const { today = TODAY, actor = region, facts } = given
  return spoken(purchase.decide(state, act, contextOn(today, purchaseFacts(facts), actor)))
}

export const decideSheet = (state: NeedSheet, act: SheetAct, given: Given<SheetFacts> = {}) => {
  const { today = TODAY, actor = somme, facts } = given
  return spoken(needSheet.decide(state, act, contextOn(today, sheetFacts(facts), actor)))
}
