import { describe, expect, test } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Ended } from '../model/examination-state.ts'
import * as T from '../testing.ts'
import { type MinutesAround, minutesOf } from './minutes.ts'

const around: MinutesAround = {
  coordinator: 'Région Hauts-de-France',
  title: 'Environnement numérique de travail',
  applicants: T.facts().applicants.map((applicant) => ({ ...applicant, identifier: `n° ${applicant.account}` })),
  documentOf: (sha256) => (sha256 === T.RULES ? 'reglement.pdf' : sha256),
  personOf: () => 'La personne de la commande publique',
  fileOf: () => 'candidature.pdf',
}

const asked = T.begunBy([
  T.review('a', 'declared', 'held'),
  T.review('b', 'present', 'present', 'missing'),
  T.review('c', 'present', 'present', 'incomplete'),
  T.requestCompletion(['b', 'c'], { message: '' }),
])
const answered = T.after(
  T.after(asked, [T.answer(1, { files: [{ sha256: 'cd'.repeat(32), name: 'references.pdf', size: 12 }] })], {
    actor: T.operator('c'),
  }),
  [T.answer(1, { text: 'Un peu tard.' })],
  { actor: T.operator('b'), now: T.AFTER },
)
const ended: Ended = T.endedBy(
  T.after(answered, [T.review('c'), T.admit('a'), T.eliminate('b'), T.admit('c')], { now: T.AFTER }),
  { now: T.AFTER },
)

/** What is read of the document: each text, spaces made plain. */
const text = JSON.stringify(minutesOf(ended, around)).replace(/[\u00A0\u202F]/g, ' ')

describe('R2.40, R2.42 : le procès-verbal dit tout de l’examen, d’après le registre seul', () => {
  test.each([
    ['où le dossier demande chaque pièce', 'reglement.pdf, page 4'],
    ['ce que la structure du dossier demande', 'conditions de participation de l’avis'],
    ['une demande, une échéance pour tous', 'échéance le vendredi 9 avril 2027 à 12 h'],
    ['qui n’est pas dans le délai', 'hors délai'],
    ['le fichier et la page', 'candidature.pdf, page 2'],
    ['ce que l’acheteur trouve lui-même', 'registre national des entreprises'],
    ['l’empreinte de ce qui est venu', 'cd'.repeat(32)],
    ['le cas d’irrecevabilité, avec son article', 'Candidature irrecevable (CCP, article R2144-7)'],
    ['ses motifs', 'Les références manquent.'],
    ['qui a décidé', 'La personne de la commande publique'],
    ['combien sont admis', '"term":"Admis","definition":["2"]'],
  ])('%s', (_what, expected) => {
    expect(text).toContain(expected)
  })

  test('la même échéance pour tous est dite telle', () => {
    expect(text).toContain('la même pour tous')
  })

  test('il se met en page, accessible et archivable', async () => {
    const pdf = await renderPdf(minutesOf(ended, around))
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('un pli qui ne s’ouvre pas n’est examiné de personne, et il le dit', () => {
    const applicants = around.applicants.map((each) => (each.account === 'b' ? { ...each, opened: false } : each))
    const unread: Ended = { ...ended, reviews: ended.reviews.filter(({ account }) => account !== 'b') }
    expect(JSON.stringify(minutesOf(unread, { ...around, applicants }))).toContain('ne s’ouvre pas')
  })
})
