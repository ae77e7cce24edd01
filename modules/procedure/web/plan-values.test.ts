import { describe, expect, test } from 'vitest'
import { daysBetween } from '#kernel/calendar.ts'
import { barsOf, dayOf, moveMilestone, violationsOf } from '../model/plan.ts'
import type { Plan } from '../model/plan-state.ts'
import { boundsFor, firstPlan, resettled, standingOf } from '../model/standing-plan.ts'
import { launched, plan, prepared, REGION, TODAY } from '../testing.ts'
import { choicePayload, choiceValues, emptyChoice } from './choice-values.ts'
import { rowsOf, scaleOf } from './plan-scale.ts'
import {
  consequencesOf,
  nextOf,
  type PlanContext,
  planPayload,
  planValues,
  withAssembly,
  workFrom,
} from './plan-values.ts'
import { stagesOf } from './procedure-stages.ts'

const context: PlanContext = { state: prepared, coordinator: REGION, today: TODAY, made: [], deadline: null }

describe('the plan in hand', () => {
  test('begins from the day wanted, with an assembly a buyer and that which authorises the signature', () => {
    const first = firstPlan(context)
    expect(first.wanted).toBe(prepared.duration.from)
    expect(first.assemblies.map(({ subject }) => subject)).toEqual([
      'contract-signature',
      'budget-commitment',
      'budget-commitment',
    ])
    const { course, dates } = standingOf(context, first)
    expect(violationsOf(course, dates)).toEqual([])
    expect(planPayload(planValues(first))).toEqual({ plan: first })
  })

  test('a longer work pushes on what follows, and nothing before it', () => {
    const first = firstPlan(context)
    const { dates } = standingOf(context, first)
    const longer = resettled(context, { ...first, work: workFrom({}, 'analysis', '90') })
    const { dates: after } = standingOf(context, longer)
    expect(dayOf(after, 'tendersDue')).toBe(dayOf(dates, 'tendersDue'))
    expect(dayOf(after, 'reportReady') > dayOf(dates, 'reportReady')).toBe(true)
    expect(workFrom({ analysis: 90 }, 'analysis', 'trente')).toEqual({})
    expect(withAssembly(first, 1, '2027-05-20').assemblies[1]?.on).toBe('2027-05-20')
  })

  test('once the notice has left, what comes next is after it: the file is not “ready today”', () => {
    if (launched.status !== 'launched') throw new Error('the sample is launched')
    const sentToday: PlanContext = { ...context, state: launched, today: launched.noticeSentOn }
    const kept = firstPlan(sentToday)
    const { course, dates } = standingOf(sentToday, kept)
    const next = nextOf(course, dates, boundsFor(sentToday, kept))
    expect(course.milestones.indexOf(next ?? 'dossierReady')).toBeGreaterThan(course.milestones.indexOf('noticeSent'))
    const { course: whole, dates: before } = standingOf(context, firstPlan(context))
    expect(nextOf(whole, before, boundsFor(context, firstPlan(context)))).toBe('dossierReady')
  })

  test('a move tells what moved with it', () => {
    const first = firstPlan(context)
    const { course, dates } = standingOf(context, first)
    const bounds = boundsFor(context, first)
    const moved = moveMilestone(course, dates, { milestone: 'contractNotified', to: '2027-08-01', bounds })
    expect(consequencesOf(dates, moved, 'contractNotified')).toEqual([
      { milestone: 'serviceStarted', days: daysBetween('2027-09-01', dayOf(moved, 'serviceStarted')) },
    ])
  })
})

describe('another medium than electronic', () => {
  const typed = { mediumCase: 'physical-models', mediumReasons: 'un terminal à essayer' }
  const paid = (values: Parameters<typeof planPayload>[0]) => (planPayload(values) as { plan: Plan }).plan.otherMedium
  test('its ground goes with it, and not with electronic means', () => {
    const paper = { ...plan(), electronic: false }
    expect(paid({ ...planValues(paper), ...typed })).toEqual({
      case: 'physical-models',
      reasons: 'un terminal à essayer',
    })
    expect(paid({ ...planValues(paper), mediumReasons: 'sans cas' })).toBeNull()
    expect(paid({ ...planValues(plan()), ...typed })).toBeNull()
  })
  test('the form begins with the one that was given, and with none for a plan that has none', () => {
    const otherMedium = { case: 'security', reasons: 'des plans sensibles' } as const
    expect(paid(planValues({ ...plan(), electronic: false, otherMedium }))).toEqual(otherMedium)
    expect(planValues(plan())).toMatchObject({ mediumCase: '', mediumReasons: '' })
  })
})

describe('the picture', () => {
  test('covers whole months, and gives each milestone one handle', () => {
    const { course, dates } = standingOf(context, plan())
    const scale = scaleOf(['2027-02-14', '2027-04-30'])
    expect([scale.from, scale.months.length, scale.at('2027-02-01'), scale.at('2027-05-01')]).toEqual([
      '2027-02-01',
      3,
      0,
      100,
    ])
    const handles = rowsOf(barsOf(course, dates)).flatMap(({ rows }) =>
      rows.flatMap(({ markers }) => markers.map(({ milestone }) => milestone)),
    )
    expect(handles.toSorted()).toEqual(course.milestones.toSorted())
  })
})

describe('the choice', () => {
  test('a ground only with a case, shorter periods only by what shortens them', () => {
    expect(choicePayload({ ...emptyChoice, procedureType: 'open' })).toMatchObject({ ground: null, shortened: null })
    const typed = {
      groundCase: 'design',
      groundReasons: 'maquette',
      shortenedBy: 'urgency',
      shortenedReasons: 'résiliation',
    }
    expect(choicePayload({ ...emptyChoice, ...typed })).toMatchObject({
      ground: { case: 'design', reasons: 'maquette' },
      shortened: { by: 'urgency', reasons: 'résiliation' },
    })
    const prior = { by: 'prior-notice', reasons: 'avis annuel', noticeOn: '2026-12-01' } as const
    expect(choicePayload(choiceValues({ ...prepared, shortened: prior }))).toMatchObject({ shortened: prior })
  })
})

test('the line of a procedure says where it stands', () => {
  const says = {
    ...{ prepared: '', planned: '', notice: '', tenders: '' },
    ...{ signed: '', start: '', abandoned: '' },
  }
  const current = (state: PlanContext['state'], over: Partial<PlanContext> = {}) =>
    stagesOf({ ...context, state, ...over }, says).find(({ state: is }) => is === 'current' || is === 'stopped')
  const noticed = launched.status === 'launched' ? launched : prepared
  expect(current(prepared)?.key).toBe('planned')
  expect(current({ ...prepared, plan: plan() })?.key).toBe('notice')
  expect(current({ ...prepared, status: 'abandoned', launch: null, abandonedOn: TODAY, reason: '' })?.key).toBe(
    'abandoned',
  )
  // Once the notice has left it is behind: tenders are awaited, until the day that the consultation now says.
  const sent = { today: '2027-02-10', deadline: '2027-04-02' }
  expect(current(noticed, sent)).toMatchObject({ key: 'tenders', date: '2027-04-02' })
  expect(current(noticed, { ...sent, today: '2027-04-03' })?.key).toBe('signed')
})

test('an extension of the deadline moves the plan, and no hand moves the deadline any more', () => {
  const noticed = launched.status === 'launched' ? launched : prepared
  const settled = noticed.plan ?? firstPlan(context)
  const extended: PlanContext = { ...context, state: noticed, today: '2027-03-01', deadline: '2027-05-31' }
  const { course, dates } = standingOf(extended, settled)
  expect(dates.tendersDue).toBe('2027-05-31')
  expect(dayOf(dates, 'tendersOpened') >= '2027-05-31').toBe(true)
  const moved = moveMilestone(course, dates, {
    ...{ milestone: 'tendersDue', to: '2027-06-30', bounds: boundsFor(extended, settled) },
  })
  expect(moved).toEqual(dates)
})
