import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords as interestWords } from '#modules/interest/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { examination } from './model/examination.ts'
import type {
  Applicant,
  Begun,
  Cited,
  Ended,
  Examination,
  ExaminationAct,
  ExaminationFacts,
  Found,
  Piece,
  Reading,
} from './model/examination-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** An examination in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME] = ['region', 'somme']
export const region = representativeOf(REGION)
export const operator = (account: string): Actor => ({ kind: 'operator', account })
export const RULES = 'ab'.repeat(32)
/** A Wednesday, the session of opening being under way. */
export const NOW: IsoInstant = '2027-03-31T13:00:00.000Z'
export const SOON = { date: '2027-04-09', time: '12:00' } as const
export const DEADLINE: IsoInstant = '2027-04-09T10:00:00.000Z'
export const AFTER: IsoInstant = '2027-04-09T10:00:01.000Z'

export const PIECES: readonly Piece[] = [
  {
    key: 'declaration',
    title: 'Déclaration sur l’honneur',
    demandedIn: { document: RULES, page: 4 },
    declarable: true,
  },
  { key: 'turnover', title: 'Chiffre d’affaires', demandedIn: { section: 'selection' }, declarable: true },
  { key: 'references', title: 'Références', demandedIn: { document: RULES, page: 5 }, declarable: false },
]

export const applicant = (account: string, over: Partial<Applicant> = {}): Applicant => ({
  account,
  operator: `Société ${account}`,
  opened: true,
  ...over,
})

export const facts = (over: Partial<ExaminationFacts> = {}): ExaminationFacts => ({
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  interests: [],
  consultation: {
    ...{ consultation: 'consultation', procedure: 'procedure', reference: '2027-ENT-01', status: 'closed' },
    ...{ documents: [RULES], pieces: null, type: 'open', lawDate: '2027-02-01' },
  },
  examinedElsewhere: false,
  applicants: [applicant('a'), applicant('b'), applicant('c')],
  uncited: [],
  notBrought: [],
  ...over,
})

type ActOf<T extends ExaminationAct['type']> = Extract<ExaminationAct, { type: T }>

const cited: Cited = { from: 'envelope', deposit: 'deposit', envelope: 0, file: 0, page: 2 }
export const reading = (piece: string, found: Found = 'present', over: Partial<Reading> = {}): Reading => ({
  ...{ piece, found, note: found === 'incomplete' || found === 'unclear' ? 'la page 3 manque' : '' },
  cited:
    found === 'missing'
      ? null
      : found === 'held'
        ? { from: 'elsewhere', where: 'registre national des entreprises' }
        : cited,
  ...over,
})
/** What was found of each piece of the list, in its order. */
export const readings = (...found: readonly Found[]): readonly Reading[] =>
  PIECES.map(({ key }, index) => reading(key, found[index] ?? 'present'))

export const begin = (over: Partial<ActOf<'begin'>> = {}): ActOf<'begin'> => ({
  ...{ type: 'begin', consultation: 'consultation', pieces: PIECES },
  ...over,
})
export const review = (account: string, ...found: readonly Found[]): ActOf<'review'> => ({
  ...{ type: 'review', account, readings: readings(...found) },
})
export const requestCompletion = (accounts: readonly string[], over: Partial<ActOf<'requestCompletion'>> = {}) =>
  ({ type: 'requestCompletion', accounts, deadline: SOON, message: '', ...over }) as const
export const askExplanation = (
  account: string,
  over: Partial<ActOf<'askExplanation'>> = {},
): ActOf<'askExplanation'> => ({
  ...{
    type: 'askExplanation',
    account,
    pieces: ['references'],
    deadline: SOON,
    message: 'À quelle année se rapporte-t-elle ?',
  },
  ...over,
})
export const answer = (request: number, over: Partial<ActOf<'answer'>> = {}): ActOf<'answer'> => ({
  ...{ type: 'answer', request, text: 'Voici la pièce.', files: [] },
  ...over,
})
export const admit = (account: string, over: Partial<ActOf<'decide'>> = {}): ActOf<'decide'> => ({
  ...{ type: 'decide', account, verdict: 'admitted', ground: null, reasons: '' },
  ...over,
})
export const eliminate = (account: string, over: Partial<ActOf<'decide'>> = {}): ActOf<'decide'> => ({
  ...{ type: 'decide', account, verdict: 'inadmissible', ground: 'not-produced', reasons: 'Les références manquent.' },
  ...over,
})
export const end: ActOf<'end'> = { type: 'end', observations: '' }

export const tell: ActOf<'tellEliminated'> = { type: 'tellEliminated' }
export const invite = (...accounts: readonly string[]): ActOf<'invite'> => ({
  ...{ type: 'invite', accounts, message: 'Remettez votre offre au plus tard le 12 mai 2027 à 12 h 00.' },
})
export const openRejection: ActOf<'openRejection'> = { type: 'openRejection' }

export const none: Examination = { status: 'none' }

/** What differs from the ordinary case: the coordinator, at `NOW`. */
export type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: Partial<ExaminationFacts> }

const spoken = readAloud(
  { ...interestWords.fr, ...fr.examination.rules },
  { ...interestWords.en, ...en.examination.rules },
)

export function decide(state: Examination, act: ExaminationAct, given: Given = {}) {
  const { now = NOW, actor = region, facts: over = {} } = given
  return spoken(examination.decide(state, act, { ...contextOn(civilDay(now), facts(over), actor), now }))
}

/** The state after acts that must be granted. */
export function after(state: Examination, acts: readonly ExaminationAct[], given: Given = {}): Examination {
  return acts.reduce<Examination>((before, act) => {
    const decision = decide(before, act, given)
    if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
    return decision.events.reduce(examination.evolve, before)
  }, state)
}

const isBegun = (state: Examination): state is Begun => state.status === 'begun'
const isEnded = (state: Examination): state is Ended => state.status === 'ended'

export function begunBy(acts: readonly ExaminationAct[], given: Given = {}): Begun {
  const state = after(none, [begin(), ...acts], given)
  if (!isBegun(state)) throw new Error('the examination is not under way')
  return state
}

export function endedBy(state: Examination, given: Given = {}): Ended {
  const ended = after(state, [end], given)
  if (!isEnded(ended)) throw new Error('the examination has not ended')
  return ended
}
