import { expect, test } from 'vitest'
import type { Entry } from '#api/shapes.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { contract as en } from './labels.en.ts'
import { contract as fr } from './labels.fr.ts'

const given = (bodies: string[]): Entry => ({
  ...{ caseFile: 'c', seq: 1, at: '2027-07-06T07:30:00Z', actor: { kind: 'clock' }, process: 'contract', id: 'm' },
  ...{
    act: 'recordDelivery',
    payload: { bodies },
    events: [],
    findings: [],
    lawDate: '2027-07-06',
    hash: '',
    prev: '',
  },
})

test.each([
  [1, 'remis à 1 acheteur.', 'given to 1 buyer.'],
  [10, 'remis à 10 acheteurs.', 'given to 10 buyers.'],
])('S3.18 : les pièces remises à %i acheteur(s) s’accordent', (number, french, english) => {
  const bodies = Array.from({ length: number }, (_, place) => `b${place}`)
  expect(fr.done.recordDelivery(given(bodies), NO_NAMES)).toContain(french)
  expect(en.done.recordDelivery(given(bodies), NO_NAMES)).toContain(english)
})
