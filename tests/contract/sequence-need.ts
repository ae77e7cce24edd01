import { randomUUID } from 'node:crypto'
import { civilDay } from '#kernel/paris-time.ts'
import { registration } from '#modules/organisation/testing.ts'
import { frozenPurchase } from '#modules/procedure/testing.ts'
import type { Platform } from '#platform/commit.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { putCase } from '../postgres/put-case.ts'
import { type Act, reason, write } from './sequence-acts.ts'
import { marked } from './sequence-file.ts'
import type { NeedMonths } from './sequence-model.ts'
import type { World } from './sequence-world.ts'

/** The need that a sequence begins with, and what becomes of it: reopened, changed, frozen again. */

const BEGUN = frozenPurchase()
/** The days on which the sheets may still be asked for: the service begins after them. */
const SHEETS_DUE = '2027-08-31'

const ofPurchase = ({ ids }: World) => `/purchases/${ids.purchase}`
const enquiry = (months: NeedMonths) => ({
  title: marked('need-title'),
  object: marked('object'),
  category: BEGUN.category,
  lines: BEGUN.lines,
  duration: { from: BEGUN.duration.from, months },
})

export const needs = {
  reopen: (): Act => ({
    path: (world) => `${ofPurchase(world)}/reopen`,
    payload: () => ({ reason: reason('need-reopened') }),
    fits: ({ need }) => need === 'frozen',
    after: (model) => {
      model.need = 'collecting'
      write(model, marked('need-reopened'))
    },
  }),
  revise: (months: NeedMonths): Act => ({
    path: (world) => `${ofPurchase(world)}/revise`,
    payload: () => ({ ...enquiry(months), sheetsDue: SHEETS_DUE, reason: reason('need-revised') }),
    fits: ({ need }) => need === 'collecting',
    passes: (_model, now) => civilDay(now) <= SHEETS_DUE,
    after: (model) => {
      model.asked = months
      write(model, marked('need-revised'))
    },
  }),
  freeze: (): Act => ({
    path: (world) => `${ofPurchase(world)}/freeze`,
    payload: () => ({}),
    fits: ({ need }) => need === 'collecting',
    after: (model) => {
      Object.assign(model, { need: 'frozen', frozen: model.asked })
    },
  }),
  abandon: (): Act => ({
    path: (world) => `${ofPurchase(world)}/abandon`,
    payload: () => ({ reason: reason('need-end') }),
    fits: ({ need }) => need === 'frozen' || need === 'collecting',
    after: (model) => {
      model.need = 'abandoned'
      write(model, marked('need-end'))
    },
  }),
} as const

const served = (name: string) => {
  const found = servedRoutes.find((each) => each.served.process.name === name)
  if (found === undefined) throw new Error(`no process is named ${name}`)
  return found.served
}

type Put = Pick<World, 'ids' | 'bodies'>

/** The frozen need of 12 M€ of two buyers, the third member having none, each body with its card: it can be frozen again. */
export async function putNeed(platform: Platform, { ids, bodies }: Put): Promise<void> {
  const { group: groupId, purchase } = ids
  const put = (name: string, id: string, state: { readonly status: string; readonly [member: string]: unknown }) =>
    putCase(platform, served(name), { groupId, id, state })
  const answers = [bodies.lead, bodies.buyer].map((body, index) => {
    const part = BEGUN.parts[index]
    if (part === undefined) throw new Error('a buyer for each part')
    return { ...part, body, sheet: randomUUID(), quantities: QUANTITIES }
  })
  await put('purchase', purchase, { ...BEGUN, ...enquiry(48), parts: answers })
  for (const { body, siret, sheet, amounts } of answers) {
    await put('body', body, cardOf(siret))
    await put('needSheet', sheet, {
      status: 'validated',
      purchase,
      body,
      need: { amounts, quantities: QUANTITIES, learners: LEARNERS },
      note: '',
      filedOn: BEGUN.frozenOn,
      validatedOn: BEGUN.frozenOn,
    })
  }
  const told = { purchase, body: bodies.other, note: 'aucun besoin', filedOn: BEGUN.frozenOn }
  await put('needSheet', randomUUID(), { status: 'without-need', ...told })
}

const QUANTITIES = [{ line: 'A1', minimum: 0, expected: 1, maximum: 2 }]
const LEARNERS = ['2027-2028', '2028-2029', '2029-2030', '2030-2031'].map((year) => ({ year, learners: 1_000 }))
const cardOf = (siret: string) => {
  const { type: _, representative: __, ...identity } = registration({ kind: 'region', siret })
  return { status: 'registered', ...identity, offices: [] }
}
