import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Examination } from '#modules/application/index.ts'
import type { Evaluation } from '#modules/evaluation/index.ts'
import { putCase } from '../postgres/put-case.ts'
import { beginning, putAnalysed } from './analysed-stage.ts'
import { company } from './award-decision.ts'
import { awardOn, PROCEDURE, putAuthority, putOpened } from './award-stage.ts'
import { COMMITTEE, putCommittee, SEATS, servedAs } from './committee-stage.ts'
import { comeIn, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** From the analysis to the award, on a real server: each process takes what the one before it decided, and nothing else. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let stage: Stage
let accounts: readonly string[]
const NAMES = ['Numérique Exemple', 'Coopérative Exemple', 'Atelier Exemple', 'Fabrique Exemple'] as const
const TENDERS = NAMES.map(() => randomUUID())
const { read, post, bring } = awardOn(() => stage)
let [analysis, session, minutes, award] = ['', '', '', '']

type Findings = readonly { rule: string; outcome: string; basis: object[]; facts: object }[]
type Body = { resource: { id: string; state: Record<string, unknown> }; findings?: Findings }

const answerOf = async (answer: Response) => {
  const body = (await answer.json()) as Body
  const unmet = (body.findings ?? []).filter(({ outcome }) => outcome === 'unmet')
  return { status: answer.status, body, unmet: unmet.map(({ rule }) => rule), findings: unmet }
}
const stateOf = async (path: string) =>
  (await (await read(path)).json()) as { seq: number; state: Record<string, unknown> }
const acting = async (path: string, name: string, payload: object = {}) =>
  answerOf(await post(`${path}/${name}`, payload, (await stateOf(path)).seq))
const inSession = async (name: string, payload: object = {}) => {
  const found = await acting(`committee-sessions/${session}`, name, payload)
  return found.status === 200 ? 'granted' : found.unmet.join()
}

beforeAll(async () => {
  stage = await onStage()
  const came = []
  for (const [index, name] of NAMES.entries())
    came.push(await comeIn(stage, `${index}@exemple.test`, company(name, '73282932000074')))
  accounts = came.map(({ account }) => account)
  await putAuthority(stage)
  await putOpened(
    stage,
    accounts.map((account, index) => ({ account, name: NAMES[index] ?? '', id: TENDERS[index] ?? '' })),
  )
  await putCommittee(stage)
  const examined: Examination = {
    ...{ status: 'ended', consultation: stage.consultation, procedure: PROCEDURE, reference: '2027-ENT-01' },
    ...{
      pieces: [],
      reviews: [],
      requests: [],
      rejections: [],
      invitation: null,
      endedAt: '2027-04-01T08:00:00.000Z',
      observations: '',
    },
    decisions: accounts.map((account, index) => ({
      ...{ account, reasons: 'Attestation non produite.', at: '2027-04-01T08:00:00.000Z', by: REGION },
      ...(index === 3
        ? { verdict: 'inadmissible' as const, ground: 'not-produced' as const }
        : { verdict: 'admitted' as const, ground: null }),
    })),
  }
  await putCase(stage.platform, servedAs('examination'), { groupId: stage.group, id: randomUUID(), state: examined })
})
afterAll(() => stage?.close())

const analysed = async (frozen: boolean): Promise<void> => {
  const { state } = (await stateOf(`evaluations/${analysis}`)) as { state: unknown } as { state: Evaluation }
  await putAnalysed(stage, { id: analysis, state, frozen, tenders: TENDERS })
}

const convening = (at = '2027-04-15T08:00:00.000Z') => ({
  ...{ committee: COMMITTEE, procedure: PROCEDURE, agenda: [{ title: 'Attribution', lot: null }], at },
  ...{ until: '2027-04-15T10:00:00.000Z', place: 'Lille', link: '', urgency: null },
})
const convene = () => post('committee-sessions', convening(), 0)

test('R2.41, S3.7: whoever the examination eliminated is not analysed', async () => {
  stage.at('2027-04-02T08:00:00.000Z')
  const begun = await answerOf(await post('evaluations', beginning(stage), 0))
  expect(begun.status, JSON.stringify(begun.body)).toBe(200)
  const { id, state } = begun.body.resource
  expect((state.tenders as { account: string }[]).map(({ account }) => account)).toEqual(accounts.slice(0, 3))
  analysis = id
})

describe('S3.7, R1.29: the committee stands on the report', () => {
  test('it is not convened before the report is frozen', async () => {
    await analysed(false)
    expect(await answerOf(await convene())).toMatchObject({
      ...{ status: 409, unmet: ['reportFrozen'] },
      findings: [{ basis: [{ source: 'policy', article: 'analyse des offres' }, { clause: 'coordinator' }] }],
    })
    await analysed(true)
    const convened = await answerOf(await convene())
    expect(convened.status, JSON.stringify(convened.body)).toBe(200)
    session = convened.body.resource.id
  })

  test('the best ranked tender alone is put to the vote: neither an irregular one, nor one that was eliminated', async () => {
    stage.at('2027-04-08T08:00:00.000Z')
    const proof = { persons: SEATS, on: '2027-04-08', means: 'electronic', reference: 'envoi 1', file: null }
    expect(await inSession('proveConvening', proof)).toBe('granted')
    stage.at('2027-04-15T08:00:00.000Z')
    for (const person of SEATS.slice(0, 4)) expect(await inSession('arrive', { person, remote: null })).toBe('granted')
    expect(await inSession('open')).toBe('granted')
    const putting = (index: number) =>
      inSession('put', {
        ...{ item: 1, reasons: 'la mieux classée' },
        proposal: { kind: 'award', tender: TENDERS[index], candidate: NAMES[index] },
      })
    expect(await putting(0)).toBe('firstRankedProposed')
    expect(await putting(2)).toBe('proposalOfATender,firstRankedProposed')
    expect(await putting(3)).toBe('proposalOfATender,firstRankedProposed')
    expect(await putting(1)).toBe('granted')
    for (const person of SEATS.slice(0, 4)) expect(await inSession('cast', { person, choice: 'for' })).toBe('granted')
    expect(await inSession('count')).toBe('granted')
    expect(await inSession('close')).toBe('granted')
  })
})

describe('R1.29, R1.32, R2.50: the award stands on the vote and on the ranks', () => {
  const candidate = (index: number, rank: number | null, rejection: string | null) => ({
    ...{ account: accounts[index], name: NAMES[index], identifier: '1', rank, rejection },
    reasons: rank === 1 ? '' : 'Écartée au rapport.',
  })
  const candidates = () => [
    candidate(1, 1, null),
    candidate(0, 2, 'ranked-lower'),
    candidate(2, null, 'irregular'),
    candidate(3, null, 'application'),
  ]
  const decide = async (over: object = {}) => {
    const decision = {
      ...{ consultation: stage.consultation, lot: null, by: 'committee', decidedOn: '2027-04-15', record: minutes },
      ...{ choice: 'La mieux classée.', amount: 90_000_000, candidates: candidates() },
      ...over,
    }
    return answerOf(await post('awards', decision, 0))
  }

  test('nothing before the minutes are signed, though somebody would answer for others', async () => {
    minutes = await bring('pv.txt', Buffer.from('procès-verbal'))
    const appraisals = { decisionAsVoted: { accepted: true, reason: 'Le procès-verbal le porte.' } }
    expect(await decide({ appraisals })).toMatchObject({
      ...{ status: 409, unmet: ['decisionAsVoted'] },
      findings: [{ basis: [{ article: 'L1414-2' }, { article: 'R2131-5' }], facts: { here: true, decidedOn: null } }],
    })
    expect(await inSession('sign', { file: null })).toBe('signedByTheChair')
    const { seq } = await stateOf(`committee-sessions/${session}`)
    const chair = { kind: 'person', person: SEATS[0] ?? '', body: REGION, office: 'representative' } as const
    expect((await post(`committee-sessions/${session}/sign`, { file: null }, seq, chair)).status).toBe(200)
  })

  test('R2.54: what the report and the minutes say is proposed to whoever decides, and typed by nobody', async () => {
    const { lots } = (await (await read('awards/to-decide')).json()) as {
      lots: { operators: object[]; decision: object }[]
    }
    expect(lots).toHaveLength(1)
    expect(lots[0]).toMatchObject({ decision: { decidedOn: '2027-04-15' } })
    expect(lots[0]?.operators).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ account: accounts[1], rank: 1, rejection: null }),
        expect.objectContaining({ account: accounts[0], rank: 2, rejection: 'ranked-lower' }),
        expect.objectContaining({ account: accounts[2], rank: null, rejection: 'irregular' }),
        expect.objectContaining({ account: accounts[3], rank: null, rejection: 'application' }),
      ]),
    )
  })

  test('other minutes, another day or another order are refused', async () => {
    expect((await decide()).unmet).toEqual(['decisionAsVoted'])
    const document = await read(`committee-sessions/${session}/minutes.pdf`)
    minutes = await bring('pv-signe.pdf', new Uint8Array(await document.arrayBuffer()))
    expect((await decide({ decidedOn: '2027-04-14' })).unmet).toEqual(['decisionAsVoted'])
    const [first, second, ...rest] = candidates()
    const swapped = [
      { ...second, rank: 1, rejection: null },
      { ...first, rank: 2, rejection: 'ranked-lower', reasons: 'x' },
      ...rest,
    ]
    const typed = await decide({ candidates: swapped })
    expect(typed.unmet).toEqual(['rankedAsAnalysed', 'decisionAsVoted'])
    expect(typed.findings[0]).toMatchObject({
      basis: [{ article: 'R2152-6' }, { source: 'policy', article: 'analyse des offres' }],
      facts: { frozen: true, ranking: [NAMES[1], NAMES[0]] },
    })
    const granted = await decide()
    expect(granted.status, JSON.stringify(granted.body)).toBe(200)
    expect(granted.body.resource.state).toMatchObject({ status: 'decided', intended: accounts[1] })
    award = granted.body.resource.id
  })

  test('S3.20: another member that tries to decide is told that it may not, and neither who ranks first nor whom the committee chose', async () => {
    const own = { ...candidate(1, 1, null), account: randomUUID(), name: 'x' }
    const record = await bring('x.txt', Buffer.from('ce que la Somme apporte'))
    for (const query of ['', '?dryRun=true']) {
      const payload = { consultation: stage.consultation, lot: null, by: 'committee', decidedOn: '2027-04-15' }
      const tried = { ...payload, record, choice: 'x', amount: 1, candidates: [own] }
      const { status, body } = await answerOf(await post(`awards${query}`, tried, 0, person(SOMME)))
      expect([status, body.findings?.map(({ rule }) => rule)]).toEqual([403, ['competence', 'interestFree']])
      for (const secret of [...accounts, ...NAMES]) expect(JSON.stringify(body)).not.toContain(secret)
    }
  })

  test('R3.04: the contract of an award that is made here is notified by no other hand', async () => {
    const appraisals = ['objectFits', 'sameAsNotice'].map((rule) => [
      rule,
      { accepted: true, reason: 'C’est le même achat.' },
    ])
    const recorded = await answerOf(
      await post(
        'contracts',
        {
          ...{ title: 'Environnement numérique de travail', object: 'Un environnement numérique de travail', lots: [] },
          ...{ reference: '2027-ENT-01', consultation: stage.consultation, awardBegunOn: '2027-02-01' },
          ...{ identifiedBuyers: [REGION, SOMME], appraisals: Object.fromEntries(appraisals) },
        },
        0,
      ),
    )
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
    const notified = { notifiedOn: '2027-04-15', endsOn: '2031-04-14' }
    const refused = await acting(`contracts/${recorded.body.resource.id}`, 'recordNotification', notified)
    expect(refused).toMatchObject({
      ...{ status: 409, unmet: ['notifiedByAward'] },
      findings: [{ basis: [{ article: 'L2131-1' }, { article: 'R2182-4' }, { clause: 'coordinator' }] }],
    })
    const tasks = (await (await read('tasks')).json()) as { process: string; act: string }[]
    expect(tasks.filter(({ process }) => process === 'contract')).toEqual([])
  })
})

describe('R1.29, R2.42: the first produces nothing, and the committee chooses the next', () => {
  const passing = { ground: 'proofs-missing', reason: 'Rien n’est venu.' }
  const choosing = { choice: 'La suivante du classement.', amount: 90_000_000 }
  const putting = (index: number) =>
    inSession('put', {
      ...{ item: 1, reasons: 'la suivante du classement' },
      proposal: { kind: 'award', tender: TENDERS[index], candidate: NAMES[index] },
    })
  const asksAgain = async () => {
    const tasks = (await (await read('tasks')).json()) as { process: string; act: string; facts: object }[]
    return tasks.filter(({ process, act }) => process === 'committeeSession' && act === 'convene')
  }

  test('proofs are not asked for anew once their day is over; the next is left to the committee, whom the board asks to convene', async () => {
    const asked = await acting(`awards/${award}`, 'askProofs', { due: '2027-04-20' })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    stage.at('2027-04-21T08:00:00.000Z')
    expect(await acting(`awards/${award}`, 'askProofs', { due: '2027-04-30' })).toMatchObject({
      ...{ status: 409, unmet: ['proofsDayStands'], findings: [{ basis: [{ source: 'CCP', article: 'R2144-7' }] }] },
    })
    expect(await asksAgain()).toEqual([])
    const passed = await acting(`awards/${award}`, 'passToNext', passing)
    expect(passed.status, JSON.stringify(passed.body)).toBe(200)
    expect(passed.body.resource.state).toMatchObject({ intended: accounts[0], nextAwaited: true })
    expect(await asksAgain()).toMatchObject([{ facts: { again: true } }])
    expect(await acting(`awards/${award}`, 'recordNextChoice', choosing)).toMatchObject({
      ...{ status: 409, unmet: ['nextAsVoted'] },
      findings: [{ basis: [{ article: 'L1414-2' }, { article: 'R2131-5' }] }],
    })
  })

  test('whoever is out is voted on no more; what is voted and signed is the choice', async () => {
    const [at, until] = ['2027-04-29T08:00:00.000Z', '2027-04-29T10:00:00.000Z']
    const convened = await answerOf(await post('committee-sessions', { ...convening(at), until }, 0))
    expect(convened.status, JSON.stringify(convened.body)).toBe(200)
    session = convened.body.resource.id
    expect(await asksAgain()).toEqual([])
    const proof = { persons: SEATS, on: '2027-04-21', means: 'electronic', reference: 'envoi 2', file: null }
    expect(await inSession('proveConvening', proof)).toBe('granted')
    stage.at(at)
    for (const person of SEATS.slice(0, 4)) expect(await inSession('arrive', { person, remote: null })).toBe('granted')
    expect(await inSession('open')).toBe('granted')
    expect(await putting(1)).toBe('proposalOfATender,firstRankedProposed')
    expect(await putting(0)).toBe('granted')
    for (const person of SEATS.slice(0, 4)) expect(await inSession('cast', { person, choice: 'for' })).toBe('granted')
    for (const name of ['count', 'close']) expect(await inSession(name)).toBe('granted')
    expect((await acting(`awards/${award}`, 'recordNextChoice', choosing)).unmet).toEqual(['nextAsVoted'])
    const { seq } = await stateOf(`committee-sessions/${session}`)
    const chair = { kind: 'person', person: SEATS[0] ?? '', body: REGION, office: 'representative' } as const
    expect((await post(`committee-sessions/${session}/sign`, { file: null }, seq, chair)).status).toBe(200)
    const chosen = await acting(`awards/${award}`, 'recordNextChoice', choosing)
    expect(chosen.status, JSON.stringify(chosen.body)).toBe(200)
    expect(chosen.body.resource.state).toMatchObject({
      ...{ intended: accounts[0], choice: choosing.choice },
      nextChoices: [{ account: accounts[0], decidedOn: '2027-04-29' }],
    })
    expect(chosen.body.resource.state).not.toHaveProperty('nextAwaited')
  })
})
