import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import { extractText } from '#platform/text/index.ts'
import { perform } from './sequence-commands.ts'
import { fileOf, MARK } from './sequence-file.ts'
import { type Answer, openStage, type Stage, type World } from './sequence-world.ts'

/**
 * A text is a text: whatever stands in a field of a consultation comes out as the same characters, on the public pages, in
 * the notices and in the calendar, and nothing of it is run, whichever language it is written in.
 */
const SIGNS = '\t\u00ad\u200b\uf0b7\r\n\u202e👍'
const HOSTILE = `<script>alert(1)</script> '--; #panic("x") $x$ *g* ${'$'}{7*7} =2+3${SIGNS}`
/** Not in a name of a file, which is one: no slash, and none of the signs, which are taken out of it. */
const inName = (text: string): string => text.replaceAll('/', '').replace(SIGNS, '')

let stage: Stage
let world: World
beforeAll(async () => {
  stage = await openStage()
  world = await stage.begin()
  await play()
}, 60_000)
afterAll(() => stage.close())

/** Every marked text of a payload, and its hostile twin. */
function poisoned<T>(payload: T): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string' && value.endsWith('.txt')) return inName(`${HOSTILE}${value}`)
    if (typeof value === 'string') return value.includes(MARK) ? `${HOSTILE} ${value}` : value
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
  }
  return walk(payload) as T
}

async function done(path: string, payload: object, opens: string | null = null): Promise<Answer> {
  const answer = await perform(world, 'lead', { path, payload: poisoned(payload), opens })
  expect(answer.status, `${path}: ${answer.text}`).toBe(200)
  return answer
}

const question = randomUUID()

async function play(): Promise<void> {
  const { ids } = world
  const [procedure, consultation] = [`/procedures/${ids.procedure}`, `/consultations/${ids.consultation}`]
  const chosen = { procedureType: 'open', ground: null, shortened: { by: 'urgency', reasons: MARK } }
  await done('/procedures', { purchase: ids.purchase, title: MARK, ...chosen }, ids.procedure)
  expect(procedure).toContain(ids.procedure)
  const file = fileOf(world, 'good')
  await done('/consultations', { procedure: ids.procedure, reference: 'ENT-1', ...file }, ids.consultation)
  await done(`${consultation}/validate`, {})
  const deadline = { date: '2027-03-10', time: '12:00' }
  await done(`${consultation}/sendNotice`, { deadline, questionsUntil: { date: '2027-03-01', time: '18:00' } })
  await done(`${consultation}/recordPublication`, { published: { date: '2027-01-28', time: '09:00' }, reference: MARK })
  await done(`${consultation}/publish`, {})
  const key = { 'idempotency-key': question }
  const asked = await world.outside(`${consultation}/questions`, {
    payload: { text: HOSTILE, late: false },
    headers: key,
  })
  expect(asked.status, asked.text).toBe(200)
  await done(`/questions/${question}/answer`, { wording: MARK, answer: MARK })
  await world.goTo('2027-01-29T08:00:00.000Z')
  const moved = { date: addDays(deadline.date, 7), time: '12:00' }
  const change = { important: true, reason: MARK, deadline: moved, questionsUntil: null }
  await done(`${consultation}/change`, { ...fileOf(world, 'longer'), ...change })
  await world.goTo('2027-01-30T08:00:00.000Z')
  const extension = { deadline: { date: '2027-03-24', time: '12:00' }, questionsUntil: null, ground: 'outage' }
  await done(`${consultation}/extend`, { ...extension, reason: MARK })
}

/** The characters that are drawn, whatever space stands between them. */
const drawn = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '')

describe('a script in every text field', () => {
  test('comes out of the public address as the characters that it is, in an answer that no browser runs', async () => {
    const answer = await world.outside(`/consultations/${world.ids.consultation}`)
    expect(answer.type).toBe('application/json; charset=utf-8')
    const page: { consultation: PublicConsultation; answers: { wording: string }[] } = JSON.parse(answer.text)
    const { invoicing: _, ...told } = poisoned(fileOf(world, 'longer')).dossier
    expect(page.consultation).toMatchObject(told)
    expect(page.consultation.extensions.map(({ reason }) => reason)).toEqual([
      `${HOSTILE} ${MARK}`,
      `${HOSTILE} ${MARK}`,
    ])
    expect(page.answers.map(({ wording }) => wording)).toEqual([`${HOSTILE} ${MARK}`])
  })

  test('is printed in the notice and in each rectifying one, at the public address as in the group; there are no others', async () => {
    const path = `/consultations/${world.ids.consultation}/notices`
    for (const [number, says] of [
      [0, 'Avis de marché'],
      [1, 'Modification importante'],
      [2, 'est reportée au mercredi 24 mars 2027'],
    ] as const) {
      const [own, open] = [
        await world.get('buyer', `${path}/${number}.pdf`),
        await world.outside(`${path}/${number}.pdf`),
      ]
      expect([own.status, open.status, open.type], open.text.slice(0, 300)).toEqual([200, 200, 'application/pdf'])
      for (const { bytes } of [own, open]) {
        const text = drawn((await extractText(bytes, 'avis.pdf')).text)
        expect(text).toContain(drawn(says))
        expect(text).toContain(drawn('<script>alert('))
        expect(text).toContain(drawn('#panic('))
        // What no font draws, and what turns the reading round, is named; a bullet of a word processor is one.
        expect(text).toContain(drawn('=2+3 • [U+202E][U+1F44D]'))
      }
    }
    for (const wrong of ['3', '-1', 'x', '0.5', '1e1'])
      expect((await world.outside(`${path}/${wrong}.pdf`)).status, wrong).toBe(404)
    expect((await world.get('buyer', `${path}/3.pdf`)).status).toBe(404)
    expect((await world.outside(`/consultations/${randomUUID()}/notices/0.pdf`)).status).toBe(404)
  })
})
