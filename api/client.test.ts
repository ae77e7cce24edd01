import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ActRequest } from './answer.ts'
import { ApiProblem, csrfToken, perform, read } from './client.ts'

const FINDING = { rule: 'r', outcome: 'unmet', basis: [{ source: 'CCP', article: 'L2113-7' }], facts: {} }
const RECEIPT = { caseFile: 'g', seq: 4, at: '2027-01-18T09:00:00.000Z', hash: 'a'.repeat(64), findings: [] }
const act: ActRequest<{ on: string }> = {
  payload: { on: '2027-01-18' },
  appraisals: { r: { accepted: true, reason: 'lu' } },
  idempotencyKey: 'key-1',
  dryRun: false,
}

const sent = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()

beforeEach(() => {
  sent.mockReset()
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('document', {
    cookie: 'theme=dark; unisson_csrf=to%20ken',
    documentElement: { lang: 'fr' },
  })
})
afterEach(() => vi.unstubAllGlobals())

const answers = (status: number, body: object, type = status < 400 ? 'application/json' : 'application/problem+json') =>
  sent.mockResolvedValue(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } }))

describe('perform', () => {
  test('sends the version seen, the key of the draft, the token and the judgements', async () => {
    answers(200, { resource: {}, receipt: RECEIPT })
    expect(await perform('/api/x/notify', 3, act)).toEqual({ kind: 'granted', receipt: RECEIPT })
    const [path, init] = sent.mock.calls[0] ?? []
    const headers = new Headers(init?.headers)
    expect(path).toBe('/api/x/notify')
    expect(headers.get('If-Match')).toBe('"3"')
    expect(headers.get('Idempotency-Key')).toBe('key-1')
    expect(headers.get('X-CSRF-Token')).toBe('to ken')
    expect(JSON.parse(String(init?.body))).toEqual({ on: '2027-01-18', appraisals: act.appraisals })
  })

  test('asks for a dry run in the address', async () => {
    answers(200, { verdict: 'granted', findings: [FINDING] })
    expect(await perform('/api/x', 3, { ...act, dryRun: true })).toEqual({ kind: 'would-grant', findings: [FINDING] })
    expect(sent.mock.calls[0]?.[0]).toBe('/api/x?dryRun=true')
  })

  test.each([
    [202, { verdict: 'awaiting-judgement', findings: [FINDING] }, { kind: 'awaiting-judgement', findings: [FINDING] }],
    [200, { verdict: 'refused', findings: [FINDING] }, { kind: 'refused', findings: [FINDING] }],
    [409, { type: 't', title: 't', status: 409, findings: [FINDING] }, { kind: 'refused', findings: [FINDING] }],
    [403, { type: 't', title: 't', status: 403, findings: [FINDING] }, { kind: 'refused', findings: [FINDING] }],
  ])('%i is a decision', async (status, body, answer) => {
    answers(status, body)
    expect(await perform('/api/x', 3, act)).toEqual(answer)
  })

  test.each([400, 401, 412, 500])('%i is a problem, with what the server says of it', async (status) => {
    const problem = { type: 't', title: 't', status, issues: [{ path: 'on', message: 'm' }] }
    answers(status, problem)
    expect(await perform('/api/x', 3, act)).toEqual({ kind: 'failed', problem })
  })

  test('a lost answer is a problem of status 0, not an exception', async () => {
    sent.mockRejectedValue(new TypeError('fetch failed'))
    expect(await perform('/api/x', 3, act)).toMatchObject({ kind: 'failed', problem: { status: 0 } })
  })

  test('a page of a proxy is a problem of its status', async () => {
    answers(502, {}, 'text/html')
    expect(await perform('/api/x', 3, act)).toMatchObject({ kind: 'failed', problem: { status: 502 } })
  })
})

describe('read', () => {
  test('gives the body', async () => {
    answers(200, { id: 7 })
    expect(await read('/api/x')).toEqual({ id: 7 })
    expect(new Headers(sent.mock.calls[0]?.[1].headers).has('X-CSRF-Token')).toBe(false)
  })
  test('throws the problem', async () => {
    answers(404, { type: 't', title: 't', status: 404 })
    await expect(read('/api/x')).rejects.toBeInstanceOf(ApiProblem)
  })
})

test('a token that is not there is null', () => {
  expect(csrfToken('a=b')).toBeNull()
})
