import type { Actor } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { ruleWords } from '#modules/contract/testing.ts'
import type { Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { Purchase } from '#modules/need/index.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { milestonesOf, proposedDates } from './model/plan.ts'
import { courseOf } from './model/plan-course.ts'
import type { Plan } from './model/plan-state.ts'
import { procedure } from './model/procedure.ts'
import type { Procedure, ProcedureAct, ProcedureFacts } from './model/procedure-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A procedure in each of its stages, and the acts that lead there, for the tests of this module and of those on it. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const [PURCHASE, TODAY, WANTED] = ['ent', '2027-01-28', '2027-09-01']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const clock = clockActor

export const group = (over: Partial<Group> = {}): Group => ({
  ...someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  ...over,
})

type FrozenPurchase = Extract<Purchase, { status: 'frozen' }>

/** A purchase of 12 M€ whose need is frozen, with two buyers. */
export const frozenPurchase = (over: Partial<FrozenPurchase> = {}): FrozenPurchase => ({
  status: 'frozen',
  title: 'Environnement numérique de travail',
  object: 'Mise en place, exploitation et hébergement d’un espace numérique de travail',
  category: 'services',
  lines: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
  duration: { from: WANTED, months: 48 },
  sheetsDue: '2027-01-20',
  frozenOn: '2027-01-27',
  estimate: 12_000_000_00,
  parts: [part(REGION, '20005374200017', 8_000_000_00), part(SOMME, '22800001600016', 4_000_000_00)],
  ...over,
})

function part(body: string, siret: string, maximum: number): FrozenPurchase['parts'][number] {
  return { body, siret, sheet: `sheet-${body}`, amounts: { minimum: 0, expected: maximum, maximum }, quantities: [] }
}

type ActOf<T extends ProcedureAct['type']> = Extract<ProcedureAct, { type: T }>

export const opening = (over: Partial<ActOf<'open'>> = {}): ProcedureAct => ({
  type: 'open',
  purchase: PURCHASE,
  title: 'Environnement numérique de travail',
  procedureType: 'open',
  ground: null,
  shortened: null,
  ...over,
})
export const revision = (over: Partial<ActOf<'revise'>> = {}): ProcedureAct => ({
  type: 'revise',
  title: 'Environnement numérique de travail',
  procedureType: 'restricted',
  ground: null,
  shortened: null,
  reason: 'peu d’opérateurs, une sélection d’abord',
  ...over,
})

export const prepared = {
  status: 'prepared',
  title: 'Environnement numérique de travail',
  type: 'open',
  ground: null,
  shortened: null,
  purchase: PURCHASE,
  object: frozenPurchase().object,
  category: 'services',
  estimate: 12_000_000_00,
  duration: { from: WANTED, months: 48 },
  buyers: [
    { body: REGION, siret: '20005374200017', maximum: 8_000_000_00 },
    { body: SOMME, siret: '22800001600016', maximum: 4_000_000_00 },
  ],
  extent: {
    lines: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
    quantities: [{ line: 'A1', minimum: 0, expected: 0, maximum: 0 }],
    minimum: 0,
  },
  preparedOn: TODAY,
  plan: null,
} as const satisfies Procedure

/** A plan that holds, as the pure function proposes it. */
export const plan = (over: Partial<Plan> = {}, state: typeof prepared | Procedure = prepared): Plan => {
  if (state.status === 'none') throw new Error('nothing is planned before a procedure is opened')
  const settings = { wanted: WANTED, electronic: true, work: {}, assemblies: [], ...over }
  const course = courseOf({ ...state, ...settings, lawDate: TODAY })
  const dates = proposedDates(course, settings.wanted, { today: TODAY, fixed: {}, assemblies: settings.assemblies })
  return { ...settings, milestones: milestonesOf(course, dates), ...over }
}

export const launched: Procedure = {
  ...prepared,
  plan: plan(),
  status: 'launched',
  noticeSentOn: '2027-02-08',
  lawDate: '2027-02-08',
}

/** What differs from the ordinary case: the coordinator, on `TODAY`. */
export type Given = {
  readonly today?: IsoDate
  readonly actor?: Actor
  readonly facts?: Partial<ProcedureFacts>
}

export const facts = (over: Partial<ProcedureFacts> = {}): ProcedureFacts => ({
  group: group(),
  coordinatorKind: 'region',
  purchase: frozenPurchase(),
  others: [],
  deliberations: [],
  interests: [],
  carried: [],
  ...over,
})

const elsewhere = { interestFree: () => 'aucun intérêt déclaré' }
const spoken = readAloud(
  { ...ruleWords.fr, ...elsewhere, ...fr.procedure.rules },
  { ...ruleWords.en, ...elsewhere, ...en.procedure.rules },
)

export const decide = (state: Procedure, act: ProcedureAct, given: Given = {}) => {
  const { today = TODAY, actor = region } = given
  return spoken(procedure.decide(state, act, contextOn(today, facts(given.facts), actor)))
}
