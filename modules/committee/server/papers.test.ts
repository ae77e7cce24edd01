import { describe, expect, test } from 'vitest'
import { renderHtml } from '#platform/documents/html.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { extractText } from '#platform/text/index.ts'
import * as T from '../testing.ts'
import { conveningOf } from './convening-letter.ts'
import { minutesOf } from './minutes.ts'
import { around, held } from './testing/paper-samples.ts'

const textOf = async (document: Parameters<typeof renderPdf>[0]) => {
  const { text } = await extractText(await renderPdf(document), 'x.pdf')
  // A thin space before a sign of punctuation is not always told from none by whoever reads a PDF.
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').replace(/ ?([;:]) ?/g, ' $1 ')
}

describe('R1.32 : le procès-verbal, des faits de la séance', () => {
  test('it tells the proofs, the quorum at the opening and at each vote, each voice, the observations, the withdrawals', async () => {
    const text = await textOf(minutesOf(held, around))
    for (const said of [
      'Procès-verbal de la commission d’appel d’offres',
      'par voie électronique (envoi 12)',
      'payeuse',
      'L’acheteur (agent qui assiste, sans voix) : commande publique',
      '4 sièges représentés sur 6 ; il en faut 4 : le quorum est atteint.',
      'reconnue à l’écran',
      'Titulaires absents : Membre 3, Membre 4, Membre 5.',
      'un intérêt est déclaré',
      'Sa suppléance revient à Suppléant 4.',
      'Membre 2 : retrait à 10 h 00, pour le point 2 (Maintenance)',
      'Le délai étant de 5 jours francs, elle devait partir au plus tard le 9 décembre 2026. Chaque personne convoquée l’a été le mercredi 9 décembre 2026',
      'art. L. 1414-2 (compétence), L. 1414-3, II',
      'ordonnance n° 2014-1329',
      'Attribuer le marché à Candidat A.',
      'Motifs : la mieux classée selon les critères annoncés',
      'Suppléant 4, suppléant',
      '2 pour, 1 contre, 1 abstention. La proposition est adoptée : la commission décide.',
      'Les crédits sont ouverts.',
      'Projet, à signer par la présidence',
    ])
      expect(text).toContain(said)
  })

  test('signed, it says by whom and when, and no longer that it is a draft', async () => {
    const signed = T.after([{ type: 'sign', file: null }], held, { actor: T.actorOf('chair') })
    if (signed.status !== 'signed') throw new Error(signed.status)
    const text = await textOf(minutesOf(signed, around))
    expect(text).toContain('Signé le mardi 15 décembre 2026 à 10 h 00')
    expect(text).not.toContain('Projet')
  })

  test('where the proofs differ, each person has its own; a name that bears its body says it once', async () => {
    const called = held.called.map((each) => {
      if (each.voice === 'assisting') return { ...each, name: 'Le service des achats, Département de la Somme' }
      const sent = { on: '2026-12-08', means: 'post', reference: 'AR 7', file: null } as const
      return each.person === 'full-1' ? { ...each, proof: sent } : each
    })
    const minutes = minutesOf({ ...held, called }, around)
    expect(renderHtml(minutes)).toContain('Le service des achats, acheteur')
    const text = await textOf(minutes)
    expect(text).toContain('preuve de leur convocation')
    expect(text).toContain('par courrier (AR 7)')
    expect(text).not.toContain('Chaque personne convoquée')
  })

  test('a first session without a quorum is told by the minutes of the second', async () => {
    const missed = { convening: held.convening, quorum: { present: 3, seats: 6, needed: 4, required: true }, at: T.AT }
    const second = { ...held, convening: { ...held.convening, number: 2 as const }, missed: [missed] }
    const text = await textOf(minutesOf(second, around))
    expect(text).toContain('n’a pas réuni le quorum à 10 h 00 : 3 sièges représentés sur 6')
    expect(text).toContain('Seconde convocation établie le')
  })
})

describe('R1.25, R1.26 : la convocation', () => {
  test('it gives the hour, the place, the agenda, the clear days, and everybody who is called', async () => {
    const text = await textOf(conveningOf(held, around))
    for (const said of [
      'mardi 15 décembre 2026 à 10 h 00, jusqu’à 12 h 00',
      'Choix du titulaire',
      '5 jours francs : envoi au plus tard le mercredi 9 décembre 2026',
      'Suppléant 5',
      'voix consultative,',
      'Plus de la moitié des 6 sièges',
    ])
      expect(text).toContain(said)
  })

  test('both papers are written for a page too', () => {
    for (const document of [conveningOf(held, around), minutesOf(held, around)])
      expect(renderHtml(document)).toContain('commission d’appel d’offres')
  })
})
