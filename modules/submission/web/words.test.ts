import { expect, test } from 'vitest'
import type { Outage } from '../model/deposit-state.ts'
import { words } from './words.ts'

const stretch = { from: '2027-03-15T10:40:00.000Z', until: '2027-03-15T10:46:00.000Z' }
const outages: readonly Outage[] = [
  { ...stretch, shown: 'declared', reason: 'coupure de courant' },
  { ...stretch, shown: 'measured', failed: ['page', 'part'] },
  { ...stretch, shown: 'clock', ahead: 60 },
]
const said = (language: 'fr' | 'en') =>
  outages.map((outage) => words[language].shown(outage).replaceAll(/[\u00A0\u202F]/g, ' '))

test('the diligence file says in the language of its reader what the platform suffered, and who shows it', () => {
  expect(said('fr')).toEqual([
    'déclarée par le coordonnateur : coupure de courant',
    'selon les sondes, n’aboutissaient pas : la page de dépôt et l’envoi d’une partie',
    'écart de l’horloge de la machine : 60 ms',
  ])
  expect(said('en')).toEqual([
    'declared by the coordinator: coupure de courant',
    'by the probes, these did not come through: the page of deposits and the sending of a part',
    'the machine’s clock was off by 60 ms',
  ])
})
