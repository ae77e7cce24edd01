import type { ActAnswer } from '#api/answer.ts'
import { ask, perform, read } from '#api/client.ts'
import type { Resource } from '#api/shapes.ts'
import { randomUuid } from '#ui/uuid.ts'
import type { KeyPair } from '#vault/age.ts'
import { answerTo } from '#vault/challenge.ts'
import type { ShownKeySets } from './data.ts'

type Given = { readonly consultation: string; readonly keyholder: string; readonly sealed: string }

export type Outcome = ActAnswer | { readonly kind: 'unanswered'; readonly refused: 'unreadable' | 'foreign' }

/** Others give their keys at the same time: what was seen a moment ago may be seen again. */
const ATTEMPTS = 5
const STALE = 412

/**
 * Gives the public half of a key, or says that its holder still has it: with the answer to a challenge that the key has opened
 * here. Of the key itself nothing is sent.
 */
export async function prove(base: string, act: 'giveKey' | 'rehearse', key: KeyPair): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const { seq, state } = await read<Resource<ShownKeySets>>(base)
    const asked = { act, ...(act === 'giveKey' ? { recipient: key.recipient } : {}) }
    const given = await ask<Given>(`${base}/challenge`, asked)
    const expected = {
      consultation: state.status === 'none' ? '' : state.consultation,
      keyholder: given.keyholder,
    }
    const answered = await answerTo(given.sealed, key.identity, expected)
    if ('refused' in answered) return { kind: 'unanswered', refused: answered.refused }
    const payload = { proof: answered.answer, ...(act === 'giveKey' ? { recipient: key.recipient } : {}) }
    const request = { payload, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
    const answer = await perform(`${base}/${act}`, seq, request)
    const isStale = answer.kind === 'failed' && answer.problem.status === STALE
    if (!isStale || attempt === ATTEMPTS) return answer
  }
}
