import { expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { at, decide } from '../testing.ts'
import { consultation as words } from '../web/labels.fr.ts'
import type { Consultation } from './consultation-state.ts'
import { expectedActs } from './expected.ts'

/** The notice was sent, the Office received it, and nobody published the file; the deadline is on 22 March at noon. */
const sent = {
  ...at('sent'),
  european: { received: { at: '2027-02-08T15:00:00.000Z', reference: 'r' }, published: null },
} as Consultation
const expected = (today: string) =>
  expectedActs([], [{ id: 'c', state: sent }], today).map(({ act, basis, facts }) => ({
    act,
    article: basis.map(citationKey).at(-1),
    unpublished: facts.unpublished ?? false,
  }))

test('R2.26 : jamais publiée, la consultation dont la date limite est passée est à déclarer sans suite', () => {
  expect(expected('2027-03-22')).toEqual([{ act: 'publish', article: 'CCP R2131-20', unpublished: false }])
  expect(expected('2027-03-23')).toEqual([{ act: 'abandon', article: 'CCP R2185-1', unpublished: true }])
})

test('R2.26 : l’acte attendu est possible, et le refus de publier le nomme', () => {
  const now = '2027-03-23T09:00:00.000Z'
  expect(decide(sent, { type: 'abandon', reason: 'date limite passée' }, { now }).verdict).toBe('granted')
  const refused = decide(sent, { type: 'publish' }, { now })
  const finding = refused.findings.find(({ rule }) => rule === 'deadlineAhead')
  expect(finding?.outcome).toBe('unmet')
  expect(finding?.basis.map(citationKey)).toEqual(['CCP R2151-5', 'CCP R2143-2'])
  const said = words.rules.deadlineAhead(finding?.facts ?? {}, finding?.outcome ?? 'met', NO_NAMES)
  expect(said).toContain('n’a pas été publiée : déclarez-la sans suite.')
  const open = decide(at('open'), { type: 'publish' }, { now }).findings
  expect(JSON.stringify(open)).not.toContain('"published":false')
})
