import { expect, test } from 'vitest'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import { keptUntil, RECORD_CLASSES, RETENTION, type RecordClass, type RetentionStart } from './retention.ts'

const VISA = ['code-patrimoine L212-2', 'code-patrimoine R212-14']

/** From when, until when for what begins on 29 February 2032, and under which texts (law.md 8.5). */
const table: readonly (readonly [string, RecordClass, RetentionStart, IsoDate | null, readonly string[]])[] = [
  ['les actes du groupement, pour toujours', 'group-acts', 'end-of-group', null, VISA],
  [
    'le dossier du marché, dix ans après le solde',
    'contract-file',
    'final-payment',
    '2042-02-28',
    ['CCP R2184-13', 'SIAF marchés publics', ...VISA],
  ],
  [
    'le dossier de passation, autant que le marché qu’il a fait',
    'award-file',
    'final-payment',
    '2042-02-28',
    ['CCP R2184-12', 'SIAF marchés publics', ...VISA],
  ],
  [
    'les offres non retenues, cinq ans après la signature',
    'unsuccessful-bids',
    'contract-signature',
    '2037-02-28',
    ['CCP R2184-12', ...VISA],
  ],
  ['les journaux de connexion, douze mois', 'connection-logs', 'event', '2033-02-28', ['policy log retention']],
]

test.each(table)('R8.20 à R8.23 : %s', (_case, recordClass, from, until, articles) => {
  expect(RETENTION[recordClass].from).toBe(from)
  expect(RETENTION[recordClass].basis.map(citationKey)).toEqual(articles)
  expect(keptUntil(recordClass, '2032-02-29', '2032-02-29')).toBe(until)
})

test('aucune catégorie n’est oubliée', () => expect(table.map(([, each]) => each)).toEqual([...RECORD_CLASSES]))
