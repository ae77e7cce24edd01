import { describe, expect, test } from 'vitest'
import { clause, type IsoDate } from './citation.ts'
import type { Finding, Outcome } from './finding.ts'
import { isBlocking } from './finding.ts'
import {
  type Appraisals,
  type Assessment,
  applyRule,
  computed,
  met,
  notApplicable,
  type Rule,
  requires,
  type Strength,
  toAppraise,
  unmet,
} from './rule.ts'

const articles = { withdrawal: { article: '8' } }
const basis = [{ source: 'convention', article: '8', clause: 'withdrawal' }]

type Case = { readonly says: Assessment; readonly strength?: Strength; readonly appraisals?: Appraisals }

function apply({ says, strength, appraisals }: Case): Finding {
  const rule: Rule<Assessment> = {
    id: 'notice',
    basis: [clause('withdrawal')],
    inForce: ['2019-04-01'],
    ...(strength !== undefined && { strength }),
    assess: (input) => input,
  }
  return applyRule(rule, says, { date: '2026-11-23', articles, appraisals })
}

const yes = { notice: { accepted: true, reason: 'Vu.' } }
const no = { notice: { accepted: false, reason: 'Insuffisant.' } }

describe('an assessment becomes a finding, with its article in that convention', () => {
  test.each<[string, Case, Outcome, boolean]>([
    ['met', { says: met() }, 'met', false],
    ['a hard rule unmet', { says: unmet() }, 'unmet', true],
    ['a hard rule unmet is not appraised away', { says: unmet(), appraisals: yes }, 'unmet', true],
    ['the same, said hard', { says: unmet(), strength: 'refuse', appraisals: yes }, 'unmet', true],
    ['computed', { says: computed({ last: '2027-02-28' }) }, 'computed', false],
    ['not applicable', { says: notApplicable() }, 'not-applicable', false],
    ['a warning waits for a reason', { says: unmet(), strength: 'warn' }, 'to-appraise', true],
    ['a warning passes with one', { says: unmet(), strength: 'warn', appraisals: yes }, 'met', false],
    ['a warning met asks nothing', { says: met(), strength: 'warn', appraisals: no }, 'met', false],
    ['a doubtful source never walls', { says: unmet(), strength: 'to-confirm' }, 'to-appraise', true],
    ['a judgement is asked', { says: toAppraise() }, 'to-appraise', true],
    ['a judgement given', { says: toAppraise(), appraisals: yes }, 'met', false],
    ['a judgement refused', { says: toAppraise(), appraisals: no }, 'unmet', true],
    [
      'the judgement of another rule',
      { says: toAppraise(), appraisals: { other: { accepted: true, reason: 'x' } } },
      'to-appraise',
      true,
    ],
  ])('%s', (_case, given, outcome, blocks) => {
    const finding = apply(given)
    expect(finding).toMatchObject({ rule: 'notice', outcome, basis })
    expect(isBlocking(finding)).toBe(blocks)
  })

  test('the facts stay, beside the word of the person who judged', () => {
    expect(apply({ says: toAppraise({ days: 3 }), appraisals: no }).facts).toEqual({
      days: 3,
      appraisal: { accepted: false, reason: 'Insuffisant.' },
    })
    expect(apply({ says: unmet({ days: 3 }) }).facts).toEqual({ days: 3 })
    expect(apply({ says: { outcome: 'met' } }).facts).toEqual({})
  })

  test.each<[Strength | undefined, true | undefined]>([
    ['to-confirm', true],
    ['warn', undefined],
    ['refuse', undefined],
    [undefined, undefined],
  ])('a source of strength %s is marked: %s', (strength, mark) => {
    const outcomes: readonly Case[] = [{ says: met() }, { says: unmet() }, { says: unmet(), appraisals: yes }]
    for (const given of outcomes) {
      const finding = apply({ ...given, ...(strength !== undefined && { strength }) })
      expect(finding.toBeConfirmed).toBe(mark)
    }
  })
})

describe('a rule holds from its first day to its last', () => {
  const assessed = (from: IsoDate, until: IsoDate | undefined, date: IsoDate) => {
    const inForce: Rule<null>['inForce'] = until === undefined ? [from] : [from, until]
    const rule: Rule<null> = { id: 'old', basis: [clause('withdrawal')], inForce, assess: () => unmet({ seen: true }) }
    return applyRule({ ...rule, strength: 'to-confirm' }, null, { date, articles })
  }

  test.each<[IsoDate, boolean]>([
    ['2019-03-31', false],
    ['2019-04-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %s', (date, applies) => {
    expect(assessed('2019-04-01', '2026-12-31', date).outcome).toBe(applies ? 'to-appraise' : 'not-applicable')
  })

  test('without a last day it holds on', () => {
    expect(assessed('2019-04-01', undefined, '2999-01-01').outcome).toBe('to-appraise')
  })

  test('before it, the finding says from when, under which article, and keeps its mark', () => {
    expect(assessed('2019-04-01', undefined, '2019-03-31')).toEqual({
      rule: 'old',
      outcome: 'not-applicable',
      basis,
      facts: { lawDate: '2019-03-31', inForceFrom: '2019-04-01' },
      toBeConfirmed: true,
    })
  })
})

test('a condition gives met or unmet, with the same facts', () => {
  expect(requires(true, { a: 1 })).toEqual({ outcome: 'met', facts: { a: 1 } })
  expect(requires(false, { a: 1 })).toEqual({ outcome: 'unmet', facts: { a: 1 } })
  expect([requires(true), unmet(), toAppraise(), notApplicable()].map(({ facts }) => facts)).toEqual([{}, {}, {}, {}])
})
