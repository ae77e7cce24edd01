import { useEffect, useRef, useState } from 'react'
import { ApiProblem, ask, perform, read, send, upload } from '#api/client.ts'
import type { AccountView, Entrance } from '#api/people.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { randomUuid } from '#ui/uuid.ts'
import { type CreationServer, type CreationStop, createGroup, stepsOf } from './creation.ts'
import { type Creation, CreationPanel } from './creation-panel.tsx'
import { newFounder } from './founder.ts'
import type { Brought } from './kept.ts'
import type { Review } from './review.ts'
import { ReviewPage } from './review-page.tsx'
import { type ReviewInHand as ReviewHands, useReview } from './use-review.ts'

export type ReviewInHandProps = {
  readonly brought: Brought
  readonly start: Review
  readonly restored: boolean
  readonly onDiscard: () => void
  readonly onCreated: (groupId: string) => Promise<void>
}

/** A review in a person’s hands, up to the group that comes of it. */
export function ReviewInHand({ brought, start, restored, onDiscard, onCreated }: ReviewInHandProps) {
  const { review, change, now } = useReview(start)
  const [creation, setCreation] = useState<Creation | null>(null)
  useFounder(now, change)
  const create = async (appraisals: Appraisals) => {
    try {
      const stop = await createGroup(now(), serverFor(brought), appraisals, ({ review: advanced, step }) => {
        change(() => advanced)
        setCreation({ state: 'running', step })
      })
      if (stop === null) return await finish()
      if (isOver(stop)) change((held) => ({ ...held, foundKey: randomUuid() }))
      setCreation({ state: 'stopped', stop })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setCreation({
        state: 'stopped',
        stop: { step: stepsOf(now())[0] ?? { type: 'found' }, answer: { kind: 'failed', problem: error.problem } },
      })
    }
  }
  const finish = async () => {
    setCreation({ state: 'done' })
    await playCoordinator(now())
    await onCreated(now().groupId)
  }
  return (
    <ReviewPage
      brought={brought}
      review={review}
      restored={restored}
      onChange={change}
      onCreate={() => void create({})}
      onDiscard={onDiscard}
      {...(creation === null
        ? {}
        : { creation: <CreationPanel review={review} creation={creation} onResume={(given) => void create(given)} /> })}
    />
  )
}

const serverFor = ({ file, name }: Brought): CreationServer => ({
  keep: async (groupId) =>
    (await upload<{ readonly sha256: string }>(`/api/groups/${groupId}/files`, file, name)).sha256,
  prepare: async (groupId) => (await ask<{ readonly person: string }>(`/api/groups/${groupId}/preparation`, {})).person,
  perform: (path, act) => perform(path, 0, act),
  performOn: async (path, type, act) => perform(`${path}/${type}`, (await read<{ seq: number }>(path)).seq, act),
})

/** Outside a demonstration, whoever brings the text in founds the group: its sheet begins with the name of the account. */
function useFounder(now: () => Review, change: ReviewHands['change']): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || now().founder != null) return
    begun.current = true
    void nameOfAccount().then((name) => {
      if (name !== null) change((review) => ({ ...review, founder: review.founder ?? newFounder(name, randomUuid) }))
    })
  }, [now, change])
}

/** `null` in a demonstration, and for who is not signed in any more: creating the group will say so. */
async function nameOfAccount(): Promise<string | null> {
  try {
    const { demo } = await read<Entrance>('/api/sign-in')
    return demo ? null : (await read<AccountView>('/api/me')).account.name
  } catch (error) {
    if (error instanceof ApiProblem) return null
    throw error
  }
}

/** Whether the founding is known not to be recorded: the next try, which may carry a judgement, needs a key of its own. */
const isOver = ({ step, answer }: CreationStop): boolean =>
  step.type === 'found' && (answer.kind !== 'failed' || (answer.problem.status >= 400 && answer.problem.status < 500))

/** In a demonstration the person goes on as the coordinator’s representative: only a member of a group sees it. */
async function playCoordinator({ groupId, parties, clauses }: Review): Promise<void> {
  const leader = parties.find(({ body }) => body === clauses.coordinators[0]?.body)
  try {
    const entry = await read<{ readonly demo: boolean }>('/api/sign-in')
    if (!entry.demo || leader === undefined) return
    const personas = await read<readonly { person: string; body: string }[]>(`/api/demo/personas?group=${groupId}`)
    const persona = personas.find(({ body }) => body === leader.body)
    if (persona !== undefined) {
      await send('/api/demo/persona', { group: groupId, person: persona.person, body: persona.body })
    }
  } catch (error) {
    // The group exists whoever one plays: the choice can be made on its page.
    if (!(error instanceof ApiProblem)) throw error
  }
}
