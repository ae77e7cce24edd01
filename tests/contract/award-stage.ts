import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import type { Opening } from '#modules/opening/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { electionOn, office, recording, registration } from '#modules/organisation/testing.ts'
import { commit } from '#platform/commit.ts'
import type { AnyServed } from '#platform/served.ts'
import { openings } from '../../apps/server/openings.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { person, REGION, SOMME, type Stage } from './deposit-stage.ts'
import type { View } from './session-on-stage.ts'

/** A consultation that is closed and opened, a coordinator whose president may sign, and the award that follows, as a client speaks to it. */

export const [PROCEDURE, DELIBERATION, FORMER] = [randomUUID(), randomUUID(), randomUUID()]
export const coordinator = person(REGION)

type Finding = {
  readonly rule: string
  readonly outcome: string
  readonly basis: readonly object[]
  readonly facts: object
}
export type Answer = {
  readonly resource: { readonly id: string; readonly seq: number; readonly state: View['state'] }
  readonly findings: readonly Finding[]
}

const cases = organisationCases(async () => ({
  standing: { preparing: true, coordinators: [REGION] },
  articles: { parties: { article: 'parties' } },
}))

/** Puts the coordinator into the register with its president, and the deliberation that lets it sign. */
export async function putAuthority({ platform, group }: Stage): Promise<void> {
  const does = async (served: AnyServed, id: string, act: { readonly type: string }) => {
    const result = await commit(platform, served, { groupId: group, id, act, actor: coordinator })
    if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
  }
  const successor = {
    ...office({ person: { id: REGION, civility: 'M.', name: 'La présidence de la Région' } }),
    ...{ title: 'Le Président du Conseil régional', from: '2021-07-02', givenBy: electionOn('2021-07-02') },
  }
  // Whoever presided before: the office ended on the eve of the present one.
  const former = {
    person: { id: FORMER, civility: 'Mme', name: 'La présidence précédente de la Région' },
    ...{ title: 'La Présidente du Conseil régional', from: '2015-12-18', until: null, givenBy: null },
  } as const
  const region = {
    name: 'Région Hauts-de-France',
    kind: 'region',
    siret: '20005374200017',
    representative: former,
  } as const
  await does(cases.body, REGION, registration(region))
  await does(cases.body, REGION, successor)
  await does(cases.body, SOMME, registration())
  const act = {
    body: REGION,
    subject: 'contract-signature',
    number: '2026-06-01',
    date: '2026-06-25',
    signatory: null,
  } as const
  await does(
    cases.authorisingAct,
    DELIBERATION,
    recording({ ...act, organ: { type: 'assembly', name: 'conseil régional' } }),
  )
  await does(cases.authorisingAct, DELIBERATION, { type: 'publish', ...{ on: '2026-06-30', how: 'electronic' } })
  const acknowledgement = { on: '2026-07-02', id: 'AR-1' }
  await does(cases.authorisingAct, DELIBERATION, { type: 'transmit', ...{ sentOn: '2026-07-01', acknowledgement } })
}

const TENDER = { kind: 'tender', recipient: '' } as const
const UNSEALED = {
  ...{ envelope: 0, lots: [], manifest: 'c'.repeat(64), files: 1, size: 1, keyholders: [], faults: [] },
  malware: 'none',
} as const

/** Puts the consultation of the stage closed, and its session ended: these accounts deposited, the last one late. */
export async function putOpened(
  { platform, group, consultation }: Stage,
  accounts: readonly {
    readonly account: string
    readonly name: string
    readonly late?: boolean
    /** The deposit; it is unsealed when it is named. */
    readonly id?: string
  }[],
): Promise<void> {
  const open = openConsultation({ groupId: group, id: consultation, procedure: PROCEDURE })
  const buyers = [REGION, SOMME].map((body) => ({ body, name: body, siret: '22800001600016', maximum: 600_000_000 }))
  const frozen = { ...open.frozen, buyers }
  const closed = { ...open, frozen, status: 'closed', closedAt: open.deadline } as const
  await putCase(platform, consultationCase, { groupId: group, id: consultation, state: closed })
  const deposits = accounts.map(({ account, name, id, late = false }) => ({
    ...{
      id: id ?? randomUUID(),
      hash: 'a'.repeat(64),
      receivedAt: open.deadline,
      account,
      operator: name,
      identifier: '1',
    },
    ...({ standing: late ? 'late' : 'standing', keySet: 1, copy: false, called: null } as const),
    envelopes: id === undefined ? [] : [TENDER],
  }))
  const at = open.deadline
  const state: Opening = {
    ...{ status: 'ended', consultation, procedure: PROCEDURE, reference: open.reference },
    fixed: { root: 'b'.repeat(64), count: deposits.length, at },
    ...{ openedAt: at, openedBy: REGION, order: 'together', phase: 'all', keySets: [], deposits, attendance: [] },
    ...{
      given: [],
      timeGiven: [],
      unsealed: accounts.flatMap(({ id }) => (id === undefined ? [] : [{ ...UNSEALED, deposit: id, at }])),
      failed: [],
      excluded: [],
      endedAt: at,
      observations: '',
      arrivals: [],
    },
  }
  const [route] = openings.routes
  if (route === undefined) throw new Error('no opening is served')
  await putCase(platform, route.served, { groupId: group, id: consultation, state })
}

/** The award on a stage, as its coordinator and others ask of it over HTTP. */
export function awardOn(stageOf: () => Stage) {
  const base = () => `${stageOf().url}/api/groups/${stageOf().group}`
  const read = async (path: string, actor: Actor = coordinator): Promise<Response> => {
    stageOf().readAs(actor)
    return fetch(`${base()}/${path}`)
  }
  const view = async (id: string, actor: Actor = coordinator) =>
    (await (await read(`awards/${id}`, actor)).json()) as View
  const post = async (path: string, payload: object, seq: number, actor: Actor = coordinator): Promise<Response> => {
    stageOf().readAs(actor)
    return fetch(`${base()}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
      body: JSON.stringify(payload),
    })
  }
  const act = async (id: string, name: string, payload: object, actor: Actor = coordinator): Promise<Response> =>
    post(`awards/${id}/${name}`, payload, (await view(id)).seq, actor)
  /** An act that must be granted. @returns the state that it leaves */
  const done = async (id: string, name: string, payload: object, actor: Actor = coordinator) => {
    const answer = await act(id, name, payload, actor)
    const body = (await answer.json()) as Answer
    expect(answer.status, JSON.stringify(body)).toBe(200)
    return body.resource.state
  }
  /** How an act is refused, and what one rule found. */
  const refused = async (id: string, name: string, payload: object, rule: string) => {
    const answer = await act(id, name, payload)
    const { findings = [] } = (await answer.json()) as Answer
    const found = findings.find((each) => each.rule === rule)
    return { status: answer.status, outcome: found?.outcome, basis: found?.basis, facts: found?.facts }
  }
  /** What one rule finds of an act that is only tried. */
  const dryRun = async (id: string, name: string, payload: object, rule: string) => {
    const answer = await post(`awards/${id}/${name}?dryRun=true`, payload, (await view(id)).seq)
    const { findings = [] } = (await answer.json()) as Answer
    return findings.find((each) => each.rule === rule)?.outcome
  }
  const bring = async (name: string, bytes: Uint8Array): Promise<string> => {
    stageOf().readAs(coordinator)
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    const answer = await fetch(`${base()}/files`, { method: 'POST', body: form })
    const { sha256 } = (await answer.json()) as { sha256: string }
    expect(answer.status).toBeLessThan(300)
    return sha256
  }
  const validate = async (sha256: string, content?: string): Promise<string> => {
    stageOf().readAs(coordinator)
    const answer = await fetch(`${base()}/files/${sha256}/signature-report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ content }),
    })
    return ((await answer.json()) as { verdict: string }).verdict
  }
  return { read, view, post, act, done, refused, dryRun, bring, validate }
}
