import type { ActAnswer, ActRequest } from '#api/answer.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { registrationOf } from './registration.ts'
import type { Review } from './review.ts'

/** What is done at each step: the text is kept, each body is registered, the group is founded. */
export type CreationStep =
  | { readonly type: 'keep' }
  | { readonly type: 'register'; readonly body: string; readonly name: string }
  | { readonly type: 'found' }

/** What the sequence asks of the server, so that a test can stand for it. */
export type CreationServer = {
  /** Keeps the text as brought; answers its SHA-256. */
  readonly keep: (groupId: string) => Promise<string>
  readonly perform: (path: string, act: ActRequest<object>) => Promise<ActAnswer>
}

export type CreationProgress = { readonly review: Review; readonly step: CreationStep }

/** What stopped the sequence: the step, and the server’s answer to it. */
export type CreationStop = { readonly step: CreationStep; readonly answer: Exclude<ActAnswer, { kind: 'granted' }> }

/** The steps that are not done yet. */
export function stepsOf({ document, parties, registered }: Review): readonly CreationStep[] {
  return [
    ...(document === null ? [{ type: 'keep' } as const] : []),
    ...parties
      .filter(({ body }) => !registered.includes(body))
      .map(({ body, name }) => ({ type: 'register', body, name }) as const),
    { type: 'found' },
  ]
}

/**
 * Creates the group by public acts, one after the other, each under a key of its own: taken up again after a failure or
 * a lost answer, nothing is done twice.
 *
 * @param advance called before each step, with what is recorded so far: to be kept before going on
 * @returns what stopped it, or `null` when the group exists
 */
export async function createGroup(
  start: Review,
  server: CreationServer,
  appraisals: Appraisals,
  advance: (progress: CreationProgress) => void,
): Promise<CreationStop | null> {
  let review = start
  for (const step of stepsOf(start)) {
    advance({ review, step })
    const done = await take(review, step, server, appraisals)
    if ('answer' in done) return done
    review = done.review
  }
  return null
}

async function take(
  review: Review,
  step: CreationStep,
  { keep, perform }: CreationServer,
  appraisals: Appraisals,
): Promise<{ readonly review: Review } | CreationStop> {
  const base = `/api/groups/${review.groupId}`
  if (step.type === 'keep') return { review: { ...review, document: await keep(review.groupId) } }
  const sheet = step.type === 'register' ? review.parties.find(({ body }) => body === step.body) : undefined
  const answer =
    sheet === undefined
      ? await perform(`${base}/convention`, { ...request(review.foundKey, foundingOf(review)), appraisals })
      : await perform(`${base}/bodies`, request(sheet.body, registrationOf(review, sheet)))
  if (answer.kind !== 'granted') return { step, answer }
  return { review: sheet === undefined ? review : { ...review, registered: [...review.registered, sheet.body] } }
}

const request = (idempotencyKey: string, payload: object): ActRequest<object> => ({
  payload,
  appraisals: {},
  idempotencyKey,
  dryRun: false,
})

const foundingOf = ({ clauses, articles, parties, document }: Review) => ({
  clauses,
  articles,
  members: parties.map(({ body }) => body),
  document,
})
