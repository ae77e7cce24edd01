import { expect, test } from 'vitest'
import type { Agreed } from '../model/lost-minutes.ts'
import { csvOf } from './minutes-csv.ts'

const of = (minute: string, verdict: Agreed['verdict'], failed: Agreed['failed'] = []): Agreed => ({
  ...{ minute, verdict, declared: 2, measured: 2, lost: failed.length === 0 ? 0 : 2, failed },
})

test('the minutes of a day are in the language that is asked for, at the hours of Paris', () => {
  const minutes = [
    of('2027-03-15T10:20:00.000Z', 'down', ['page', 'part']),
    of('2027-07-15T10:20:00.000Z', 'up'),
    of('2027-07-15T10:21:00.000Z', 'unmeasured'),
  ]
  expect(csvOf(minutes, 'fr')).toBe(
    [
      '\uFEFFminute;constat;sondes_declarees;sondes_ayant_mesure;sondes_en_perte;etapes_en_defaut',
      '2027-03-15T11:20:00.000+01:00;perdue;2;2;2;la page de dépôt, l’envoi d’une partie',
      '2027-07-15T12:20:00.000+02:00;sans perte;2;2;0;',
      '2027-07-15T12:21:00.000+02:00;non mesurée;2;2;0;\r\n',
    ].join('\r\n'),
  )
  expect(csvOf(minutes, 'en')).toContain(
    '2027-03-15T11:20:00.000+01:00;lost;2;2;2;the page of deposits, the sending of a part',
  )
})
