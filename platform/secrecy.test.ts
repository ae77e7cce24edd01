import { expect, test } from 'vitest'
import type { Finding, Outcome } from '#kernel/finding.ts'
import type { ActView } from '#kernel/process.ts'
import type { Reader } from '#kernel/reader.ts'
import { cite } from '#law/index.ts'
import { shownActs, shownFindings } from './secrecy.ts'
import type { AnyServed } from './served.ts'

/** What is told of what was examined, to whoever may not read the case. */

const member: Reader = {
  ...{ person: 'person', body: 'somme', coordinates: false, member: true, cutFrom: [], seats: [], guest: false },
}
const coordinator: Reader = { ...member, body: 'region', coordinates: true }
const served = (mayRead: (reader: Reader) => boolean) =>
  ({
    secrecy: { open: [], procedure: () => 'procedure', mayRead: (_: unknown, reader: Reader) => mayRead(reader) },
  }) as unknown as AnyServed

const found = (rule: string, outcome: Outcome): Finding => ({
  rule,
  outcome,
  basis: [cite('policy', 'plis scellés')],
  facts: {},
})
const examined = (competence: Outcome) => [
  found('competence', competence),
  found('interestFree', 'met'),
  found('keysLeft', 'to-appraise'),
]
const rulesTo = (reader: Reader, competence: Outcome, mayRead = (_: Reader) => false) => {
  const acts: ActView[] = [{ act: 'open', open: false, findings: examined(competence) }]
  const [view] = shownActs(served(mayRead), { id: 'case', state: { status: 'fixed' }, acts }, reader)
  return view?.findings.map(({ rule }) => rule)
}
const ALL = ['competence', 'interestFree', 'keysLeft']
const LEAST = ['competence', 'interestFree']

test('whoever may not read a case is told what was examined for its own acts alone', () => {
  expect(rulesTo(member, 'unmet')).toEqual(LEAST)
  expect(rulesTo(coordinator, 'met')).toEqual(ALL)
  expect(rulesTo(member, 'unmet', () => true)).toEqual(ALL)
})

test('an interest cuts what was examined, whose act it may be', () => {
  expect(rulesTo({ ...coordinator, cutFrom: ['procedure'] }, 'met', () => true)).toEqual(LEAST)
})

test('a refused act tells no more', () => {
  const told = (competence: Outcome, withheld: boolean) =>
    shownFindings(examined(competence), withheld).map(({ rule }) => rule)
  expect(told('unmet', true)).toEqual(LEAST)
  expect(told('unmet', false)).toEqual(ALL)
  expect(told('met', true)).toEqual(ALL)
  expect(shownFindings([found('interestFree', 'unmet'), found('keysLeft', 'unmet')])).toHaveLength(1)
})
