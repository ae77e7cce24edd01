import type { ActAnswer, ActRequest } from '#api/answer.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { coordinatorSheet, type Founder, officeOf } from './founder.ts'
import { registrationOf } from './registration.ts'
import type { Review } from './review.ts'

/** What is done at each step: its founder takes the group in hand, the text is kept, each body is registered, the group founded. */
export type CreationStep =
  | { readonly type: 'prepare' }
  | { readonly type: 'keep' }
  | { readonly type: 'register'; readonly body: string; readonly name: string }
  | { readonly type: 'seat' }
  | { readonly type: 'found' }

/** What the sequence asks of the server, so that a test can stand for it. */
export type CreationServer = {
  /** Opens the preparation of the group; answers as which person of its register the founder signs in. */
  readonly prepare: (groupId: string) => Promise<string>
  /** Keeps the text as brought; answers its SHA-256. */
  readonly keep: (groupId: string) => Promise<string>
  readonly perform: (path: string, act: ActRequest<object>) => Promise<ActAnswer>
  /** An act on a case that exists already, as it stands now. */
  readonly performOn: (path: string, type: string, act: ActRequest<object>) => Promise<ActAnswer>
}

export type CreationProgress = { readonly review: Review; readonly step: CreationStep }

/** What stopped the sequence: the step, and the server’s answer to it. */
export type CreationStop = { readonly step: CreationStep; readonly answer: Exclude<ActAnswer, { kind: 'granted' }> }

/** Every step of a creation, done or not. */
export function allSteps({ parties, founder = null }: Review): readonly CreationStep[] {
  return [
    ...(founder === null ? [] : [{ type: 'prepare' } as const]),
    { type: 'keep' },
    ...parties.map(({ body, name }) => ({ type: 'register', body, name }) as const),
    // A representative has its office with the body itself.
    ...(founder?.role === 'officer' ? [{ type: 'seat' } as const] : []),
    { type: 'found' },
  ]
}

export function isDone(step: CreationStep, { document, registered, founder = null }: Review): boolean {
  switch (step.type) {
    case 'prepare':
      return founder?.person != null
    case 'keep':
      return document !== null
    case 'register':
      return registered.includes(step.body)
    case 'seat':
      return founder?.seated === true
    case 'found':
      return false
  }
}

/** The steps that are not done yet. */
export const stepsOf = (review: Review): readonly CreationStep[] =>
  allSteps(review).filter((step) => !isDone(step, review))

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

type Taken = { readonly review: Review } | CreationStop

async function take(
  review: Review,
  step: CreationStep,
  server: CreationServer,
  appraisals: Appraisals,
): Promise<Taken> {
  const base = `/api/groups/${review.groupId}`
  switch (step.type) {
    case 'prepare':
      return { review: withFounder(review, { person: await server.prepare(review.groupId) }) }
    case 'keep':
      return { review: { ...review, document: await server.keep(review.groupId) } }
    case 'register':
      return registering(review, step, server)
    case 'seat':
      return seating(review, step, server)
    case 'found': {
      const founding = { ...request(review.foundKey, foundingOf(review)), appraisals }
      return after(step, await server.perform(`${base}/convention`, founding), review)
    }
  }
}

async function registering(
  review: Review,
  step: Extract<CreationStep, { type: 'register' }>,
  { perform }: CreationServer,
): Promise<Taken> {
  const sheet = review.parties.find(({ body }) => body === step.body)
  if (sheet === undefined) return { review }
  const answer = await perform(
    `/api/groups/${review.groupId}/bodies`,
    request(sheet.body, registrationOf(review, sheet)),
  )
  return after(step, answer, { ...review, registered: [...review.registered, sheet.body] })
}

/** The founder's office in the coordinator, from today: what lets them into the group that they found. */
async function seating(review: Review, step: CreationStep, { performOn }: CreationServer): Promise<Taken> {
  const { founder, groupId } = review
  const sheet = coordinatorSheet(review)
  if (founder == null || sheet === undefined) return { review }
  const act = request(founder.key, officeOf(founder, todayInParis()))
  const answer = await performOn(`/api/groups/${groupId}/bodies/${sheet.body}`, 'appoint', act)
  return after(step, answer, withFounder(review, { seated: true }))
}

const after = (step: CreationStep, answer: ActAnswer, review: Review): Taken =>
  answer.kind === 'granted' ? { review } : { step, answer }

const withFounder = (review: Review, known: Partial<Founder>): Review =>
  review.founder == null ? review : { ...review, founder: { ...review.founder, ...known } }

/** The civil day of the register, whatever the device's zone. */
const todayInParis = (): string => civilDay(new Date().toISOString())

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
