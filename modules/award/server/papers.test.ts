import { describe, expect, test } from 'vitest'
import type { NotifiedAward, Opened } from '../model/award-state.ts'
import * as T from '../testing.ts'
import { certificateDocument } from './certificate-document.ts'
import { membersLetter } from './members-letter.ts'
import * as S from './paper-samples.ts'
import { presentationReport } from './presentation-report.ts'

const said = (document: object): string => JSON.stringify(document).replaceAll(/[\u00a0\u202f]/g, ' ')
const opened = (state: ReturnType<typeof T.told>): Opened => {
  if (state.status === 'none') throw new Error('not decided')
  return state
}
const notified = (): NotifiedAward => {
  const state = T.notified()
  if (state.status !== 'notified') throw new Error('not notified')
  return state
}
const DAY = '2026-12-16'

describe('R2.73 : le rapport de présentation', () => {
  const report = (state: Opened, over: Partial<typeof S.aroundReport> = {}) =>
    said(presentationReport(state, { ...S.aroundReport, ...over }, DAY))

  test('acheteur, objet, valeur, candidats et motifs, choix, lots, délai, intérêts : chaque fait est celui du registre', () => {
    const text = report(opened(T.signed()))
    for (const words of [
      'Région Hauts-de-France',
      'SIRET 228 000 019 00013',
      '60 000 000,00 € HT',
      'Appel d’offres ouvert',
      'Le diviser en rendrait l’exploitation plus coûteuse'.slice(3),
      'Coopérative Exemple',
      'Offre classée, non retenue',
      'Note de 78,4 sur 100',
      'Offre irrégulière',
      'Le bordereau des prix est incomplet.',
      'Prix justifié, offre maintenue',
      'son coût est amorti',
      'la commission d’appel d’offres',
      T.CHOICE.replaceAll('’', '’'),
      '9 800 000,00 € HT',
      'Délai d’attente de 11 jours (art. R. 2182-1)',
      'signature possible à partir du samedi 5 décembre 2026',
      'Une élue du Département de la Somme',
      'Son suppléant',
      'Aucun référé',
    ])
      expect(text).toContain(words)
  })

  test('ce que le registre ne sait pas est nommé, et rien ne s’invente', () => {
    const state = opened(T.told())
    expect(report(state)).toContain('La part du marché que le titulaire entend sous-traiter')
    const bare = report(
      { ...state, candidates: state.candidates.map((each) => ({ ...each, reasons: '' })) },
      {
        ...{ tenders: null, interests: [], dossier: { ...S.dossier, undividedFor: '' } },
        frozen: { ...S.aroundReport.frozen, type: 'negotiated' },
      },
    )
    for (const words of [
      'l’analyse n’a pas été tenue ici',
      'Les circonstances qui justifient le recours à cette procédure.',
      'Les raisons pour lesquelles le marché n’est pas divisé en lots.',
      'Les motifs du rejet de Atelier Exemple.',
      'Aucun intérêt n’est inscrit',
    ])
      expect(bare).toContain(words)
    const told = report(state, { ground: { case: 'complexity', reasons: 'Le montage est nouveau.' } })
    expect(told).toContain('art. R. 2124-3, 4°')
  })

  test('une procédure réduite, passée au suivant, saisie ou abandonnée le dit', () => {
    const urgent = report(opened(T.told()), {
      frozen: { ...S.aroundReport.frozen, shortened: { by: 'urgency', reasons: 'Le service finit en juillet.' } },
    })
    expect(urgent).toContain('Délai réduit pour urgence. Motifs : Le service finit en juillet.')
    const next = T.done(T.asked(), T.passToNext(), { on: '2026-11-21' })
    expect(report(opened(next))).toContain('Pressenti, puis écarté : justificatifs non produits dans le délai')
    const seized = T.done(T.told(), T.recordReferral(), { on: '2026-11-30' })
    expect(report(opened(seized))).toContain('Référé n° 2611234')
    expect(report(opened(T.done(T.told(), T.abandon)))).toContain('Le besoin a disparu.')
  })

  test('il ne se fixe que d’une procédure formalisée, avec son article', () => {
    const drawn = T.decide(T.told(), T.drawReport)
    expect(drawn.findings.find(({ rule }) => rule === 'reportSet')).toMatchObject({
      ...{ outcome: 'met', basis: [{ article: 'R2184-1' }, { article: '3' }] },
    })
    expect(T.done(T.signed(), T.drawReport, { on: '2026-12-08' })).toMatchObject({
      report: { document: T.sha('7'), on: '2026-12-08' },
    })
    const adapted = { ...opened(T.told()), formalised: false }
    expect(T.decide(adapted, T.drawReport).verdict).toBe('refused')
    expect(T.decide(T.told(), { ...T.drawReport, document: '' }).verdict).toBe('refused')
  })
})

describe('R3.06 : le certificat du caractère exécutoire', () => {
  const certificate = (state: NotifiedAward, over: Partial<typeof S.aroundCertificate> = {}) =>
    said(certificateDocument(state, { ...S.aroundCertificate, ...over }, DAY))

  test('la transmission, son accusé, la réception, et depuis quand ; qui certifie, sous sa responsabilité', () => {
    const text = certificate(notified())
    for (const words of [
      'Le Président du Conseil régional certifie, sous sa responsabilité',
      'sous le numéro 2026-MP-031 (nature 4, matière 1.1)',
      'l’accusé de réception n° 059-200053742-20261208-2026-MP-031-CC',
      'mardi 15 décembre 2026',
      'exécutoire depuis le mardi 15 décembre 2026',
      'Acte n° 2026-06-01 du jeudi 25 juin 2026',
    ])
      expect(text).toContain(words)
  })

  test('sous le seuil, il dit pourquoi rien n’est transmis ; un accusé plus tardif que la réception décide du jour', () => {
    const small = certificate(
      { ...notified(), transmission: null },
      { control: { due: false, threshold: 21_600_000, value: 9_000_000 } },
    )
    expect(small).toContain('90 000,00 € HT, n’atteint pas le seuil de 216 000,00 € HT')
    const state = notified()
    if (state.transmission === null) throw new Error('transmitted')
    const later = { reference: 'AR-2', at: '2026-12-20T09:00:00.000Z' }
    expect(certificate({ ...state, transmission: { ...state.transmission, acknowledgement: later } })).toContain(
      'exécutoire depuis le dimanche 20 décembre 2026',
    )
  })
})

test('S3.18: la lettre aux membres dit l’effet, le titulaire, ce qui est remis et comment commander', () => {
  const text = said(membersLetter(notified(), S.aroundMembers, DAY))
  for (const words of [
    'mardi 15 décembre 2026',
    'Numérique Exemple',
    T.SIGNED,
    T.LETTER,
    'Département de l’Oise',
    'passe ses commandes',
  ])
    expect(text).toContain(words)
})
