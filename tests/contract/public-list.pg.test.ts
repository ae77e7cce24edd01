import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { DEADLINE, openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { at, ENT, get, OTHER, onPublicSite, platform, written } from './public-stage.ts'

/** Pages of the public list are kept from one request to the next: never longer than they are true. */
onPublicSite()

const LATER = '2027-03-20T11:00:00.000Z'
const later = { groupId: OTHER, id: randomUUID(), procedure: randomUUID(), reference: '2027-LATER', deadline: LATER }

const listedNow = async (query = ''): Promise<readonly string[]> =>
  (await get(query)).json().items.map(({ id }: { readonly id: string }) => id)

const edition = async () => (await written<{ edition: string }>('select edition::text from unisson.public_list'))[0]

describe('R2.22: the list says what is published when it is asked', () => {
  test('what is published while the list is kept is in it at once, and in its search', async () => {
    expect([await listedNow(), await listedNow('?q=numerique')]).toEqual([[ENT], [ENT]])
    await putCase(platform(), consultationCase, { ...later, state: openConsultation(later) })
    const both = [later.id, ENT].toSorted()
    expect((await listedNow()).toSorted()).toEqual(both)
    expect((await listedNow('?q=numerique')).toSorted()).toEqual(both)
  })

  test('what changes in it is seen at once', async () => {
    const title = 'Espace numérique, lot hébergement'
    await putCase(platform(), consultationCase, { ...later, state: openConsultation({ ...later, over: { title } }) })
    const { items } = (await get('?q=hebergement+lot')).json()
    expect(items.map((item: { readonly title: string }) => item.title)).toEqual([title])
  })

  test('at the second of its deadline a consultation is open no more, though nobody has written anything', async () => {
    const second = Date.parse(DEADLINE)
    const before = await edition()
    at(new Date(second - 1).toISOString())
    expect((await listedNow()).toSorted()).toEqual([later.id, ENT].toSorted())
    expect(await listedNow('?state=ended')).toEqual([])
    at(DEADLINE)
    expect(await listedNow()).toEqual([later.id])
    expect(await listedNow('?state=ended')).toEqual([ENT])
    at(LATER)
    expect(await listedNow()).toEqual([])
    expect(await edition()).toEqual(before)
  })

  test('a list that did not change keeps its tag, and is not sent again', async () => {
    const { headers, body } = await get('?state=all')
    const again = await get('?state=all', { 'if-none-match': String(headers.etag) })
    expect([body.length > 20, again.statusCode, again.body]).toEqual([true, 304, ''])
  })

  test('asked many times at once, it is the same for all', async () => {
    const bodies = await Promise.all(Array.from({ length: 40 }, async () => (await get('?state=all')).body))
    expect(new Set(bodies).size).toBe(1)
    expect(JSON.parse(bodies[0] ?? '').items).toHaveLength(2)
  })
})
