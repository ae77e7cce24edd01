import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { type Consultation, noticedOf } from '#modules/consultation/index.ts'
import { type ConsultationRow, consultationsOf } from '#modules/consultation/server/index.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Keyholder, Standing } from '../model/key-set-state.ts'
import { draftOf, everybodyIn, hasRehearsed, publishedVersion, rehearsalDue, shown } from '../model/versions.ts'
import { awaited } from './key-set-case.ts'
import { type KeySetRow, servingKeySets } from './queries.ts'

type Expected = Omit<ExpectedAct, 'process'>
type Known = { readonly coordinator: string; readonly bodies: ReadonlyMap<string, BodyCard>; readonly today: IsoDate }

/** What each consultation still needs of the keys of its tenders: from the coordinator, and from each keyholder. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const rows = await servingKeySets(tx, groupId)
  const consultations = await consultationsOf(tx, groupId)
  const bodies = new Map((await bodiesOf(tx, groupId)).map((card) => [card.id, card]))
  const who = { coordinator: known.coordinator, bodies, today }
  const begun = new Map(rows.map((row) => [row.state.consultation, row]))
  return consultations
    .flatMap((consultation) => expectedOf(consultation, begun.get(consultation.id), who))
    .map((expected) => known.task({ process: 'keySet', ...expected }))
}

function expectedOf({ id, state }: ConsultationRow, row: KeySetRow | undefined, known: Known): readonly Expected[] {
  const notice = noticedOf(state)
  if (notice === null || !isAwaiting(state, known.today) || !notice.frozen.electronic) return []
  if (row === undefined) return [toName(id, state, known)]
  return [...toPrepare(row, known), ...toRehearse(row, notice, known), ...departed(row, known)]
}

/** A notice has left, and its deadline is not past. */
const isAwaiting = (state: ConsultationRow['state'], today: IsoDate): boolean =>
  (state.status === 'sent' || state.status === 'open') && today <= civilDay(state.deadline)

function toName(
  id: string,
  { reference, procedure }: Exclude<Consultation, { status: 'none' }>,
  known: Known,
): Expected {
  return {
    id: 'new',
    apart: id,
    act: 'name',
    by: known.coordinator,
    basis: [clause('coordinator'), cite('policy', 'plis scellés')],
    facts: { reference, procedure, consultation: id },
    missing: true,
  }
}

function toPrepare({ id, state }: KeySetRow, { coordinator }: Known): readonly Expected[] {
  const draft = draftOf(state)
  if (draft === undefined) return []
  const everybody = everybodyIn(shown(state, draft))
  const facts = factsOf(state)
  const ofCoordinator = {
    id,
    by: coordinator,
    basis: [clause('coordinator'), cite('policy', 'clés')] as const,
    facts,
    missing: true,
  }
  if (everybody.some(({ revoked }) => revoked !== null)) return [{ ...ofCoordinator, act: 'revise' }]
  const missing = awaited(state)
  if (missing.length === 0) return [{ ...ofCoordinator, act: 'publish' }]
  return missing.map((keyholder) => ({
    ...ofKeyholder(id, state, keyholder),
    act: 'giveKey',
    basis: [cite('policy', 'clés'), cite('policy', 'détenteurs')],
  }))
}

function toRehearse(
  { id, state }: KeySetRow,
  { deadline, lawDate }: { readonly deadline: string; readonly lawDate: IsoDate },
  { today }: Known,
): readonly Expected[] {
  const version = publishedVersion(state)
  const { from } = rehearsalDue(deadline, lawDate)
  if (version === undefined || today < from) return []
  return everybodyIn(version)
    .filter((keyholder) => keyholder.revoked === null && !hasRehearsed(keyholder, from))
    .map((keyholder) => ({
      ...ofKeyholder(id, state, keyholder),
      act: 'rehearse',
      due: civilDay(deadline),
      basis: [cite('policy', 'répétition des clés')],
    }))
}

/** Whoever is no longer in office opens nothing: the coordinator revokes, and names another. */
function departed({ id, state }: KeySetRow, { coordinator, bodies, today }: Known): readonly Expected[] {
  const isInOffice = ({ person, body }: Keyholder) =>
    bodies.get(body)?.offices.some((held) => held.person.id === person && isHeldOn(held, today)) === true
  return state.keyholders
    .filter((keyholder) => keyholder.revoked === null && !isInOffice(keyholder))
    .map((keyholder) => ({
      ...ofKeyholder(id, state, keyholder),
      by: coordinator,
      act: 'revoke',
      basis: [cite('policy', 'détenteurs')],
    }))
}

const factsOf = ({ reference, procedure }: Standing) => ({ reference, procedure })

const ofKeyholder = (id: string, state: Standing, { id: number, body, person }: Keyholder) => ({
  id,
  by: body,
  facts: { ...factsOf(state), body, person },
  missing: true,
  apart: number,
})
