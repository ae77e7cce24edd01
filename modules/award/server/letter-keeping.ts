import { z } from 'zod'
import { clockActor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { crashPoint } from '#platform/crash-point.ts'
import type { FileStore } from '#platform/files.ts'
import type { Message, OutboxHandlers } from '#platform/outbox.ts'
import { waitingIn } from '../model/standing.ts'
import { aroundOf } from './around.ts'
import type { AwardCase } from './award-case.ts'
import { keepPaper } from './kept-papers.ts'
import { rejectionDocument } from './letter-documents.ts'
import { awardIn } from './queries.ts'

/** What letters are set and kept with. */
export type Press = { readonly platform: Platform; readonly store: FileStore; readonly served: AwardCase }

const left = z.object({ award: z.string(), letters: z.array(z.object({ to: z.string(), sentAt: z.string() })) })

/**
 * Sets the letters that left, keeps the bytes of each, and enters their SHA-256: only then does a mail tell of them. A message is one batch,
 * and a batch that was cut is done again: the letters that are kept already are left as they are.
 */
export const letterKeeping = (press: Press): OutboxHandlers => ({
  'award.lettersLeft': (message) => keepBatch(press, message),
})

async function keepBatch(press: Press, { groupId, payload }: Message): Promise<void> {
  const { award: id, letters: batch } = left.parse(payload)
  const { platform, served } = press
  const found = await platform.db.transaction(groupId, async (tx) => {
    const state = await awardIn(tx, groupId, id)
    return state === undefined || state.status === 'none'
      ? undefined
      : { state, around: await aroundOf(tx, groupId, state, civilDay(batch[0]?.sentAt ?? platform.clock.now(groupId))) }
  })
  if (found === undefined) return
  const asked = new Set(batch.map(({ to, sentAt }) => `${to} ${sentAt}`))
  const waiting = waitingIn(found.state).filter(({ to, sentAt }) => asked.has(`${to} ${sentAt}`))
  if (waiting.length === 0) return
  const keeping = { groupId, by: clockActor }
  const letters = await Promise.all(
    waiting.map(async (letter) => ({
      ...{ to: letter.to, sentAt: letter.sentAt },
      document: await keepPaper(press, keeping, rejectionDocument(found.state, letter, found.around)),
    })),
  )
  crashPoint('letters-set')
  const act = { type: 'keepLetters', letters } as const
  const result = await commit(platform, served, { groupId, id, act, actor: clockActor })
  // Kept by another server meanwhile: the next attempt finds nothing that waits.
  if (result.kind !== 'granted') throw new Error(`letters were not kept: ${result.kind}`)
}
