import { z } from 'zod'
import { closedRoot } from '#modules/submission/index.ts'
import { Malformed } from '#transparency/bytes.ts'
import { type EntryProved, verifyEntry } from '#transparency/receipt.ts'
import type { StepProofs } from '../contract.ts'
import type { DepositSeen, Session } from '../model/opening-state.ts'

/** Why a keyholder's page gives nothing: what the log does not show. */
export type Unproven =
  /** The log does not hold the entry yet, or does not show it. */
  | { readonly kind: 'not-in-log'; readonly step: Step }
  /** Fewer witnesses have seen it than the group agreed. */
  | { readonly kind: 'too-few-witnesses'; readonly step: Step; readonly cosigned: number; readonly needed: number }
  /** What is in the log is another set than the one that is shown here. */
  | { readonly kind: 'another-set' }

export type Step = 'fix' | 'open'

const header = z.object({ group: z.string(), process: z.string(), act: z.string() })
const body = z.object({ id: z.string(), events: z.array(z.looseObject({ type: z.string() })) })
const fixing = z.object({ fixed: z.object({ root: z.string(), count: z.int() }) })

type Asked = { readonly group: string; readonly opening: string; readonly session: Session }

/**
 * Looks in the log for the two steps that nothing is given before (docs/sealing.md): that the set was fixed, and that the session was
 * opened, each cosigned by as many witnesses as the group agreed; and that what is shown here is that very set. It is done by this page,
 * from what it is given, and believes no word of the server.
 *
 * @returns `null` when all of it is shown
 */
export async function unprovenIn(asked: Asked, proofs: StepProofs): Promise<Unproven | null> {
  for (const step of ['fix', 'open'] as const) {
    const shown = await shownBy(asked, proofs, step)
    if (shown === undefined) return { kind: 'not-in-log', step }
    const { isWitnessed, cosignatures, needed } = shown.judged
    if (!isWitnessed) return { kind: 'too-few-witnesses', step, cosigned: cosignatures.length, needed: needed ?? 0 }
    if (step === 'fix' && !(await isThatSet(asked.session, shown))) return { kind: 'another-set' }
  }
  return null
}

async function shownBy({ group, opening }: Asked, proofs: StepProofs, step: Step): Promise<EntryProved | undefined> {
  const given = proofs[step]
  if (given === null || proofs.policy === null) return undefined
  try {
    const proved = await verifyEntry(given, proofs.policy)
    const about = header.parse(JSON.parse(proved.header))
    const isIt = about.group === group && about.process === 'opening' && about.act === step
    return isIt && body.parse(JSON.parse(proved.body)).id === opening ? proved : undefined
  } catch (error) {
    if (error instanceof Malformed || error instanceof z.ZodError || error instanceof SyntaxError) return undefined
    throw error
  }
}

const IN_TIME: readonly DepositSeen['standing'][] = ['standing', 'superseded', 'withdrawn']

/** The deposits that are shown hash to the root that the entry names, in the order of their last byte. */
async function isThatSet({ deposits, fixed: told }: Session, { body: text }: EntryProved): Promise<boolean> {
  const [event] = body.parse(JSON.parse(text)).events.filter(({ type }) => type === 'DepositsFixed')
  const logged = fixing.safeParse(event).data?.fixed
  const inTime = deposits
    .filter(({ standing }) => IN_TIME.includes(standing))
    .toSorted((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.hash, b.hash))
  if (logged === undefined || logged.root !== told.root || logged.count !== inTime.length) return false
  return (await closedRoot(inTime.map(({ hash }) => hash))) === logged.root
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const TRIES = 6
const PAUSE = 1_000

/** The same, asked again for a few seconds: the log takes an entry soon after it was written. */
export async function unprovenSoon(asked: Asked, read: () => Promise<StepProofs>): Promise<Unproven | null> {
  for (let tries = 1; ; tries++) {
    const found = await unprovenIn(asked, await read())
    if (found?.kind !== 'not-in-log' || tries === TRIES) return found
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
