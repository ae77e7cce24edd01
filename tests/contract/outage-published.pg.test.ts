import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsIn } from './deposit-rows.ts'
import { around, onStage, person, REGION, type Stage } from './deposit-stage.ts'

/** What annexe 7 asks of a profile about its own unavailability: that it is published, to anybody, as it is known. */
let stage: Stage
beforeAll(async () => {
  stage = await onStage()
}, 120_000)
afterAll(() => stage?.close())

const at = (minutes: number): string => new Date(around(minutes * 60_000)).toISOString()
const published = async () =>
  ((await (await fetch(`${stage.url}/api/public/availability`)).json()) as { outages: readonly object[] }).outages

test('R2.23, annexe 7: an outage that is entered is read by anybody, with its hours and its reason, and its entry cites the article', async () => {
  stage.at(around(-30 * 60_000))
  stage.readAs(person(REGION))
  const reason = 'Les accusés de dépôt ne partaient plus : le relais de courriel a été arrêté.'
  const answer = await fetch(`${stage.url}/api/groups/${stage.group}/outages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ from: at(-50), until: at(-40), reason }),
  })
  expect(answer.status, await answer.text()).toBe(200)
  expect(await published()).toMatchObject([{ from: at(-50), until: at(-40), reason, measured: null }])
  const [{ findings } = { findings: [] }] = await rowsIn<{
    findings: readonly { rule: string; basis: readonly object[] }[]
  }>(
    stage,
    `select convert_from(body, 'UTF8')::jsonb -> 'findings' as findings from journal where process = 'outage' and act = 'declare'`,
  )
  expect(findings.find(({ rule }) => rule === 'outageReasoned')).toMatchObject({
    outcome: 'met',
    basis: [
      { source: 'policy', article: 'indisponibilité' },
      { source: 'CE', article: '449250' },
      { source: 'CCP', article: 'annexe 7' },
    ],
  })
})
