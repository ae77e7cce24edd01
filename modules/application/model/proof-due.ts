import { addDays, computeTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import { operatorText } from '#vault/manifest.ts'
import type { Held, OperatorProof, ProofTold, ProvenOperator } from './proof-state.ts'

const SIREN = 9

const SIRET = /^\d{14}$/

/** Two establishments are of one operator: of a SIRET the nine digits of the SIREN count. `identifier` is as a deposit states it. */
export const operatorKeyOf = (identifier: string): string =>
  SIRET.test(identifier) ? identifier.slice(0, SIREN) : identifier

export const operatorKey = ({ identifier }: Pick<ProvenOperator, 'identifier'>): string =>
  operatorKeyOf(identifier.scheme === 'siret' ? identifier.value : operatorText(identifier))

/**
 * By when another proof is due: the day on which this one ends, and for undeclared work six months after its own date at the latest, again and
 * again until the end of the contract (code du travail D8222-5, to be confirmed).
 */
export function dueOf({
  kind,
  issuedOn,
  expiresOn,
}: Pick<ProofTold, 'kind' | 'issuedOn' | 'expiresOn'>): IsoDate | null {
  if (kind !== 'undeclared-work') return expiresOn
  const months = param('undeclared-work.period', issuedOn).value
  const again = monthsAfter(issuedOn, months)
  return expiresOn === null || again < expiresOn ? again : expiresOn
}

const monthsAfter = (date: IsoDate, months: number): IsoDate =>
  computeTerm({ start: date, length: { months }, regime: 'date-to-date', side: 'maximum' }).last

/** A proof that still proves on a day. */
export const isInForce = (state: OperatorProof, today: IsoDate): state is Held =>
  state.status === 'held' && (state.due === null || today <= state.due)

/** Who holds a contract that was signed, and until when; a consultation is settled once each of its lots is signed, or given up. */
export type Contracted = {
  readonly holdings: readonly { readonly award: string; readonly operator: string; readonly until: IsoDate | null }[]
  readonly settled: readonly string[]
}

const holds = ({ holdings }: Contracted, operator: string, today: IsoDate): boolean =>
  holdings.some((each) => each.operator === operator && (each.until === null || today <= each.until))

/**
 * R2.47: that undeclared work is not resorted to is proved again from the signature to the end of the contract: by its holder, and once its
 * consultation is settled by nobody else.
 */
const isAskedAgain = (state: Held, contracted: Contracted, today: IsoDate): boolean =>
  state.kind !== 'undeclared-work' ||
  !contracted.settled.includes(state.consultation) ||
  holds(contracted, operatorKey(state.operator), today)

/** The proofs that are to be asked again: the last one of its kind and operator, whose end is near or past. */
export function endingBy<Of extends { readonly state: OperatorProof }>(
  all: readonly Of[],
  contracted: Contracted,
  today: IsoDate,
): readonly Of[] {
  const days = param('proof.alert', today).value
  const last = new Map<string, Of>()
  for (const each of all) {
    const { state } = each
    if (state.status !== 'held') continue
    const key = `${operatorKey(state.operator)} ${state.kind}`
    const before = last.get(key)?.state
    if (before?.status !== 'held' || before.issuedOn <= state.issuedOn) last.set(key, each)
  }
  return [...last.values()].filter(
    ({ state }) =>
      state.status === 'held' &&
      state.due !== null &&
      state.due <= addDays(today, days) &&
      isAskedAgain(state, contracted, today),
  )
}

/** R2.47: the awards whose holder has a contract that runs, and of whom no proof against undeclared work is entered at all. */
export function unprovenIn(
  all: readonly { readonly state: OperatorProof }[],
  { holdings }: Contracted,
  today: IsoDate,
): readonly string[] {
  const proven = new Set(
    all.flatMap(({ state }) =>
      state.status === 'held' && state.kind === 'undeclared-work' ? [operatorKey(state.operator)] : [],
    ),
  )
  return holdings
    .filter(({ operator, until }) => !proven.has(operator) && (until === null || today <= until))
    .map(({ award }) => award)
}
