import { describe, expect, test } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { citationKey } from '#kernel/citation.ts'
import { ARTICLES, PARAMETERS, SOURCES } from './generated.ts'
import { article, cite, isToBeConfirmed, LAW_HASH, type ParameterKey, param } from './index.ts'

describe('citing', () => {
  test('gives a citation of the kernel', () => {
    expect(cite('CCP', 'L2113-7')).toEqual({ source: 'CCP', article: 'L2113-7' })
    expect(citationKey(cite('CCP', 'L2113-7', 'al. 1'))).toBe('CCP L2113-7 al. 1')
    expect(cite('convention', '8, al. 1')).toEqual({ source: 'convention', article: '8, al. 1' })
    expect(cite('convention', '8', 'al. 1')).toEqual({ source: 'convention', article: '8', paragraph: 'al. 1' })
  })

  test('what is not described does not compile, and is refused when it comes from elsewhere', () => {
    // @ts-expect-error no such article
    expect(() => article(cite('CCP', 'L9999-1'))).toThrow(/does not describe CCP L9999-1/)
    // @ts-expect-error the article of another code
    expect(() => article(cite('CCP', 'L1414-3'))).toThrow(/does not describe/)
    // @ts-expect-error no such source
    expect(() => article(cite('code-rural', 'L1'))).toThrow(/no source code-rural/)
    // @ts-expect-error no such paragraph
    expect(() => article(cite('CCP', 'L2113-7', 'al. 9'))).toThrow(/does not describe CCP L2113-7 al. 9/)
    // @ts-expect-error an article without described paragraphs
    expect(() => article(cite('CCP', 'L2113-6', 'al. 1'))).toThrow(/does not describe/)
    expect(() => article({ source: 'CCP', article: 'toString' })).toThrow(/does not describe/)
    expect(() => article({ source: 'CCP', article: 'L9999-1', paragraph: 'al. 1' })).toThrow(/does not describe/)
    expect(() => article({ source: 'constructor', article: 'L1' })).toThrow(/no source/)
  })

  test('each article is to be confirmed as its sheet says, and the convention of a group never is', () => {
    const cited = Object.entries(ARTICLES).flatMap(([source, of]) =>
      Object.keys(of).map((name) => ({ source, article: name })),
    )
    const unconfirmed = cited.filter((each) => isToBeConfirmed([each]))
    expect(unconfirmed).toEqual(cited.filter((each) => article(each)?.tag === 'K'))
    expect(unconfirmed.length).toBeGreaterThan(10)
    expect(isToBeConfirmed([{ source: 'convention', article: '8' }])).toBe(false)
  })
})

describe('what an article provides', () => {
  test('in its own paragraph, with its tag and where to read it', () => {
    const whole = article(cite('CCP', 'L2113-7'))
    const liability = article(cite('CCP', 'L2113-7', 'al. 2'))
    expect(whole).toMatchObject({ tag: 'V', kind: 'code', from: '2019-04-01', checkedOn: '2022-07-04' })
    expect(liability?.says.fr).toContain('solidairement')
    expect(liability?.says).not.toEqual(whole?.says)
    expect(article(cite('CGCT', 'L1414-3', 'II'))?.address).toContain('LEGITEXT000006070633')
  })

  test('has no address when none is official', () => {
    expect(article(cite('RM', 'AN 100136'))).not.toHaveProperty('address')
  })

  test('of the convention is left to the text of the group', () => {
    expect(article({ source: 'convention', article: '8' })).toBeUndefined()
  })

  test('a choice of this software is never shown as law', () => {
    expect(article(cite('policy', 'A7'))).toMatchObject({ tag: 'policy', kind: 'policy' })
    for (const [source, articles] of Object.entries(ARTICLES)) {
      for (const sheet of Object.values(articles)) expect(sheet.tag === 'policy').toBe(source === 'policy')
    }
  })
})

describe('parameters', () => {
  test.each([
    ['threshold.eu.services.local', '2025-12-31', 22_100_000],
    ['threshold.eu.services.local', '2026-01-01', 21_600_000],
    ['threshold.eu.services.local', '2027-12-31', 21_600_000],
    ['threshold.legality', '2026-11-23', 21_600_000],
    ['lateInterest.rate', '2026-12-31', 1040],
    ['turnover.max', '2026-01-01', 15_000],
    ['standstill.e', '2026-11-23', 11],
    ['cao.convening', '2026-11-23', 5],
  ] as const)('%s on %s: %i', (key, lawDate, value) => expect(param(key, lawDate).value).toBe(value))

  test('a value carries its article, its tag and its exact unit', () => {
    expect(param('threshold.noCompetition.services', '2026-04-01')).toMatchObject({
      value: 6_000_000,
      unit: 'cent',
      kind: 'statutory',
      tag: 'S',
      from: '2026-04-01',
      checkedOn: '2026-10-06',
      basis: [cite('CCP', 'R2122-8')],
    })
    expect(param('territory.hauts-de-france', '2026-11-23').value).toEqual(['02', '59', '60', '62', '80'])
  })

  test.each([
    ['threshold.eu.services.local', '2028-01-01'],
    ['threshold.eu.services.local', '2019-12-31'],
    ['lateInterest.rate', '2026-06-30'],
    ['threshold.noCompetition.services', '2026-03-31'],
  ] as const)('%s has no value on %s', (key, lawDate) => {
    expect(() => param(key, lawDate)).toThrow(`no value of ${key} is in force on ${lawDate}`)
  })

  test('each rests on articles that are described', () => {
    for (const { values } of Object.values(PARAMETERS)) {
      for (const { basis } of values) for (const citation of basis) expect(article(citation)).toBeDefined()
    }
  })

  test('none is a clause of a convention, which is the value of one group', () => {
    const keys: readonly ParameterKey[] = Object.keys(PARAMETERS).filter(
      (key): key is ParameterKey => key in PARAMETERS,
    )
    expect(keys.filter((key) => key.startsWith('convention'))).toEqual([])
  })
})

test('the hash is that of a SHA-256, over exact values only', () => {
  expect(LAW_HASH).toMatch(/^[0-9a-f]{64}$/)
  expect(() => canonicalize({ SOURCES, ARTICLES, PARAMETERS })).not.toThrow()
})
