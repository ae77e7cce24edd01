import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Finding } from '#kernel/finding.ts'
import { type ActView, COMPETENCE_RULE, STAGE_RULE, type Staged } from '#kernel/process.ts'
import { INTEREST_RULE, isCut, type Reader } from '#kernel/reader.ts'
import type { Tx } from './db.ts'
import type { JournalEntry } from './journal/read.ts'
import { readCase } from './journal/store.ts'
import type { AnyServed } from './served.ts'

/** Every process of a server, and who reads in a group: what it takes to know what is kept from whom. */
export type Readership = {
  readonly processes: readonly AnyServed[]
  readonly readerOf: (tx: Tx, groupId: string, actor: Actor) => Promise<Reader>
  /** True for whoever is only associated with the works of the group: `guest` of its reader, known at less cost. */
  readonly isGuest: (tx: Tx, groupId: string, actor: Actor) => Promise<boolean>
}

/** One reader of one group. */
export type Reading = { readonly groupId: string; readonly reader: Reader; readonly processes: readonly AnyServed[] }

/** An entry, and whether its content is kept from whoever reads it. */
export type ReadEntry = JournalEntry & { readonly withheld?: true }

/** What is shown of a case that is kept from a reader; `undefined` for one that it reads whole. */
type Withheld = (process: string, id: string) => readonly string[] | undefined

/** A state as one reader may see it: whole, or what is open to all of it, marked `withheld`. */
export function shownState<State extends Staged>(served: AnyServed, id: string, state: State, reader: Reader): State {
  const open = openTo(served, id, state, reader)
  if (open === 'whole') return state
  // What is cut is told apart by its mark: the contract of a process with a secrecy has a shape for it.
  return Object.assign(kept(['status', ...open], state as unknown as Json), { withheld: true }) as unknown as State
}

/**
 * The acts on a case as one reader may see them: to whoever has an interest in its procedure they say that they are
 * closed by it, and nothing of what else was examined. Whoever may not read the case is told what was examined for the
 * acts that are its own to do, and for them alone.
 */
export function shownActs(
  served: AnyServed,
  { id, state, acts }: { readonly id: string; readonly state: Staged; readonly acts: readonly ActView[] },
  reader: Reader,
): readonly ActView[] {
  const { secrecy } = served
  if (secrecy === undefined || readsWhole(served, id, state, reader)) return acts
  const cut = isCut(secrecy, state, reader, id)
  return acts.map((view) =>
    cut || isNotCompetent(view.findings) ? { ...view, findings: leastOf(view.findings) } : view,
  )
}

const ALWAYS_SHOWN: readonly string[] = [INTEREST_RULE, STAGE_RULE, COMPETENCE_RULE]

const leastOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ rule }) => ALWAYS_SHOWN.includes(rule))

const isNotCompetent = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule, outcome }) => rule === COMPETENCE_RULE && outcome === 'unmet')

/**
 * Why an act was refused, to whoever tried it: when it is by an interest, by that alone. Of a case that is kept from it, an
 * act that is not its own tells no more than that.
 */
export function shownFindings(findings: readonly Finding[], isWithheld = false): readonly Finding[] {
  const kept = findings.filter(({ rule, outcome }) => rule === INTEREST_RULE && outcome === 'unmet')
  if (kept.length > 0) return kept
  return isWithheld && isNotCompetent(findings) ? leastOf(findings) : findings
}

/** What of a case a reader is shown: the whole, or these members of it; none, when it has an interest in its procedure. */
function openTo(
  { secrecy, guests }: AnyServed,
  id: string,
  state: Staged,
  reader: Reader,
): 'whole' | readonly string[] {
  if (secrecy !== undefined && isCut(secrecy, state, reader, id)) return []
  if (reader.guest) return guests?.(state, reader, id) === true ? 'whole' : []
  if (secrecy === undefined) return 'whole'
  return secrecy.mayRead(state, reader, id) ? 'whole' : secrecy.open
}

/** True when a reader is shown the whole of a case. */
export function readsWhole(served: AnyServed, id: string, state: Staged, reader: Reader): boolean {
  return openTo(served, id, state, reader) === 'whole'
}

/** Entries as one reader may see them: of a case kept from it, who did which act and when, and what is open to all. */
export async function shownEntries(
  tx: Tx,
  reading: Reading,
  entries: readonly JournalEntry[],
): Promise<readonly ReadEntry[]> {
  const withheld = await withheldAmong(tx, reading, entries)
  return entries.flatMap((entry) => {
    const open = withheld(entry.process, entry.id)
    if (open === undefined) return [entry]
    // A guest does not even learn that something was done.
    return reading.reader.guest ? [] : [cutEntry(entry, open)]
  })
}

/**
 * True when the reader is a guest to whom this case is not opened, or when the case stands in a file apart that is not
 * disclosed: for it, there is no such case.
 */
export async function isBarred(
  tx: Tx,
  { readerOf, isGuest }: Readership,
  served: AnyServed,
  { groupId, id, state, actor }: { groupId: string; id: string; state: Staged; actor: Actor },
): Promise<boolean> {
  if (served.caseFile !== undefined) return (await served.disclosed?.(tx, { groupId, id, state, actor })) !== true
  if (!(await isGuest(tx, groupId, actor))) return false
  return !readsWhole(served, id, state, await readerOf(tx, groupId, actor))
}

/** True when something of a case is kept from whoever asks; what is examined to open one is kept from whoever may not. */
export async function isWithheldFrom(
  tx: Tx,
  { readerOf }: Pick<Readership, 'readerOf'>,
  served: AnyServed,
  { groupId, id, actor }: { groupId: string; id: string; actor: Actor },
): Promise<boolean> {
  if (served.secrecy === undefined) return false
  const { state } = await readCase<Staged>(tx, served.table, { groupId, id })
  return state === undefined || !readsWhole(served, id, state, await readerOf(tx, groupId, actor))
}

/**
 * True when the group has this case and nothing of it is kept from whoever asks. What is made of a case when it is asked
 * for, a document or a calendar, is given to nobody else.
 */
export async function opensWhole(
  tx: Tx,
  { readerOf }: Pick<Readership, 'readerOf'>,
  served: AnyServed,
  { groupId, id, actor }: { groupId: string; id: string; actor: Actor },
): Promise<boolean> {
  const { state } = await readCase<Staged>(tx, served.table, { groupId, id })
  return state !== undefined && readsWhole(served, id, state, await readerOf(tx, groupId, actor))
}

function cutEntry(entry: JournalEntry, open: readonly string[]): ReadEntry {
  return {
    ...entry,
    payload: kept(open, entry.payload),
    events: entry.events.map((event) => kept(['type', ...open], event)),
    findings: [],
    facts: {},
    withheld: true,
  }
}

function kept(open: readonly string[], value: Json): { [member: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter(([key]) => open.includes(key)))
}

/** Which of these cases are kept from the reader, by what they are now: what was answered to all is open from then on. */
export async function withheldAmong(
  tx: Tx,
  { groupId, reader, processes }: Reading,
  cases: readonly { readonly process: string; readonly id: string }[],
): Promise<Withheld> {
  const found = new Map<string, readonly string[]>()
  for (const served of processes) {
    const { process, table } = served
    const ids = [...new Set(cases.filter((each) => each.process === process.name).map(({ id }) => id))]
    if ((served.secrecy === undefined && !reader.guest) || ids.length === 0) continue
    const { rows } = await sql<{ id: string; state: Staged }>`
      select id, state from ${sql.table(table)} where group_id = ${groupId} and id = any(${ids}::uuid[])`.execute(tx)
    for (const { id, state } of rows) {
      const open = openTo(served, id, state, reader)
      if (open !== 'whole') found.set(`${process.name} ${id}`, open)
    }
  }
  return (process, id) => found.get(`${process} ${id}`)
}

/**
 * A document is kept from a reader when a case cites it that this reader may not read, and none that it may. The same
 * bytes brought twice are one file: what is public elsewhere stays public.
 */
export async function mayReadFile(tx: Tx, reading: Reading, sha256: string): Promise<boolean> {
  return mayReadAmong(tx, reading, sha256, await citedIn(tx, reading.groupId, sha256))
}

async function mayReadAmong(tx: Tx, reading: Reading, sha256: string, cases: readonly Case[]): Promise<boolean> {
  const { groupId, reader, processes } = reading
  const named = asText(sha256)
  let cited = false
  for (const served of processes) {
    const ids = cases.filter(({ process }) => process === served.process.name).map(({ id }) => id)
    if (ids.length === 0) continue
    const { rows } = await sql<{ id: string; state: Staged }>`
      select id, state from ${sql.table(served.table)}
      where group_id = ${groupId} and id = any(${ids}::uuid[]) and position(${named} in state::text) > 0`.execute(tx)
    const given = rows.filter(({ state }) => served.secrecy?.files?.(state, reader) ?? true)
    const states = given.map(({ id, state }) => shownState(served, id, state, reader))
    if (states.some((state) => JSON.stringify(state).includes(named))) return true
    cited ||= rows.length > 0
  }
  return !cited && !reader.guest && (await mayReadUncited(tx, reading, cases))
}

/** A fingerprint as a case cites it: the whole of a text. One that is spoken of in a sentence cites nothing. */
const asText = (sha256: string): string => `"${sha256}"`

/**
 * An act may cite what its author may read, and what nobody has cited yet: to cite a document opens it to whoever reads
 * the case.
 */
export async function mayCiteFile(tx: Tx, reading: Reading, sha256: string): Promise<boolean> {
  const cases = await citedIn(tx, reading.groupId, sha256)
  // Members read what nobody has cited; a guest, who does not, cites what it has just brought.
  return (await mayReadAmong(tx, reading, sha256, cases)) || (reading.reader.guest && cases.length === 0)
}

/**
 * A document that a case cited once and cites no more stays with those who read that case. What nobody has cited yet is
 * between members.
 */
async function mayReadUncited(
  tx: Tx,
  { groupId, reader, processes }: Reading,
  cases: readonly Case[],
): Promise<boolean> {
  for (const { process, id } of cases) {
    const served = processes.find((each) => each.process.name === process)
    if (served === undefined) continue
    const { state } = await readCase<Staged>(tx, served.table, { groupId, id })
    if (state === undefined || !(served.secrecy?.files?.(state, reader) ?? true)) continue
    if (readsWhole(served, id, state, reader)) return true
  }
  return cases.length === 0
}

type Case = { readonly process: string; readonly id: string }

/** The cases whose acts have cited a document, whatever they cite now. */
async function citedIn(tx: Tx, groupId: string, sha256: string): Promise<readonly Case[]> {
  const { rows } = await sql<Case>`
    select process, id from cited_file where group_id = ${groupId} and sha256 = ${sha256}`.execute(tx)
  return rows
}
