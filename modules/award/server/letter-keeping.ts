import { z } from 'zod'
import { clockActor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { commit } from '#platform/commit.ts'
import { crashPoint } from '#platform/crash-point.ts'
import type { Message, OutboxHandlers } from '#platform/outbox.ts'
import { LETTER_KINDS } from '../model/award-state.ts'
import { nameOfLetter, waitingIn } from '../model/letters-left.ts'
import { letterDocument } from './answer-documents.ts'
import { aroundOf } from './around.ts'
import type { AwardCase } from './award-case.ts'
import { keepPaper, type Press as PaperPress } from './kept-papers.ts'
import { awardIn } from './queries.ts'

/** What letters are set and kept with. */
export type Press = PaperPress & { readonly served: AwardCase }

const left = z.object({
  award: z.string(),
  // A message of before letters had kinds is of rejections.
  letters: z.array(z.object({ kind: z.enum(LETTER_KINDS).default('rejection'), to: z.string(), sentAt: z.string() })),
})

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
  const asked = new Set(batch.map(nameOfLetter))
  const waiting = waitingIn(found.state).filter((each) => asked.has(nameOfLetter(each)))
  if (waiting.length === 0) return
  const keeping = { groupId, by: clockActor }
  const letters = await Promise.all(
    waiting.map(async (letter) => ({
      ...{ kind: letter.kind, to: letter.to, sentAt: letter.sentAt },
      document: await keepPaper(press, keeping, letterDocument(found.state, letter, found.around)),
    })),
  )
  crashPoint('letters-set')
  const act = { type: 'keepLetters', letters } as const
  const result = await commit(platform, served, { groupId, id, act, actor: clockActor })
  // Kept by another server meanwhile: the next attempt finds nothing that waits.
  if (result.kind !== 'granted') throw new Error(`letters were not kept: ${result.kind}`)
}
