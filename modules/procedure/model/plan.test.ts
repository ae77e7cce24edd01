import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, latestConvening } from '#kernel/calendar.ts'
import { citationKey } from '#kernel/citation.ts'
import {
  assembliesDue,
  type Bounds,
  barsOf,
  type Dates,
  datesOf,
  dayOf,
  earliestDates,
  fixedOf,
  latestBefore,
  latestDates,
  lostDays,
  milestonesOf,
  moveMilestone,
  proposedDates,
  standingDates,
  violationsOf,
} from './plan.ts'
import { type Course, type CourseInput, courseOf } from './plan-course.ts'
import { MILESTONES, type Milestone } from './plan-state.ts'
import { PROCEDURE_TYPES } from './procedure-state.ts'

const TODAY = '2027-01-28'
const WANTED = '2027-09-01'
const input = (over: Partial<CourseInput> = {}): CourseInput => ({
  type: 'open',
  shortened: null,
  estimate: 12_000_000_00,
  category: 'services',
  electronic: true,
  work: {},
  lawDate: TODAY,
  ...over,
})
const open = courseOf(input())
const bounds = (over: Partial<Bounds> = {}): Bounds => ({ today: TODAY, fixed: {}, assemblies: [], ...over })
const articlesOf = (course: Course, bar: string) =>
  course.links.flatMap((link) => (link.bar === bar && link.kind !== 'order' ? [link.basis.map(citationKey)] : []))

describe('le déroulement, par type de procédure', () => {
  test('un appel d’offres ouvert : un seul délai, la commission, l’attente, le contrôle', () => {
    expect(open.milestones).toEqual(
      MILESTONES.filter((milestone) => milestone !== 'applicationsDue' && milestone !== 'invitationsSent'),
    )
    expect(articlesOf(open, 'tenders')).toEqual([['CCP R2161-3', 'EU-1182-71 3']])
    expect(articlesOf(open, 'standstill')).toEqual([['CCP R2182-1', 'EU-1182-71 3']])
    expect(articlesOf(open, 'answers')).toEqual([['CCP R2132-6']])
    expect(articlesOf(open, 'convening')[0]).toContain('usage convocation de la CAO')
    expect(articlesOf(open, 'convening')[0]).toContain('CGCT L1414-2')
  })

  test.each([
    ['restricted', ['noticeSent', 'applicationsDue', 'invitationsSent', 'tendersDue']],
    ['negotiated', ['noticeSent', 'applicationsDue', 'invitationsSent', 'tendersDue']],
    ['dialogue', ['noticeSent', 'applicationsDue', 'invitationsSent', 'tendersDue']],
    ['adapted', ['noticeSent', 'tendersDue']],
    ['without-competition', ['noticeSent', 'tendersDue']],
  ] as const)('%s : les candidatures d’abord, ou non', (type, expected) => {
    const steps: readonly Milestone[] = ['noticeSent', 'applicationsDue', 'invitationsSent', 'tendersDue']
    expect(courseOf(input({ type })).milestones.filter((each) => steps.includes(each))).toEqual(expected)
  })

  test('R1.29 : sous le seuil, ni commission, ni contrôle ; une procédure adaptée n’attend pas pour signer', () => {
    const under = courseOf(input({ estimate: 215_999_99 }))
    expect(under.milestones).not.toContain('committeeHeld')
    expect(under.milestones).not.toContain('controlAcknowledged')
    const adapted = courseOf(input({ type: 'adapted', estimate: 100_000_00 }))
    expect(adapted.links.some(({ bar }) => bar === 'standstill')).toBe(false)
    expect(courseOf(input({ estimate: 216_000_00 })).milestones).toContain('committeeHeld')
  })

  test('R2.12 : les réponses partent six jours avant, quatre en cas d’urgence', () => {
    const dates = proposedDates(open, WANTED, bounds())
    expect(daysBetween(dayOf(dates, 'answersUntil'), dayOf(dates, 'tendersDue'))).toBeGreaterThanOrEqual(6)
    const urgent = courseOf(input({ shortened: { by: 'urgency', reasons: 'sinistre' } }))
    expect(urgent.links.find(({ bar, kind }) => bar === 'answers' && kind === 'law')?.reach('2027-03-01').days).toBe(4)
  })

  test('R3.04 : le contrat est notifié une fois transmis, jamais avant', () => {
    const dates = proposedDates(open, WANTED, bounds())
    expect(dayOf(dates, 'contractSigned') < dayOf(dates, 'controlAcknowledged')).toBe(true)
    expect(dayOf(dates, 'controlAcknowledged') < dayOf(dates, 'contractNotified')).toBe(true)
    const hurried = moveMilestone(open, dates, {
      milestone: 'contractNotified',
      to: dayOf(dates, 'contractSigned'),
      bounds: bounds(),
    })
    expect(dayOf(hurried, 'controlAcknowledged') <= dayOf(hurried, 'contractNotified')).toBe(true)
  })

  test('les durées de travail sont celles du coordonnateur', () => {
    const short = courseOf(input({ work: { analysis: 10, dossier: 5 } }))
    expect(short.links.find(({ bar }) => bar === 'analysis')?.reach('2027-03-22').days).toBe(10)
    expect(short.dossierDays).toBe(5)
  })
})

describe('à rebours', () => {
  test('du jour voulu à aujourd’hui : chaque jalon au plus tard, chaque délai tenu', () => {
    const dates = latestDates(open, WANTED)
    expect(dates.serviceStarted).toBe(WANTED)
    expect(violationsOf(open, dates)).toEqual([])
    const days = open.milestones.map((milestone) => dayOf(dates, milestone))
    expect(days).toEqual([...days].sort())
  })

  test('R2.65, T5 : des lettres du 25 novembre 2026, signature le 8 décembre', () => {
    const standstill = open.links.find(({ bar }) => bar === 'standstill')
    expect(standstill?.reach('2026-11-25').earliest).toBe('2026-12-08')
    expect(standstill && latestBefore(standstill, '2026-12-08')).toBe('2026-11-26')
  })

  test('R1.25, T8 : une commission du 15 décembre se convoque le 9', () => {
    const convening = open.links.find(({ bar, kind }) => bar === 'convening' && kind === 'practice')
    expect(convening && latestBefore(convening, '2026-12-15')).toBe(latestConvening('2026-12-15', 5).last)
  })

  test('la barre d’un délai porte son calcul, son article et sa marge', () => {
    const dates = moveMilestone(open, proposedDates(open, WANTED, bounds()), {
      milestone: 'noticeSent',
      to: '2027-03-08',
      bounds: bounds(),
    })
    const bar = barsOf(open, dates).find((each) => each.bar === 'tenders')
    expect(bar).toMatchObject({
      actor: 'operators',
      kind: 'law',
      days: 30,
      earliest: '2027-04-08',
      start: '2027-03-08',
    })
    expect(bar?.term).toMatchObject({ regime: 'eu-1182-71', last: '2027-04-07', actFrom: '2027-04-08' })
    expect(bar?.slack).toBe(daysBetween('2027-04-08', dayOf(dates, 'tendersDue')))
    const transmission = barsOf(open, dates).find((each) => each.bar === 'transmission')
    expect(transmission?.limit?.term.last).toBe(addDays(dayOf(dates, 'contractSigned'), 15))
  })
})

describe('le temps qui manque', () => {
  test('un service voulu trop tôt : la première date perdue, et de combien', () => {
    const lost = lostDays(open, '2027-04-01', bounds())
    expect(lost[0]?.milestone).toBe('dossierReady')
    expect(lost.at(-1)?.milestone).toBe('serviceStarted')
    const dates = proposedDates(open, '2027-04-01', bounds())
    expect(lost.at(-1)?.days).toBe(daysBetween('2027-04-01', dayOf(dates, 'serviceStarted')))
    expect(violationsOf(open, dates)).toEqual([])
  })

  test('un jour de moins que le plus juste : perdu d’un jour', () => {
    const first = dayOf(earliestDates(open, bounds()), 'serviceStarted')
    expect(lostDays(open, first, bounds())).toEqual([])
    expect(lostDays(open, addDays(first, -1), bounds()).at(-1)).toMatchObject({ milestone: 'serviceStarted', days: 1 })
  })

  test('une assemblée trop tardive repousse la signature, ou le début', () => {
    const assemblies = [
      { body: 'region', subject: 'contract-signature', on: '2027-12-17' },
      { body: 'somme', subject: 'budget-commitment', on: null },
    ] as const
    const late = bounds({ assemblies })
    expect(dayOf(proposedDates(open, WANTED, late), 'contractSigned')).toBe('2027-12-22')
    const [region, somme] = assembliesDue(latestDates(open, WANTED), assemblies, TODAY)
    expect(region?.late).toBeGreaterThan(0)
    expect(somme).toMatchObject({ late: 0, by: addDays(WANTED, -5) })
  })

  test('l’avis parti fixe ce qui est derrière, et pousse ce qui suit', () => {
    const dates = proposedDates(open, '2027-07-15', bounds())
    const plan = {
      wanted: '2027-07-15',
      electronic: true,
      work: {},
      assemblies: [],
      milestones: milestonesOf(open, dates),
    }
    expect(fixedOf(plan, null, '2027-06-01')).toEqual({})
    const sent = addDays(dayOf(dates, 'noticeSent'), 40)
    const fixed = fixedOf(plan, sent, sent)
    expect(fixed.noticeSent).toBe(sent)
    const standing = standingDates(open, plan, fixed)
    expect(violationsOf(open, standing, fixed)).toEqual([])
    const moved = moveMilestone(open, standing, { milestone: 'noticeSent', to: WANTED, bounds: bounds({ fixed }) })
    expect(moved).toBe(standing)
    expect(datesOf(plan)).toEqual(dates)
  })
})

describe('quels que soient les déplacements', () => {
  const types = fc.constantFrom(...PROCEDURE_TYPES)
  const day = fc.integer({ min: -30, max: 900 }).map((days) => addDays(TODAY, days))
  const moves = fc.array(fc.record({ milestone: fc.constantFrom(...MILESTONES), to: day }), { maxLength: 8 })
  const settings = fc.record({
    type: types,
    electronic: fc.boolean(),
    shortened: fc.constantFrom(null, { by: 'urgency', reasons: '' } as const, {
      ...({ by: 'prior-notice', reasons: '', noticeOn: '2026-12-01' } as const),
    }),
    estimate: fc.constantFrom(50_000_00, 150_000_00, 216_000_00, 12_000_000_00),
  })
  const start = (course: Course) => proposedDates(course, WANTED, bounds())
  const play = (course: Course, all: readonly { milestone: Milestone; to: string }[]): Dates =>
    all
      .filter(({ milestone }) => course.milestones.includes(milestone))
      .reduce((dates, move) => moveMilestone(course, dates, { ...move, bounds: bounds() }), start(course))

  test('nulle barre ne passe sous son minimum', () => {
    fc.assert(
      fc.property(settings, moves, (over, all) => {
        const course = courseOf(input(over))
        expect(violationsOf(course, play(course, all))).toEqual([])
      }),
    )
  })

  test('plus tard ne rend rien de ce qui précède plus tardif ; plus tôt, rien de ce qui suit plus précoce', () => {
    fc.assert(
      fc.property(
        settings,
        moves,
        fc.record({ milestone: fc.constantFrom(...MILESTONES), to: day }),
        (over, all, move) => {
          const course = courseOf(input(over))
          fc.pre(course.milestones.includes(move.milestone))
          const before = play(course, all)
          const after = moveMilestone(course, before, { ...move, bounds: bounds() })
          const at = course.milestones.indexOf(move.milestone)
          course.milestones.forEach((each, index) => {
            if (index < at) expect(dayOf(after, each) <= dayOf(before, each)).toBe(true)
            if (index > at) expect(dayOf(after, each) >= dayOf(before, each)).toBe(true)
          })
        },
      ),
    )
  })

  test('rien ne va avant le premier jour possible, et un déplacement refait ne change plus rien', () => {
    fc.assert(
      fc.property(settings, moves, (over, all) => {
        const course = courseOf(input(over))
        const earliest = earliestDates(course, bounds())
        const dates = play(course, all)
        for (const each of course.milestones) expect(dayOf(dates, each) >= dayOf(earliest, each)).toBe(true)
        const last = all.filter(({ milestone }) => course.milestones.includes(milestone)).at(-1)
        if (last !== undefined) expect(moveMilestone(course, dates, { ...last, bounds: bounds() })).toEqual(dates)
      }),
    )
  })

  test('le plus tard est bien le dernier jour : un jour ouvré de plus ne tient pas', () => {
    fc.assert(
      fc.property(settings, day, (over, to) => {
        for (const link of courseOf(input(over)).links) {
          const latest = latestBefore(link, to)
          expect(link.reach(latest).earliest <= to).toBe(true)
          for (let next = addDays(latest, 1); next <= addDays(latest, 4); next = addDays(next, 1)) {
            const worked = next === (link.from === 'serviceStarted' ? next : nextWorked(next))
            if (worked) expect(link.reach(next).earliest > to).toBe(true)
          }
        }
      }),
    )
  })

  test('un service voulu plus tard n’avance aucun jalon', () => {
    fc.assert(
      fc.property(settings, day, fc.integer({ min: 0, max: 60 }), (over, wanted, more) => {
        const course = courseOf(input(over))
        const [one, other] = [latestDates(course, wanted), latestDates(course, addDays(wanted, more))]
        for (const each of course.milestones) expect(dayOf(one, each) <= dayOf(other, each)).toBe(true)
      }),
    )
  })
})

function nextWorked(day: string): string {
  return latestBefore({ ...identity, from: 'noticeSent' }, day) === day ? day : ''
}
const identity = {
  ...({ bar: 'notice', actor: 'coordinator', kind: 'order', to: 'noticeSent', toBeConfirmed: false } as const),
  basis: [{ source: 'policy', article: 'rétroplanning' }] as const,
  reach: (from: string) => ({ earliest: from, days: 0, term: null }),
}
