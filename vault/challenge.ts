import * as z from 'zod/mini'
import { canonicalize } from '#kernel/canonical.ts'
import { openShort, seal } from './age.ts'
import { base64, fromBase64, textIn, utf8 } from './bytes.ts'

/**
 * How a keyholder proves that it holds its key: it opens what was sealed to that key alone, and gives back the answer inside.
 * What is opened says that it is a challenge and for whom, or nothing of it is given back: else whoever sends challenges
 * could have a keyholder open its share of a tender for it.
 */

const FORMAT = 'unisson-challenge/1'

/** Whose key is asked, for which consultation, and the answer: 32 bytes in base 64 url that whoever asks can make again, and nobody else. */
export type Challenge = { readonly consultation: string; readonly keyholder: string; readonly answer: string }

const shape = z.strictObject({
  format: z.literal(FORMAT),
  consultation: z.string(),
  keyholder: z.string(),
  answer: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** @returns an age file, in base 64 */
export async function sealChallenge(challenge: Challenge, recipient: string): Promise<string> {
  return base64(await seal(utf8(canonicalize({ format: FORMAT, ...challenge })), [recipient]))
}

export type Answered = { readonly answer: string } | { readonly refused: 'unreadable' | 'foreign' }

/**
 * The answer to a challenge. `unreadable`: it was sealed to another key, or changed on its way. `foreign`: what was sealed is no
 * challenge for this keyholder and this consultation, and is not given out.
 */
export async function answerTo(
  sealed: string,
  identity: string,
  expected: Pick<Challenge, 'consultation' | 'keyholder'>,
): Promise<Answered> {
  let text: string
  try {
    text = textIn(await openShort(fromBase64(sealed), identity))
  } catch {
    return { refused: 'unreadable' }
  }
  const challenge = challengeIn(text)
  const isOurs =
    challenge?.consultation === expected.consultation && challenge.keyholder === expected.keyholder
      ? challenge
      : undefined
  return isOurs === undefined ? { refused: 'foreign' } : { answer: isOurs.answer }
}

function challengeIn(text: string): Challenge | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
