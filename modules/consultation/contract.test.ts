import { expect, test } from 'vitest'
import { consultationActs, dossier as dossierSchema } from './contract.ts'
import { document, dossier } from './testing.ts'

const body = '00000000-0000-4000-8000-000000000001'
const invoicing = [{ body, address: '1 place du Lavoir', service: '' }]

test.each([
  ['RC.pdf', true],
  ['règlement de la consultation (v2).pdf', true],
  ['../../x', false],
  ['..', false],
  ['a/b.pdf', false],
  ['a\\b.pdf', false],
  ['RC\u0000.pdf', false],
  ['fdp.\u202Eexe', false],
  ['', false],
])('le nom de document « %s » est admis : %s', (name, admitted) => {
  const payload = { dossier: dossier({ invoicing }), documents: [document('RC', { name })] }
  expect(consultationActs.revise.safeParse(payload).success).toBe(admitted)
})

test('un dossier commencé s’enregistre avant d’être complet, et un script y reste du texte', () => {
  const begun = dossier({ invoicing, criteria: [], cpv: [], ties: '<script>alert(1)</script>' })
  expect(dossierSchema.parse(begun).ties).toBe('<script>alert(1)</script>')
  expect(dossierSchema.safeParse(dossier({ invoicing, validityDays: 1.5 })).success).toBe(false)
})
