import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../testing.ts'
import { agreedOf, type Counted, isOver, isSameOutage, outagesOf, type Said } from './lost-minutes.ts'
import { failedIn, type Verdict, verdictOf } from './minute.ts'

const TERMS = { minimum: 5, gap: 10 }
const probes = (...names: readonly string[]): readonly Counted[] =>
  names.map((probe) => ({ probe, since: at(-10_000), until: null }))
const says = (probe: string, minutes: readonly number[], verdict: Verdict = 'down'): readonly Said[] =>
  minutes.map((minute) => ({ probe, minute: at(minute), verdict, failed: verdict === 'down' ? ['part'] : [] }))
const run = (from: number, until: number): readonly number[] =>
  Array.from({ length: until - from }, (_, index) => from + index)
const verdicts = (said: readonly Said[], counted: readonly Counted[]) =>
  agreedOf(said, counted).map(({ verdict }) => verdict)
const stretches = (said: readonly Said[], counted = probes('a')) =>
  outagesOf(agreedOf(said, counted), TERMS).map(({ from, until, lost }) => ({ from, until, lost }))

describe('what the probes say together (R2.26)', () => {
  test.each<[string, readonly Verdict[], number, string]>([
    ['la seule sonde a échoué', ['down'], 1, 'down'],
    ['une sonde sur deux a échoué', ['down', 'up'], 2, 'up'],
    ['deux sondes sur trois ont échoué', ['down', 'down', 'up'], 3, 'down'],
    ['une sonde a échoué, l’autre déclarée s’est tue', ['down'], 2, 'unmeasured'],
    ['les deux sondes ont échoué', ['down', 'down'], 2, 'down'],
    ['une sonde a échoué, deux autres se sont tues', ['down'], 3, 'unmeasured'],
    ['une sonde a échoué, l’autre n’avait pas de ligne', ['down', 'blind'], 2, 'unmeasured'],
    ['aucune sonde n’avait de ligne', ['blind', 'blind'], 2, 'unmeasured'],
    ['quatre déclarées, deux ont mesuré, une a échoué', ['down', 'up'], 4, 'up'],
  ])('%s', (_label, all, declared, expected) => {
    const names = Array.from({ length: declared }, (_, index) => `p${index}`)
    const said = all.flatMap((verdict, index) => says(`p${index}`, [0], verdict))
    expect(verdicts(said, probes(...names))).toEqual([expected])
  })

  test('a probe counts from its declaration to its revocation, and one that nobody declared never', () => {
    const counted = [{ probe: 'a', since: at(0), until: at(2) }]
    const said = [...says('a', [-1, 0, 1, 2]), ...says('stranger', [0, 1])]
    expect(agreedOf(said, counted).map(({ minute }) => minute)).toEqual([at(0), at(1)])
  })

  test('the probe that was revoked and declared again is counted again, by the same key', () => {
    const counted = [
      { probe: 'a', since: at(0), until: at(1) },
      { probe: 'a', since: at(3), until: null },
    ]
    expect(agreedOf(says('a', [0, 1, 2, 3, 4]), counted).map(({ minute }) => minute)).toEqual([at(0), at(3), at(4)])
  })

  test('one machine that two groups have declared is one voice, from the first declaration to the end of the last', () => {
    const counted = [
      { probe: 'a', since: at(0), until: at(1) },
      { probe: 'a', since: at(0), until: null },
      { probe: 'b', since: at(0), until: null },
    ]
    const said = [...says('a', [0, 1]), ...says('b', [0, 1])]
    expect(agreedOf(said, counted)).toMatchObject([
      { minute: at(0), declared: 2, measured: 2, lost: 2, verdict: 'down' },
      { minute: at(1), declared: 2, measured: 2, lost: 2, verdict: 'down' },
    ])
  })

  test('what failed is said of the lost minutes alone', () => {
    const [lost] = agreedOf([...says('a', [0]), ...says('b', [0]), ...says('c', [0], 'up')], probes('a', 'b', 'c'))
    expect(lost).toMatchObject({ verdict: 'down', declared: 3, measured: 3, lost: 2, failed: ['part'] })
  })
})

describe('outages (R2.26)', () => {
  test('one probe that lies makes none where there is another, even before this one has handed over', () => {
    const lies = says('a', run(0, 6))
    expect(stretches(lies, probes('a', 'b'))).toEqual([])
    expect(stretches([...lies, ...says('b', run(0, 6), 'up')], probes('a', 'b'))).toEqual([])
    expect(stretches([...lies, ...says('b', run(0, 6))], probes('a', 'b'))).toHaveLength(1)
  })

  test.each<[string, readonly number[], readonly { from: string; until: string; lost: number }[]]>([
    ['quatre minutes perdues', run(0, 4), []],
    ['cinq minutes perdues', run(0, 5), [{ from: at(0), until: at(5), lost: 5 }]],
    ['six minutes perdues', run(0, 6), [{ from: at(0), until: at(6), lost: 6 }]],
    ['trois et trois, à neuf minutes', [...run(0, 3), ...run(12, 15)], [{ from: at(0), until: at(15), lost: 6 }]],
    ['trois et trois, à dix minutes', [...run(0, 3), ...run(13, 16)], []],
    [
      'cinq et cinq, à dix minutes',
      [...run(0, 5), ...run(15, 20)],
      [
        { from: at(0), until: at(5), lost: 5 },
        { from: at(15), until: at(20), lost: 5 },
      ],
    ],
  ])('%s', (_label, minutes, expected) => {
    expect(stretches(says('a', minutes))).toEqual(expected)
  })

  test.each([
    [9, false],
    [10, true],
    [11, true],
  ])('%i minutes after the last lost one, an outage is over: %s', (after, over) => {
    expect(isOver({ until: at(0) }, at(after), TERMS.gap)).toBe(over)
  })

  test('in whatever order the minutes come, and whoever says them, the outages are the same, apart, and hold all that is lost of them', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 })
    fc.assert(
      fc.property(minutes, fc.compareBooleanFunc(), (lost, order) => {
        const said = says('a', lost)
        const found = outagesOf(agreedOf(said, probes('a')), TERMS)
        const shuffled = [...said].sort((one, other) => (order(one, other) ? 1 : -1))
        expect(outagesOf(agreedOf(shuffled, probes('a')), TERMS)).toEqual(found)
        for (const [index, one] of found.entries()) {
          const inside = lost.filter((minute) => one.from <= at(minute) && at(minute) < one.until)
          expect(inside).toHaveLength(one.lost)
          expect(one.lost).toBeGreaterThanOrEqual(TERMS.minimum)
          for (const other of found.slice(index + 1)) expect(isSameOutage(one, other, TERMS.gap)).toBe(false)
        }
      }),
    )
  })

  test('one false probe among three neither makes an outage nor hides one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), fc.boolean(), (lies, real) => {
        const honest = ['a', 'b'].flatMap((probe) => says(probe, run(0, 30), real ? 'down' : 'up'))
        const false_ = lies.flatMap((down, minute) => says('c', [minute], down ? 'down' : 'up'))
        expect(stretches([...honest, ...false_], probes('a', 'b', 'c'))).toHaveLength(real ? 1 : 0)
      }),
    )
  })
})

test('a minute is lost when a step did not come through, unless the probe saw nothing at all', () => {
  const [came, cut] = [
    { step: 'list', took: 3, failed: null },
    { step: 'part', took: 10_000, failed: 'timeout' },
  ] as const
  expect(verdictOf({ steps: [came], blind: false })).toBe('up')
  expect(verdictOf({ steps: [came, cut], blind: false })).toBe('down')
  expect(verdictOf({ steps: [cut], blind: true })).toBe('blind')
  expect(failedIn({ steps: [came, cut] })).toEqual(['part'])
})
