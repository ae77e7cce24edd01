import { expect } from 'vitest'
import { civilDay } from '#kernel/paris-time.ts'
import type { Criterion, PublicConsultation } from '#modules/consultation/index.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { referenceOf } from './sequence-acts.ts'
import { citedBy, MARK, marked, wordsOf } from './sequence-file.ts'
import { cutIn, earliest, type Model } from './sequence-model.ts'
import { BEGINS, type Person, type World } from './sequence-world.ts'

/** What is true after every act, whatever the sequence (law.md R1.33, R2.10, R2.13, R2.53). */

type Page = { readonly consultation: PublicConsultation; readonly answers: readonly object[] }

/** The public address shows a valid file with a lawful deadline, or nothing. */
export async function publishedIsValid(model: Model, world: World): Promise<void> {
  const { consultation: id } = world.ids
  const answer = await world.outside(`/consultations/${id}`)
  const list = await world.outside(`/consultations?state=all&q=${referenceOf(world)}`)
  expect(list.text.includes(id)).toBe(model.published)
  expect(answer.status, answer.text).toBe(model.published ? 200 : 404)
  if (!model.published) return expect(answer.text + list.text).not.toContain(MARK)
  const { consultation, answers }: Page = JSON.parse(answer.text)
  fileIsValid(consultation)
  const { deadline, questionsUntil, versions } = consultation
  expect({ deadline, questionsUntil }).toEqual({ deadline: model.deadline, questionsUntil: model.questionsUntil })
  expect(deadline >= earliest(model, civilDay(model.noticeSentAt)), 'the minimum period').toBe(true)
  expect(deadline >= (model.shown?.deadline ?? ''), 'a deadline is never earlier than it was').toBe(true)
  expect(versions.slice(0, model.shown?.versions.length), 'what was published').toEqual(
    model.shown?.versions ?? versions,
  )
  expect(versions).toHaveLength(model.versions)
  for (const word of wordsOf(world, model.file)) expect(answer.text).toContain(word)
  expect(answers).toHaveLength([...model.questions.values()].filter(({ status }) => status === 'answered').length)
  expect(answer.text).not.toContain(marked('raw'))
  model.shown = { deadline, versions }
}

function fileIsValid({ criteria, framework, buyers, versions }: PublicConsultation): void {
  const wholeAt = (level: readonly Criterion[]): void => {
    expect(level.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000)
    for (const { parts } of level) if (parts.length > 0) wholeAt(parts)
  }
  wholeAt(criteria)
  expect(criteria.some(({ kind }) => kind === 'environment')).toBe(true)
  expect(criteria.some(({ kind }) => kind !== 'price')).toBe(true)
  expect(framework.maximum).toBeGreaterThan(0)
  expect(buyers.map(({ invoicing }) => invoicing)).toEqual([marked('address'), marked('address')])
  expect(versions.at(-1)?.documents.some(({ kind }) => kind === 'RC')).toBe(true)
}

/** The coordinator reads what the model holds: neither has gone another way. */
export async function standsAsTold(model: Model, world: World): Promise<void> {
  const { ids } = world
  const statusOf = async (path: string): Promise<string> => {
    const { status, text } = await world.get('lead', path)
    return status === 404 ? 'none' : JSON.parse(text).state.status
  }
  const { need, procedure, consultation } = model
  expect({
    need: await statusOf(`/purchases/${ids.purchase}`),
    procedure: await statusOf(`/procedures/${ids.procedure}`),
    consultation: await statusOf(`/consultations/${ids.consultation}`),
  }).toEqual({ need, procedure, consultation })
}

/** Every address of the group, for the cases of this sequence. */
export function addressesIn(routes: readonly string[], model: Model, world: World): readonly string[] {
  const { ids } = world
  const cases: Readonly<Record<string, readonly string[]>> = {
    purchases: [ids.purchase],
    consultations: [ids.consultation],
    questions: [...model.questions.keys()],
    interests: [...model.interests.values()].map(({ id }) => id),
    contacts: model.contacts,
  }
  const files = [...model.cited]
  const own = routes.flatMap((url) => {
    const path = url.replace('/api/groups/:groupId', '')
    if (path.endsWith('/:sha256')) return files.map((sha256) => path.replace(':sha256', sha256))
    const named = cases[path.split('/')[1] ?? ''] ?? [ids.procedure]
    return path.includes(':id') ? named.map((id) => path.replace(':id', id).replaceAll(/:\w+/g, '0')) : [path]
  })
  const everyCase = [ids.procedure, ...Object.values(cases).flat()]
  return [
    // The convention has no procedure in it; its page is set as a PDF, which takes as long as a hundred others.
    ...own.filter((path) => path !== '/convention/document.pdf'),
    ...servedRoutes.map(({ served }) => `/cases?process=${served.process.name}`),
    ...[MARK, marked('title'), marked('raw'), 'document'].map((word) => `/search?q=${word}`),
    ...['/journal?limit=200', '/journal?before=5', ...everyCase.map((id) => `/journal?id=${id}`)],
    ...[civilDay(BEGINS), civilDay(world.now())].map((day) => `/as-of?date=${day}`),
    `/technical-group/readings?procedure=${ids.procedure}`,
    ...(files.length === 0 ? [] : [`/files?sha256=${files.join(',')}`]),
    ...files.map((sha256) => `/technical-group/outline?sha256=${sha256}`),
  ]
}

/** Not a byte: no marked word in any answer; a document, a printed notice or a calendar does not even exist. */
export async function givesNothing(who: Person, paths: readonly string[], world: World): Promise<void> {
  for (const path of paths) {
    const { text, status, type } = await world.get(who, path)
    expect(text.includes(MARK), `${path} gives ${who} something of the procedure: ${text.slice(0, 600)}`).toBe(false)
    if (/\/(?:notices\/|planning|retrievals|followers|files\/)/.test(path)) expect(status, path).toBe(404)
    expect(type, path).not.toMatch(/pdf|zip|octet/)
  }
}

/** No letter on the procedure reaches whoever is cut from it. */
export async function writesToNobody(model: Model, world: World): Promise<void> {
  const cut = cutIn(model).map((who) => world.persons[who])
  for (const { topic, persons } of await world.unreached()) {
    if (/^(?:consultation|question|contact)\./.test(topic))
      expect([...persons].sort(), `${topic} would reach`).toEqual([...cut].sort())
  }
}

/** What nobody is kept from is all there, at each of the addresses that tell it: the words sought elsewhere could be found. */
export async function readsAll(model: Model, world: World): Promise<void> {
  const { ids, now } = world
  if (model.procedure === 'none') return
  const register = await world.get('lead', '/journal?limit=200')
  for (const word of model.written) expect(register.text, word).toContain(word)
  const day = civilDay(now())
  const telling = [
    ...[`/purchases/${ids.purchase}`, `/procedures/${ids.procedure}`, '/journal.jsonl', `/as-of?date=${day}`],
    ...[`/search?q=${MARK}`, '/cases', '/cases?process=procedure'],
    ...(model.consultation === 'none'
      ? []
      : [`/consultations/${ids.consultation}`, `/search?q=${marked('title')}`, '/cases?process=consultation']),
    ...[...model.questions.keys()].map((id) => `/questions/${id}`),
    ...model.contacts.map((id) => `/contacts/${id}`),
  ]
  for (const path of telling) {
    const { text } = await world.get('lead', path)
    expect(text.includes(MARK), `${path}: ${text.slice(0, 300)}`).toBe(true)
  }
  for (const { sha256, content } of citedBy(world, model.file))
    if (model.cited.has(sha256)) expect((await world.get('lead', `/files/${sha256}`)).text).toBe(content)
}
