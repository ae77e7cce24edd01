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

test('R2.26 : une date limite de l’an 1027 est refusée à l’entrée, pas un défaut du calendrier', () => {
  const [deadline, questionsUntil] = [
    { date: '2027-03-22', time: '12:00' },
    { date: '2027-03-10', time: '18:00' },
  ]
  const slip = { date: '1027-03-22', time: '12:00' }
  expect(consultationActs.sendNotice.safeParse({ deadline, questionsUntil }).success).toBe(true)
  expect(consultationActs.sendNotice.safeParse({ deadline: slip, questionsUntil }).success).toBe(false)
  const extension = { ground: 'outage', reason: 'panne', questionsUntil: null }
  expect(consultationActs.extend.safeParse({ ...extension, deadline }).success).toBe(true)
  expect(consultationActs.extend.safeParse({ ...extension, deadline: slip }).success).toBe(false)
})
