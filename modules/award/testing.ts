import type { Actor } from '#kernel/actor.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay, instantInParis } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords as interestWords } from '#modules/interest/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { award } from './model/award.ts'
import type { AwardAct, LetterKept, LetterSent } from './model/award-acts.ts'
import type { AwardFacts, ConsultationSeen, OperatorSeen } from './model/award-facts.ts'
import type { Award, Candidate } from './model/award-state.ts'
import { standstillOf } from './model/standing.ts'
import type { Piece } from './model/transmission-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** An award in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const CONSULTATION = 'consultation'
/** Three operators: the first and the second of the ranking, and one whose tender is irregular. */
export const [FIRST, SECOND, IRREGULAR] = ['account-1', 'account-2', 'account-3']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')
export const sha = (letter: string): string => letter.repeat(64)
const million = 100_000_000
export const MINUTES = sha('a')
export const HOLDERS = sha('b')
export const SIGNED = sha('c')
export const LETTER = sha('d')
export const PROOF = sha('e')

const operator = (account: string, name: string, late = false): OperatorSeen => ({
  account,
  name,
  identifier: `n-${account}`,
  late,
})
export const operators = [
  operator(FIRST, 'Numérique Exemple'),
  operator(SECOND, 'Coopérative Exemple'),
  operator(IRREGULAR, 'Atelier Exemple'),
]

export const consultation = (over: Partial<ConsultationSeen> = {}): ConsultationSeen => ({
  ...{ consultation: CONSULTATION, procedure: 'procedure', reference: '2026-ENT-01', status: 'closed' },
  ...{ title: 'Espace numérique de travail', object: 'un espace numérique de travail', lots: [], type: 'open' },
  ...{ category: 'services', estimate: 40 * million, maximum: 60 * million, months: 48, buyers: [REGION, SOMME, OISE] },
  ...{ begunOn: '2026-09-01', lawDate: '2026-09-01', referrals: [] },
  ...over,
})

const SIGNATURE_ACT = {
  id: 'deliberation',
  body: REGION,
  subject: 'contract-signature',
  about: null,
  favourable: true,
  date: '2026-06-25',
  enforceableOn: '2026-07-02',
  signatory: null,
} as const
export const deliberation = (over: Partial<AwardFacts['authorisingActs'][number]> = {}) => ({
  ...SIGNATURE_ACT,
  ...over,
})
export const signatory = (
  over: Partial<AwardFacts['signatories'][number]> = {},
): AwardFacts['signatories'][number] => ({
  person: { id: personOf(region), civility: 'M.', name: 'un représentant' },
  ...{ title: 'Le Président du Conseil régional', office: 'representative', from: '2021-07-02', until: null },
  ...over,
})
export const DEED = sha('8')
export const valid = (signatures: number) => ({
  ...{ verdict: 'total-passed' as const, signatures, flaws: [] },
  ...{ signers: [], over: [DEED], beside: null },
})

export const facts = (over: Partial<AwardFacts> = {}): AwardFacts => ({
  group: someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  interests: [],
  about: 'award',
  consultation: consultation(),
  operators,
  others: [],
  contract: 'award',
  operator: null,
  ...{ coordinatorKind: 'region', numbers: [], besides: 0 },
  vigilance: { issuedOn: '2026-11-02', due: '2027-05-02' },
  committee: { decision: { decidedOn: '2026-11-16', record: MINUTES, holder: FIRST } },
  analysis: { frozen: true, ranking: [FIRST, SECOND], rejected: [{ account: IRREGULAR, rejection: 'irregular' }] },
  authorisingActs: [deliberation()],
  signatories: [signatory()],
  reports: { [HOLDERS]: valid(1), [SIGNED]: valid(2) },
  ...{ continues: true, given: [] },
  ...over,
})

export const candidates: readonly Candidate[] = [
  { account: FIRST, name: 'Numérique Exemple', identifier: 'n-account-1', rank: 1, rejection: null, reasons: '' },
  {
    ...{ account: SECOND, name: 'Coopérative Exemple', identifier: 'n-account-2', rank: 2, rejection: 'ranked-lower' },
    reasons: 'Note de 78,4 sur 100, contre 84,1 pour l’offre retenue.',
  },
  {
    ...{ account: IRREGULAR, name: 'Atelier Exemple', identifier: 'n-account-3', rank: null, rejection: 'irregular' },
    reasons: 'Le bordereau des prix est incomplet.',
  },
]
export const CHOICE = 'L’offre est la mieux notée, pour la valeur technique et pour le prix.'

type ActOf<T extends AwardAct['type']> = Extract<AwardAct, { type: T }>

export const decideAward = (over: Partial<ActOf<'decide'>> = {}): ActOf<'decide'> => ({
  ...{ type: 'decide', consultation: CONSULTATION, lot: null, by: 'committee', decidedOn: '2026-11-16' },
  ...{ record: MINUTES, choice: CHOICE, amount: 60 * million, candidates },
  ...over,
})
export const askProofs = (due: IsoDate = '2026-11-20'): ActOf<'askProofs'> => ({ type: 'askProofs', due })
export const recordProofs = (over: Partial<ActOf<'recordProofs'>> = {}): ActOf<'recordProofs'> => ({
  ...{ type: 'recordProofs', producedOn: '2026-11-18', documents: [PROOF] },
  ...over,
})
/** Why the second tender is chosen once the first one is out, and where the committee chose it. */
export const NEXT_CHOICE = 'L’offre est la seconde du classement, et la mieux notée pour la reprise des données.'
const RANKED_BY_MINUTES = { nextChosenByCommittee: { accepted: true, reason: 'Le procès-verbal classe les offres.' } }
export const passToNext = (over: Partial<ActOf<'passToNext'>> = {}): ActOf<'passToNext'> => ({
  ...{ type: 'passToNext', ground: 'proofs-missing', reason: 'Rien n’est venu.' },
  ...{ choice: NEXT_CHOICE, amount: 59 * million, appraisals: RANKED_BY_MINUTES },
  ...over,
})
export const letter = (to: string, over: Partial<LetterSent> = {}): LetterSent => ({
  ...{ to, medium: 'electronic', sent: null, winner: 'Numérique Exemple', choice: CHOICE, signableFrom: '2027-01-15' },
  reasons: candidates.find(({ account }) => account === to)?.reasons || 'Écarté.',
  ...over,
})
const SECRETS = { secretsWithheld: { accepted: true, reason: 'Les lettres ont été relues.' } }
export const sendLetters = (letters = [letter(SECOND), letter(IRREGULAR)]): ActOf<'sendLetters'> => ({
  ...{ type: 'sendLetters', letters, appraisals: SECRETS },
})
/** The bytes of these letters of a state are kept. */
export const keepLetters = (state: Award, over: Partial<LetterKept> = {}): ActOf<'keepLetters'> => ({
  type: 'keepLetters',
  letters: ('letters' in state ? state.letters : []).map(({ to, sentAt }) => ({
    ...{ to, sentAt, document: sha('7') },
    ...over,
  })),
})
export const traceLetter = (over: Partial<ActOf<'traceLetter'>> = {}): ActOf<'traceLetter'> => ({
  ...{ type: 'traceLetter', to: SECOND, what: 'read', at: { date: '2026-11-24', time: '09:00' }, reason: '' },
  ...over,
})
export const ANSWER_READ = { answerSecretsWithheld: { accepted: true, reason: 'La réponse a été relue.' } }
/** Whoever came in with the account of a candidate. */
export const candidate = (account: string): Actor => ({ kind: 'operator', account })
export const openLetter = (account: string, at: IsoInstant, kind: ActOf<'openLetter'>['kind'] = 'rejection') =>
  ({ type: 'openLetter', account, kind, at }) as const
export const askReasons = (account: string, text = ''): ActOf<'askReasons'> => ({ type: 'askReasons', account, text })
export const answerAsking = (over: Partial<ActOf<'answerAsking'>> = {}): ActOf<'answerAsking'> => ({
  ...{ type: 'answerAsking', from: SECOND, answeredOn: '2026-11-25', document: null, appraisals: ANSWER_READ },
  ...{ text: 'L’offre retenue propose une reprise des données en dix jours.', ...over },
})
export const recordReferral = (over: Partial<ActOf<'recordReferral'>> = {}): ActOf<'recordReferral'> => ({
  ...{ type: 'recordReferral', number: '2611234', court: 'Tribunal administratif de Lille' },
  seized: { date: '2026-11-27', time: '16:30' },
  ...over,
})
export const recordJudgment = (over: Partial<ActOf<'recordJudgment'>> = {}): ActOf<'recordJudgment'> => ({
  ...{ type: 'recordJudgment', number: '2611234', outcome: 'rejected', document: sha('f') },
  notified: { date: '2026-12-15', time: '11:00' },
  ...over,
})
export const drawDeed: ActOf<'drawDeed'> = { type: 'drawDeed', document: DEED }
export const drawReport: ActOf<'drawReport'> = { type: 'drawReport', document: sha('7') }
export const signAsHolder = (over: Partial<ActOf<'signAsHolder'>> = {}): ActOf<'signAsHolder'> => ({
  ...{
    type: 'signAsHolder',
    document: HOLDERS,
    medium: 'electronic',
    signedOn: '2026-11-24',
    signatory: 'la directrice générale',
  },
  ...over,
})
export const sign = (over: Partial<ActOf<'sign'>> = {}): ActOf<'sign'> => ({
  ...{ type: 'sign', document: SIGNED, medium: 'electronic', signedOn: '2026-12-07' },
  ...{ person: personOf(region), authorisingAct: 'deliberation' },
  ...over,
})
export const PIECES_SENT: readonly Piece[] = [
  { kind: 'contract', document: SIGNED },
  ...(['deliberation', 'notice', 'rules', 'minutes', 'report', 'attestations', 'convention'] as const).map(
    (kind, index) => ({
      ...{ kind, document: sha(String(index)) },
    }),
  ),
]
export const transmit = (over: Partial<ActOf<'transmit'>> = {}): ActOf<'transmit'> => ({
  ...{ type: 'transmit', number: '2026-MP-031', channel: 'file', pieces: PIECES_SENT, sent: null },
  certifiedBy: 'le Président du Conseil régional',
  ...over,
})
export const acknowledge = (over: Partial<ActOf<'acknowledge'>> = {}): ActOf<'acknowledge'> => ({
  ...{ type: 'acknowledge', number: '2026-MP-031', reference: '059-200053742-20261208-2026-MP-031-CC' },
  at: { date: '2026-12-08', time: '10:12' },
  ...over,
})
export const recordPieceRequest = (over: Partial<ActOf<'recordPieceRequest'>> = {}): ActOf<'recordPieceRequest'> => ({
  ...{ type: 'recordPieceRequest', received: { date: '2026-12-18', time: '14:00' }, document: null },
  ...{ asked: 'Le rapport d’analyse des offres.', ...over },
})
export const givePieces = (over: Partial<ActOf<'givePieces'>> = {}): ActOf<'givePieces'> => ({
  ...{ type: 'givePieces', pieces: [{ kind: 'other', document: sha('9') }], sent: null },
  ...over,
})
export const cancelTransmission = (over: Partial<ActOf<'cancelTransmission'>> = {}): ActOf<'cancelTransmission'> => ({
  ...{ type: 'cancelTransmission', number: '2026-MP-032', document: sha('6'), sent: null },
  ...{ reason: 'Le marché transmis n’est pas celui qui a été signé.', ...over },
})
export const acknowledgeCancellation = (
  over: Partial<ActOf<'acknowledgeCancellation'>> = {},
): ActOf<'acknowledgeCancellation'> => ({
  ...{ type: 'acknowledgeCancellation', number: '2026-MP-032', reference: '059-200053742-20261209-2026-MP-032-CC' },
  at: { date: '2026-12-09', time: '11:30' },
  ...over,
})
export const tellPrefect = (over: Partial<ActOf<'tellPrefect'>> = {}): ActOf<'tellPrefect'> => ({
  ...{ type: 'tellPrefect', on: '2026-12-16', document: null },
  ...over,
})
export const notify = (over: Partial<ActOf<'notify'>> = {}): ActOf<'notify'> => ({
  ...{ type: 'notify', letter: LETTER, medium: 'electronic', sent: null },
  ...over,
})
export const recordReceipt = (over: Partial<ActOf<'recordReceipt'>> = {}): ActOf<'recordReceipt'> => ({
  ...{ type: 'recordReceipt', received: { date: '2026-12-15', time: '09:00' }, proof: PROOF, endsOn: '2030-12-14' },
  ...over,
})
export const deliver = (over: Partial<ActOf<'deliver'>> = {}): ActOf<'deliver'> => ({
  ...{ type: 'deliver', bodies: [REGION, SOMME, OISE], documents: [SIGNED, LETTER], sent: null },
  ...over,
})
export const publish = (over: Partial<ActOf<'publish'>> = {}): ActOf<'publish'> => ({
  ...{ type: 'publish', what: 'award-notice', sentOn: '2026-12-09', publishedOn: null, reference: '' },
  ...over,
})
export const abandon: ActOf<'abandon'> = { type: 'abandon', reason: 'Le besoin a disparu.' }

export type Given = { readonly on?: string; readonly actor?: Actor; readonly facts?: Partial<AwardFacts> }

/** Noon in Paris on a day, or an hour of it: `2026-11-23` or `2026-11-23 09:30`. */
export function instantOn(when: string): IsoInstant {
  const [date = '', time = '12:00'] = when.split(' ')
  return instantInParis(date, time)
}

const spoken = readAloud({ ...interestWords.fr, ...fr.award.rules }, { ...interestWords.en, ...en.award.rules })

export function decide(state: Award, act: AwardAct, given: Given = {}) {
  const { on = '2026-11-23', actor = region, facts: over = {} } = given
  const now = instantOn(on)
  return spoken(
    award.decide(state, act, { ...contextOn(civilDay(now), facts(over), actor), now, lawDate: '2026-09-01' }),
  )
}

/** The state after an act that must be granted. */
export function done(state: Award, act: AwardAct, given: Given = {}): Award {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted')
    throw new Error(`${act.type} ${decision.verdict}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(award.evolve, state)
}

export const none: Award = { status: 'none' }
export const decided = (over: Partial<ActOf<'decide'>> = {}, given: Given = {}): Award =>
  done(none, decideAward(over), { on: '2026-11-16', ...given })
export const asked = (): Award => done(decided(), askProofs(), { on: '2026-11-16' })
export const proven = (): Award => done(asked(), recordProofs(), { on: '2026-11-18' })
/** The letters left on this day, all of them in this way, and give the first day that is lawful. */
export function told(on = '2026-11-23', over: Partial<LetterSent> = {}): Award {
  const before = proven()
  const leaving = [{ sentAt: instantOn(on), medium: over.medium ?? 'electronic' }]
  const from = before.status === 'none' ? null : standstillOf(before, leaving)
  const own = { signableFrom: from?.term.actFrom ?? null, ...over }
  return done(before, sendLetters([letter(SECOND, own), letter(IRREGULAR, own)]), { on })
}
export const holderSigned = (on = '2026-11-23', over: Partial<LetterSent> = {}): Award =>
  done(told(on, over), signAsHolder({ signedOn: on }), { on })
export const signed = (): Award => done(holderSigned(), sign(), { on: '2026-12-07' })
export const transmitted = (): Award => done(signed(), transmit(), { on: '2026-12-08 10:00' })
export const acknowledged = (): Award => done(transmitted(), acknowledge(), { on: '2026-12-08 10:30' })
export const notifying = (): Award => done(acknowledged(), notify(), { on: '2026-12-14' })
export const notified = (): Award => done(notifying(), recordReceipt(), { on: '2026-12-15' })

/** The sentences of the rules that a modification of the contract asks too. */
export const ruleWords = { fr: fr.award.rules, en: en.award.rules }
