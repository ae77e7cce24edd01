import type { FastifyInstance } from 'fastify'
import { arrivedFor } from '#modules/arrival/server/index.ts'
import { keySetVersion } from '#modules/key-set/index.ts'
import { keySetOf } from '#modules/key-set/server/index.ts'
import type { DepositSeen, KeySetSeen } from '#modules/opening/index.ts'
import * as opening from '#modules/opening/server/index.ts'
import { type ClosedDeposit, caseFileOfDeposits, closedSet } from '#modules/submission/server/index.ts'
import { attestationOf } from '#modules/witnessing/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { entryDoing } from '#platform/journal/read.ts'
import type { Scanner } from '#platform/malware/check.ts'
import { operatorText } from '#vault/manifest.ts'
import { judging, shownOf } from './entry-shown.ts'

/**
 * What the opening is told of the deposits, of the desk, of those who hold the keys, and of the witnesses: it stands on all four,
 * and asks none of them itself.
 */
export const openingSources: opening.OpeningSources = {
  depositsOf: async (tx, { groupId, consultation, looking }) => {
    const { deposits, root, count, altered } = await closedSet(tx, groupId, consultation, looking)
    return { deposits: deposits.map(depositSeen), set: { root, count }, altered }
  },
  keySetsOf: async (tx, { groupId, consultation }) => {
    const found = await keySetOf(tx, groupId, consultation)
    if (found === undefined) return []
    return found.state.versions.flatMap(({ version }) => keySetSeen(keySetVersion(found.state, version)))
  },
  arrivedFor: (tx, { groupId, consultation }) => arrivedFor(tx, groupId, consultation),
  witnessedOf: async (tx, groupId, id) => {
    const entry =
      (await entryDoing(tx, groupId, { process: 'opening', act: 'open', id })) ??
      (await entryDoing(tx, groupId, { process: 'opening', act: 'fix', id }))
    return entry === undefined ? null : attestationOf(tx, groupId, entry)
  },
}

function depositSeen(deposit: ClosedDeposit): DepositSeen {
  const { id, hash, receivedAt, account, company, keySet, copy, called, status, stalled, envelopes } = deposit
  return {
    ...{ id, hash, receivedAt, account, keySet, copy, envelopes },
    operator: company?.name ?? '',
    identifier: company === null ? '' : operatorText(company.identifier),
    standing: status === 'received' ? 'standing' : status,
    stalled,
    called: called?.case ?? null,
  }
}

/** A version that was published, and who holds its keys as they stand today. */
function keySetSeen(version: ReturnType<typeof keySetVersion>): readonly KeySetSeen[] {
  if (version === undefined || version.publishedAt === null) return []
  const { version: number, threshold, keyholders, escrow } = version
  return [
    {
      ...{ version: number, threshold },
      keyholders: keyholders.map(holderSeen),
      // Without its public half nothing was sealed to it.
      escrow: escrow === null || escrow.recipient === null ? null : holderSeen(escrow),
    },
  ]
}

type Holder = NonNullable<ReturnType<typeof keySetVersion>>['keyholders'][number]

const holderSeen = ({ id, person, body, recipient, revoked }: Holder) => ({
  ...{ id, person, body },
  recipient: recipient ?? '',
  revoked: revoked !== null,
})

/**
 * The sessions of this server: their addresses, and the hand that opens envelopes once enough was given. What a stop left
 * undone goes on with the next start.
 */
export function serveOpenings(app: FastifyInstance, context: HttpContext, serving: Serving): void {
  const { store, scanner, watched, publicUrl } = serving
  const { platform } = context
  const onError = (error: unknown) => app.log.error({ error }, 'an envelope could not be opened; it is tried again')
  const opener = new opening.Opener({
    platform,
    sources: openingSources,
    timePart: async ({ groupId }, bundle, bound) =>
      (await platform.keeping?.time.release(groupId, bundle, bound)) ?? { refused: 'no-key' },
    tools: { store, scanner },
    onError,
  })
  const proofsOf = stepProofs(watched, publicUrl)
  opening.serveOpening(app, context, { sources: openingSources, opener, store, proofsOf })
  const rounds = opening.startOpeningRounds({ db: platform.db, opener, onError })
  app.addHook('onClose', () => rounds.stop())
}

type Serving = {
  readonly store: FileStore
  readonly scanner: Scanner | undefined
  readonly watched: Pick<KnownKeys, 'key'>
  readonly publicUrl: string
}

/** What the log shows of the set that was fixed, of the session that was opened, and of what was decided since. */
const stepProofs = (watched: Pick<KnownKeys, 'key'>, publicUrl: string) => {
  const policyFor = judging(watched, publicUrl)
  return async (tx: Tx, groupId: string, { opening: id, consultation, decided }: opening.ProofsOf) => {
    if ((await watched.key()) === undefined) return { policy: null, fix: null, open: null, decisions: [] }
    const shown = async (of: Parameters<typeof entryDoing>[2]) => {
      const entry = await entryDoing(tx, groupId, of)
      return entry === undefined ? null : shownOf(tx, groupId, entry)
    }
    const step = (act: 'fix' | 'open') => shown({ process: 'opening', act, id })
    const caseFile = caseFileOfDeposits(consultation)
    const decisions = []
    for (const deposit of decided) {
      const entry = (act: 'commit' | 'admit' | 'call') => shown({ process: 'deposit', act, id: deposit, caseFile })
      const [commit, admit, call] = [await entry('commit'), await entry('admit'), await entry('call')]
      decisions.push({ deposit, commit, admit, call })
    }
    return { policy: await policyFor(tx, groupId), fix: await step('fix'), open: await step('open'), decisions }
  }
}

/** The opening of the envelopes, told of all that it stands on. */
export const openings = {
  routes: opening.routes(openingSources),
  tasks: opening.tasks,
  due: opening.dueOf(openingSources),
}
