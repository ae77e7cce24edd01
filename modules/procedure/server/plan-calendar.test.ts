import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'
import { launched, plan, prepared, REGION } from '../testing.ts'
import { planCalendar } from './plan-calendar.ts'

const assemblies = [
  { body: REGION, subject: 'contract-signature', on: '2027-05-20' },
  { body: 'somme', subject: 'budget-commitment', on: null },
] as const
const state: OpenedProcedure = { ...prepared, plan: plan({ assemblies }) }
const asked = {
  ...{
    group: 'g',
    id: 'p1',
    seq: 12,
    state,
    names: new Map([[REGION, 'Région']]),
    language: 'fr' as const,
    stamp: '2027-01-28T10:00:00.000Z',
  },
  address: 'https://exemple.fr/groups/g/procedures/p1',
  deadline: null,
} as const

const events = (text: string | undefined) =>
  new ICAL.Component(ICAL.parse(text ?? '')).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

test('one whole day a milestone, and each assembly that gave its date', () => {
  const found = events(planCalendar(asked))
  expect(found).toHaveLength(plan().milestones.length + 1)
  const due = found.find(({ uid }) => uid === 'tendersDue.p1@unisson')
  expect(due?.summary).toBe('Limite des offres (Environnement numérique de travail)')
  expect(due?.startDate.toString()).toBe(plan().milestones.find(({ milestone }) => milestone === 'tendersDue')?.on)
  expect(due?.sequence).toBe(12)
  expect(found.find(({ uid }) => uid.startsWith('contract-signature'))?.summary).toBe('Assemblée : Région')
})

test('an extended deadline is the day that the calendar says, and what follows it moves', () => {
  const noticed = { ...state, ...launched, plan: state.plan } as OpenedProcedure
  const day = (deadline: string | null, milestone: string) =>
    events(planCalendar({ ...asked, state: noticed, deadline })).find(({ uid }) => uid === `${milestone}.p1@unisson`)
  const settled = day(null, 'tendersDue')?.startDate.toString() ?? ''
  const later = addDays(settled, 60)
  expect(day(later, 'tendersDue')?.startDate.toString()).toBe(later)
  expect(String(day(later, 'tendersOpened')?.startDate) >= later).toBe(true)
})

test('abandoned, its days are cancelled; without a plan there is no calendar', () => {
  const abandoned: OpenedProcedure = {
    ...state,
    status: 'abandoned',
    launch: null,
    abandonedOn: '2027-02-01',
    reason: '-',
  }
  const [first] = events(planCalendar({ ...asked, state: abandoned, language: 'en' }))
  expect(first?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(planCalendar({ ...asked, state: prepared })).toBeUndefined()
})
