import { randomUUID } from 'node:crypto'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { purchaseOf } from '#modules/need/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, OutboxMessage, Refused, Served } from '#platform/served.ts'
import { contact } from '../model/contact.ts'
import type { Contact, ContactAct, ContactEvent, ContactFacts } from '../model/contact-state.ts'
import { contactSecrecy } from '../model/secrecy.ts'

/** The procedure on a purchase, null before there is one; told by whoever composes the server. */
export type ProcedureOn = (tx: Tx, groupId: string, purchase: string) => Promise<string | null>

export type ContactCase = Served<Contact, ContactAct, ContactEvent, ContactFacts>

/** A contact with an operator, as the server runs it. A message of a member that is refused is kept, and tells the coordinator. */
export function contactCase(procedureOn: ProcedureOn): ContactCase {
  const served: ContactCase = {
    process: contact,
    table: 'contact',
    columns: (state) => ({
      purchase: state.status === 'none' ? null : state.purchase,
      body: state.status === 'none' ? null : state.body,
    }),
    facts: async (tx, { groupId, state, act }) => {
      const group = await readGroup(tx, groupId)
      if (group === undefined) throw new ProblemError('notFound')
      const about = state.status === 'none' ? purchaseIn(act) : state.purchase
      if (about === null) {
        return {
          facts: { group, purchase: { status: 'none' }, procedure: null, interests: [] },
          articles: group.articles,
        }
      }
      const purchase = (await purchaseOf(tx, groupId, about)) ?? { status: 'none' }
      const procedure = await procedureOn(tx, groupId, about)
      const interests = await interestsIn(tx, groupId, procedure ?? about)
      return { facts: { group, purchase, procedure, interests }, articles: group.articles }
    },
    secrecy: contactSecrecy,
    outbox,
    refused: (refusal) => stops(served, refusal),
  }
  return served
}

const purchaseIn = (act: ContactAct | undefined): string | null =>
  act?.type === 'declare' || act?.type === 'stop' ? act.purchase : null

const SILENCE: readonly string[] = ['silenceKept', 'sourcingByCoordinator']

/** S5.7, R1.15: what a member meant to say to an operator was refused; that it was is kept, without what it said. */
function stops(served: ContactCase, { act, findings }: Refused<ContactAct>): readonly Consequence[] {
  const broken = findings.some(({ rule, outcome }) => SILENCE.includes(rule) && outcome === 'unmet')
  if (act.type !== 'declare' || !broken) return []
  const { purchase, body, operator, channel, contactOn } = act
  const stop: ContactAct = { type: 'stop', purchase, body, operator, channel, contactOn }
  return [{ served, id: randomUUID(), act: stop }]
}

function outbox({ groupId, id, state, events }: Granted<Contact, ContactEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { purchase, procedure, body } = state
  const payload = { groupId, id, purchase, procedure, body }
  return events.flatMap((event) => {
    if (event.type === 'MessageStopped') return [{ topic: 'contact.stopped', payload }]
    if (event.type === 'ContactAnswered') return [{ topic: 'contact.answered', payload }]
    if (event.type === 'ContactDeclared' && event.direction === 'received')
      return [{ topic: 'contact.received', payload }]
    return []
  })
}
