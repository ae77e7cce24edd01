import { expect, test } from 'vitest'
import { renderHtml } from '#platform/documents/html.ts'
import { consultation } from '../model/consultation.ts'
import type { Consultation, ConsultationAct } from '../model/consultation-state.ts'
import { at, change, decide, dossier, extension } from '../testing.ts'
import { noticeDocuments } from './notice-document.ts'

const PROFILE = 'https://achats.test/consultations/1'
/** As one reads it: no mark, no difference between spaces. */
const read = (state: Parameters<typeof noticeDocuments>[0], address = PROFILE): readonly string[] =>
  noticeDocuments(state, address).map((model) =>
    renderHtml(model)
      .replaceAll('<br>', '\n')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0\u202F]+/g, ' '),
  )

test('R1.08 : l’avis dit où chaque acheteur est facturé, et sous quel service', () => {
  const [notice = ''] = read(at('open'))
  expect(notice).toContain('151 avenue du Président Hoover, 59555 Lille ENT')
  expect(notice).toContain('43 rue de la République, 80026 Amiens Non exigé')
})

test('R2.17 : l’avis nomme la juridiction des recours, son adresse et leurs délais, ligne à ligne', () => {
  const [notice = ''] = read(at('open'))
  const { court, address, contact } = dossier().recourse
  for (const told of [court, address, contact]) expect(notice).toContain(told)
  expect(notice).toContain('Référé précontractuel : jusqu’à la signature du marché.')
})

test('l’avis donne l’adresse du profil d’acheteur et le siège du coordonnateur ; une adresse non sûre n’est pas un lien', () => {
  const [notice = ''] = read(at('open'))
  expect(notice).toContain(`Profil d’acheteur ${PROFILE}`)
  expect(notice).toContain('151 avenue du Président Hoover, Lille')
  expect(read(at('open'), 'http://localhost:3000/consultations/1')[0]).toContain(
    'http://localhost:3000/consultations/1',
  )
})

test('l’avis garde les termes de son envoi, et le rectificatif dit ce qui change', () => {
  const before = read(at('open'))
  const changed = after(change())
  expect(read(changed)[0]).toBe(before[0])
  expect(read(changed)[1]).toContain('Parties modifiées Présentation des offres')
  expect(read(after(extension()))[1]).toContain('est reportée au mercredi 31 mars 2027')
})

/** The published consultation, after one more act. */
function after(act: ConsultationAct) {
  const decision = decide(at('open'), act, { now: '2027-03-01T09:00:00.000Z' })
  if (decision.verdict !== 'granted') throw new Error(`${act.type} is not granted`)
  const state = decision.events.reduce<Consultation>(consultation.evolve, at('open'))
  if (state.status !== 'open') throw new Error('no longer open')
  return state
}
