import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import { keptSecret } from './kept-secret.ts'

/**
 * The answers that this server expects to its challenges: each is derived from what it is bound to, so that nothing is stored,
 * and nobody who lacks the secret of this server can make one.
 */
export type Challenges = {
  answerFor(bound: Json): Promise<string>
  isAnswer(bound: Json, given: string): Promise<boolean>
}

const SECRET_BYTES = 32

export function localChallenges(folder: string): Challenges {
  const secret = () => keptSecret(join(folder, 'challenges'), async () => randomBytes(SECRET_BYTES).toString('hex'))
  const answerFor = async (bound: Json) =>
    createHmac('sha256', Buffer.from(await secret(), 'hex'))
      .update(`unisson-challenge/1\n${canonicalize(bound)}`)
      .digest('base64url')
  return {
    answerFor,
    isAnswer: async (bound, given) => {
      const [one, other] = [Buffer.from(await answerFor(bound)), Buffer.from(given)]
      return one.length === other.length && timingSafeEqual(one, other)
    },
  }
}
