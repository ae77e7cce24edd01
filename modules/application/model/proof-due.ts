import { addDays, computeTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import { operatorText } from '#vault/manifest.ts'
import type { Held, OperatorProof, ProofTold, ProvenOperator } from './proof-state.ts'

const SIREN = 9

/** Two establishments are of one operator: of a SIRET the nine digits of the SIREN count. */
export const operatorKey = ({ identifier }: Pick<ProvenOperator, 'identifier'>): string =>
  identifier.scheme === 'siret' ? identifier.value.slice(0, SIREN) : operatorText(identifier)

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

/** The proofs that are to be asked again: the last one of its kind and operator, whose end is near or past. */
export function endingBy<Of extends { readonly state: OperatorProof }>(
  all: readonly Of[],
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
    ({ state }) => state.status === 'held' && state.due !== null && state.due <= addDays(today, days),
  )
}
