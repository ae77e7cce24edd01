import { describe, expect, test } from 'vitest'
import type { ActAnswer } from '#api/answer.ts'
import { readConvention } from '../../reading/index.ts'
import { SAMPLE_TEXT } from '../gallery/sample-text.ts'
import { createGroup, stepsOf } from './creation.ts'
import { departmentOf } from './department.ts'
import { isUnsaid, newFounder } from './founder.ts'
import { isComplete, itemsOf, remainingOf } from './item.ts'
import { segmentsOf } from './passage.ts'
import { registrationOf } from './registration.ts'
import {
  acknowledge,
  confirmItem,
  correctClauses,
  correctParty,
  type Review,
  removeParty,
  startReview,
} from './review.ts'

const reading = readConvention(SAMPLE_TEXT)
let drawn = 0
const draw = () => `id-${++drawn}`
const fresh = startReview(reading, draw)

const itemOf = (review: Review, id: string) => itemsOf(review, reading).find((item) => item.id === id)

const completed: Review = {
  ...fresh,
  parties: fresh.parties.map((sheet, rank) => ({
    ...sheet,
    siret: ['20005374200017', '21800001600012', '22800001400016'][rank] ?? '',
    seat: { text: '1 place', city: 'Valbourg', department: '25' },
    person: { ...sheet.person, name: sheet.person.name || 'La personne en exercice' },
    title: sheet.title || 'Président',
    since: '2026-04-12',
  })),
}

describe('what is to be confirmed', () => {
  test('every clause and three parts a party, with the weakest of its passages', () => {
    expect(fresh.parties.map(({ name }) => name)).toEqual([
      'Communauté de communes des Trois Vallons',
      'Commune de Valbourg',
      'Syndicat mixte de la Haute-Lisière',
    ])
    expect(itemsOf(fresh, reading)).toHaveLength(18 + 3 * 3)
    expect(itemOf(fresh, 'withdrawal')?.confidence).toBe('sure')
    expect(itemOf(fresh, 'territory')?.confidence).toBe('absent')
  })

  test.each([
    ['', 'group-name-empty'],
    ['  ', 'group-name-empty'],
    ['x'.repeat(80), null],
    ['x'.repeat(81), 'group-name-long'],
  ])('the name of the group: « %s »', (name, complaint) => {
    const named = correctClauses(fresh, 'name', { ...fresh.clauses, name })
    expect(itemOf(named, 'name')?.complaint).toBe(complaint)
  })

  test('the name of the group is inferred from the title, and shown beside it', () => {
    expect(fresh.clauses.name).toBe('Groupement pour l’achat de bacs de collecte et de services d’entretien')
    const item = itemOf(fresh, 'name')
    expect(item).toMatchObject({ confidence: 'guess', complaint: null })
    expect(item?.found.map(({ place }) => place)).toEqual(itemOf(fresh, 'title')?.found.map(({ place }) => place))
  })

  test.each([
    ['SIRET absent', { siret: '' }, 'identity', 'siret-empty'],
    ['clé fausse', { siret: '20005374200018' }, 'identity', 'siret-wrong'],
    ['SIRET d’une autre partie', { siret: '21800001600012' }, 'identity', 'siret-twice'],
    ['nom vide', { name: ' ' }, 'identity', 'name-empty'],
    ['privé sans engagement', { isBuyer: false }, 'identity', 'commitment-missing'],
    ['siège sans commune', { seat: { text: '1 place', city: '', department: '25' } }, 'seat', 'seat-incomplete'],
    ['département inconnu', { seat: { text: '1 place', city: 'A', department: '99' } }, 'seat', 'department-wrong'],
    ['titre vide', { title: '' }, 'representative', 'representative-incomplete'],
    ['sans date', { since: null }, 'representative', 'since-missing'],
  ] as const)('%s', (_, change, part, complaint) => {
    const [first] = completed.parties
    if (first === undefined) throw new Error('the sample has parties')
    const changed = correctParty(completed, `party.${first.body}.${part}`, { ...first, ...change })
    expect(itemOf(changed, `party.${first.body}.${part}`)?.complaint).toBe(complaint)
    expect(itemOf(completed, `party.${first.body}.${part}`)?.complaint).toBeNull()
  })

  test('a correction is to be confirmed again, and a party that leaves takes its missions along', () => {
    const confirmed = confirmItem(completed, 'costs')
    const corrected = correctClauses(confirmed, 'costs', completed.clauses)
    expect(itemOf(confirmed, 'costs')?.confirmed).toBe(true)
    expect(itemOf(corrected, 'costs')).toMatchObject({ confirmed: false, corrected: true })
    const without = removeParty(completed, completed.clauses.coordinators[0]?.body ?? '')
    expect(itemOf(without, 'coordinators')?.complaint).toBe('coordinator-none')
  })

  test('complete once every value is confirmed and every notice read', () => {
    const all = itemsOf(completed, reading).reduce((review, { id }) => confirmItem(review, id), completed)
    expect(isComplete(remainingOf(all, reading))).toBe(false)
    const ids = reading.report.map(({ id }) => id)
    expect(isComplete(remainingOf(acknowledge(all, ids), reading))).toBe(true)
    expect(isComplete(remainingOf({ ...acknowledge(all, ids), parties: all.parties.slice(0, 1) }, reading))).toBe(false)
  })
})

describe('the creation', () => {
  const granted = { kind: 'granted', receipt: {} } as ActAnswer
  const lost: ActAnswer = { kind: 'failed', problem: { type: 'about:blank', title: 'unreachable', status: 0 } }

  test('taken up after a failure in the middle, it repeats nothing and keeps its keys', async () => {
    const sent: string[] = []
    let kept = completed
    let fails = true
    const server = {
      prepare: async () => 'unasked',
      performOn: async () => lost,
      keep: async () => 'a'.repeat(64),
      perform: async (path: string, act: { idempotencyKey: string }) => {
        sent.push(`${path.split('/').at(-1)} ${act.idempotencyKey}`)
        return fails && sent.length === 2 ? lost : granted
      },
    }
    const stop = await createGroup(completed, server, {}, ({ review }) => {
      kept = review
    })
    expect(stop?.step).toMatchObject({ type: 'register', name: 'Commune de Valbourg' })
    expect(stepsOf(kept).map(({ type }) => type)).toEqual(['register', 'register', 'found'])
    fails = false
    expect(await createGroup(kept, server, {}, () => undefined)).toBeNull()
    const [one, two, three] = completed.parties.map(({ body }) => body)
    expect(sent).toEqual([
      `bodies ${one}`,
      `bodies ${two}`,
      `bodies ${two}`,
      `bodies ${three}`,
      `convention ${completed.foundKey}`,
    ])
  })

  test('its founder takes it in hand first, and holds an office of the coordinator before it exists', async () => {
    const founder = newFounder('La Directrice des achats', draw)
    expect(isUnsaid({ ...completed, founder })).toBe(true)
    const review = { ...completed, founder: { ...founder, title: 'Directrice des achats' } }
    expect(isUnsaid(review)).toBe(false)
    const coordinator = completed.clauses.coordinators[0]?.body
    const acts: object[] = []
    const server = {
      prepare: async () => 'person-of-the-founder',
      keep: async () => 'a'.repeat(64),
      perform: async () => granted,
      performOn: async (path: string, type: string, act: { payload: object }) => {
        acts.push({ path, type, ...act.payload })
        return granted
      },
    }
    const steps: string[] = []
    expect(await createGroup(review, server, {}, ({ step }) => void steps.push(step.type))).toBeNull()
    expect(steps).toEqual(['prepare', 'keep', 'register', 'register', 'register', 'seat', 'found'])
    expect(acts).toMatchObject([
      {
        path: `/api/groups/${completed.groupId}/bodies/${coordinator}`,
        type: 'appoint',
        office: 'officer',
        person: { id: 'person-of-the-founder', name: 'La Directrice des achats' },
      },
    ])
  })

  test('a founder who represents the coordinator is the person that the coordinator is registered with', async () => {
    const founder = { ...newFounder('', draw), role: 'representative', person: 'person-of-the-founder' } as const
    const review: Review = { ...completed, founder }
    const ids = review.parties.map((sheet) => [sheet.body, registrationOf(review, sheet).representative.person.id])
    const coordinator = completed.clauses.coordinators[0]?.body
    expect(ids.filter(([, person]) => person === 'person-of-the-founder')).toEqual([[coordinator, founder.person]])
    expect(stepsOf(review).map(({ type }) => type)).not.toContain('seat')
  })

  test('who represents two parties is one person; the department gives the holidays', () => {
    const twice = completed.parties.map((sheet) => ({
      ...sheet,
      seat: { ...sheet.seat, department: '67' },
      person: { ...sheet.person, name: 'Odile Traverse' },
    }))
    const review = { ...completed, parties: twice }
    const registrations = twice.map((sheet) => registrationOf(review, sheet))
    expect(new Set(registrations.map(({ representative }) => representative.person.id)).size).toBe(1)
    expect(registrations[0]?.holidayZone).toBe('alsace-moselle')
  })
})

test.each([
  ['4 place du Marché, 59000 Lille', '59'],
  ['1 quai, 20 000 Ajaccio', '2A'],
  ['2 cours, 20200 Bastia', '2B'],
  ['97400 Saint-Denis', '974'],
  ['99200 Nulle-Part', ''],
  ['rue du 14 juillet', ''],
])('the department of « %s »', (address, department) => expect(departmentOf(address)).toBe(department))

test('passages that overlap cut the text without losing a letter, and the current one wins', () => {
  const segments = segmentsOf(
    'abcdefgh',
    [
      { start: 1, end: 5 },
      { start: 3, end: 6 },
    ],
    [{ start: 4, end: 5 }],
  )
  expect(segments.map(({ text }) => text).join('')).toBe('abcdefgh')
  expect(segments.filter(({ lit }) => lit).map(({ text }) => text)).toEqual(['bc', 'd', 'e', 'f'])
  expect(segments.filter(({ current }) => current).map(({ text }) => text)).toEqual(['e'])
})
