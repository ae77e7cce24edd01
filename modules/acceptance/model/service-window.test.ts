import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOff } from '#kernel/calendar.ts'
import { minutesOfUse, minutesWithin, type Stretch } from './service-window.ts'

/** R5.02: minutes of unavailability inside of the service hours only. */

const WINDOW = { opens: '08:00', closes: '18:00', zone: 'metropole' } as const
const DAYS = { from: '2027-02-04', until: '2027-03-05' }
const down = (from: string, until: string): Stretch => ({ from, until })

describe('R5.02 : la plage de service', () => {
  test('22 jours ouvrés font 220 heures, dont 2 % sont 4 h 24', () => {
    const use = minutesOfUse(WINDOW, DAYS)
    expect(use).toBe(220 * 60)
    expect((use * 2) / 100).toBe(4 * 60 + 24)
  })

  test.each<[string, Stretch, number]>([
    ['une heure du matin de service', down('2027-02-04T08:00:00.000Z', '2027-02-04T09:00:00.000Z'), 60],
    ['avant l’ouverture (8 h de Paris)', down('2027-02-04T05:00:00.000Z', '2027-02-04T07:00:00.000Z'), 0],
    ['à cheval sur l’ouverture', down('2027-02-04T06:30:00.000Z', '2027-02-04T07:30:00.000Z'), 30],
    ['à cheval sur la fermeture', down('2027-02-04T16:30:00.000Z', '2027-02-04T20:00:00.000Z'), 30],
    ['la nuit', down('2027-02-04T17:00:00.000Z', '2027-02-05T07:00:00.000Z'), 0],
    ['du vendredi soir au lundi matin', down('2027-02-05T16:00:00.000Z', '2027-02-08T08:00:00.000Z'), 120],
    ['toute une semaine', down('2027-02-08T00:00:00.000Z', '2027-02-15T00:00:00.000Z'), 3000],
    ['avant le premier jour', down('2027-02-03T08:00:00.000Z', '2027-02-03T12:00:00.000Z'), 0],
    ['après le dernier', down('2027-03-08T08:00:00.000Z', '2027-03-08T12:00:00.000Z'), 0],
    ['une minute entamée ne compte pas', down('2027-02-04T08:00:00.000Z', '2027-02-04T08:01:59.000Z'), 1],
  ])('%s', (_what, stretch, minutes) => {
    expect(minutesWithin([stretch], WINDOW, DAYS)).toBe(minutes)
  })

  test('un jour férié ne compte pas, celui d’une autre zone si', () => {
    const may = { from: '2027-05-03', until: '2027-05-28' }
    const whitMonday = [down('2027-05-17T00:00:00.000Z', '2027-05-17T22:00:00.000Z')]
    expect(minutesWithin(whitMonday, WINDOW, may)).toBe(0)
    const abolition = [down('2027-04-27T00:00:00.000Z', '2027-04-27T22:00:00.000Z')]
    const april = { from: '2027-04-26', until: '2027-04-30' }
    expect(minutesWithin(abolition, WINDOW, april)).toBe(600)
    expect(minutesWithin(abolition, { ...WINDOW, zone: 'mayotte' }, april)).toBe(0)
  })

  test('l’heure est celle de Paris, l’été comme l’hiver', () => {
    const march = { from: '2027-03-22', until: '2027-04-02' }
    expect(minutesWithin([down('2027-03-26T07:00:00.000Z', '2027-03-26T08:00:00.000Z')], WINDOW, march)).toBe(60)
    expect(minutesWithin([down('2027-03-30T06:00:00.000Z', '2027-03-30T07:00:00.000Z')], WINDOW, march)).toBe(60)
    expect(minutesWithin([down('2027-03-30T05:00:00.000Z', '2027-03-30T06:00:00.000Z')], WINDOW, march)).toBe(0)
  })

  test('deux signalements du même moment comptent une fois', () => {
    const [one, other] = [
      down('2027-02-04T08:00:00.000Z', '2027-02-04T09:00:00.000Z'),
      down('2027-02-04T08:30:00.000Z', '2027-02-04T09:30:00.000Z'),
    ]
    expect(minutesWithin([one, other], WINDOW, DAYS)).toBe(90)
    expect(minutesWithin([other, one, one], WINDOW, DAYS)).toBe(90)
  })
})

const BEGIN = Date.parse('2027-01-25T00:00:00.000Z')
const SPAN = 40 * 24 * 60
const minute = fc.integer({ min: 0, max: SPAN })
const instant = (minutes: number) => new Date(BEGIN + minutes * 60_000).toISOString()
const stretch = fc
  .tuple(minute, minute)
  .map(([one, other]) => down(instant(Math.min(one, other)), instant(Math.max(one, other))))

const clockOfParis = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Each minute of the span, and whether it is one of service, as the clocks of Paris show it. */
const minutesOfService: readonly boolean[] = Array.from({ length: SPAN }, (_none, at) => {
  const [day = '', time = ''] = clockOfParis.format(BEGIN + at * 60_000).split(' ')
  const isIn = DAYS.from <= day && day <= DAYS.until && dayOff(day) === undefined
  return isIn && '08:00:00' <= time && time < '18:00:00'
})

/** Minute by minute, as a person would count them. */
const counted = (stretches: readonly Stretch[]): number =>
  minutesOfService.filter(
    (serves, at) => serves && stretches.some(({ from, until }) => from <= instant(at) && instant(at) < until),
  ).length

describe('R5.02 : des propriétés', () => {
  test('ce qui est compté est ce qu’on compte minute par minute', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 4 }), (all) => {
        expect(minutesWithin(all, WINDOW, DAYS)).toBe(counted(all))
      }),
      { numRuns: 10 },
    )
  })

  test('coupée en deux, une indisponibilité compte autant', () => {
    fc.assert(
      fc.property(stretch, minute, ({ from, until }, cut) => {
        const middle = instant(cut)
        const [first, second] = [down(from, middle < from ? from : middle), down(middle < from ? from : middle, until)]
        fc.pre(middle <= until)
        expect(minutesWithin([first], WINDOW, DAYS) + minutesWithin([second], WINDOW, DAYS)).toBe(
          minutesWithin([down(from, until)], WINDOW, DAYS),
        )
      }),
    )
  })

  test('une de plus ne fait jamais baisser, et rien ne passe le temps d’utilisation', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), stretch, (all, one) => {
        const before = minutesWithin(all, WINDOW, DAYS)
        const later = minutesWithin([...all, one], WINDOW, DAYS)
        expect(later).toBeGreaterThanOrEqual(before)
        expect(later).toBeLessThanOrEqual(minutesOfUse(WINDOW, DAYS))
      }),
    )
  })
})
