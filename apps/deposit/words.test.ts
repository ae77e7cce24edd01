import { describe, expect, test } from 'vitest'
import { saidIn } from './api/call.ts'
import { refusalText } from './step/failure.tsx'
import { en } from './words.en.ts'
import { fr } from './words.fr.ts'
import { sendingEn } from './words-sending.en.ts'
import { sendingFr } from './words-sending.fr.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('R2151-5 : ce que lit un opérateur arrivé trop tard', () => {
  const [came, limit] = ['2027-03-16T08:12:00.400Z', '2027-03-15T11:00:00.000Z']

  test('les deux instants ont leur jour et leurs millisecondes', () => {
    expect(plain(sendingFr.late.said(came, limit))).toBe(
      'Reçu en entier le mardi 16 mars 2027 à 9 h 12 min 00,400 s ; l’heure limite était le lundi 15 mars 2027 à 12 h 00 min 00,000 s (heure de Paris).',
    )
    expect(plain(sendingEn.late.said(came, limit))).toBe(
      'Received in full on Tuesday, 16 March 2027 at 09:12:00.400; the deadline was Monday, 15 March 2027 at 12:00:00.000 (Paris time).',
    )
  })

  test('un dépôt que la plateforme a inscrit trop tard n’est pas dit hors délai', () => {
    for (const of of ['stalled', 'stalledAdmitted', 'stalledRejected'])
      expect(sendingFr.home.status[of]).toMatch(/^arrivé à temps/)
    expect(sendingFr.late.stalled).not.toMatch(/hors délai/)
  })
})

describe('ce que la plateforme refuse se dit avec ses articles', () => {
  const findings = [
    { rule: 'dossierPublished', outcome: 'met', basis: [{ source: 'policy', article: 'dépôt' }], facts: {} },
    { rule: 'notAbandoned', outcome: 'unmet', basis: [{ source: 'CCP', article: 'R2185-1' }], facts: {} },
  ]

  test('ceux de la règle qui n’est pas satisfaite', () => {
    const said = saidIn({ reason: 'notAbandoned', findings }, 409)
    expect(plain(refusalText(fr, said, 'fr'))).toBe(
      'cette consultation est déclarée sans suite : il n’y a plus rien à remettre (CCP, art. R. 2185-1).',
    )
  })

  test('trop de demandes se dit en clair, et non par son nombre', () => {
    expect(refusalText(fr, { status: 429 }, 'fr')).toMatch(/Attendez une minute/)
    expect(refusalText(en, { status: 429 }, 'en')).toMatch(/Wait a minute/)
  })

  test('une copie de sauvegarde s’ouvre dans tous les cas de l’annexe 6', () => {
    for (const each of ['malveillant', 'incomplet', 'trop tard', 'ne peut pas être ouvert', 'annexe 6'])
      expect(sendingFr.send.copy).toContain(each)
  })
})
