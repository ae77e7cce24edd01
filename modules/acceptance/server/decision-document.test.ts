import { describe, expect, test } from 'vitest'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { Declared } from '../model/state.ts'
import * as T from '../testing.ts'
import { decisionDocument } from './decision-document.ts'

const AROUND = {
  member: 'Département de la Somme',
  title: 'Environnement numérique de travail',
  reference: '2027-ENT-01',
}

function said(state: Declared, place = -1): string {
  const decision = state.decisions.at(place)
  if (decision === undefined) throw new Error('nothing was decided')
  const document = decisionDocument(state, decision, AROUND)
  return JSON.stringify(document).replaceAll(/[\u00a0\u202f]/g, ' ')
}
const declared = (state: ReturnType<typeof T.done>): Declared => {
  if (state.status === 'none') throw new Error('not declared')
  return state
}

describe('les décisions notifiées au titulaire, telles qu’on les lit', () => {
  test.each<[string, Declared, readonly string[]]>([
    [
      'R5.02, R5.03 : l’aptitude dit la vérification qui suit et l’effet du silence',
      T.watched,
      [
        'Décision positive de vérification d’aptitude',
        ...['n° 2027-ENT-01', 'art. 32.3 et 33.2.1', '3 décembre 2027', '10 décembre 2027 à minuit'],
      ],
    ],
    [
      'R5.04 : l’admission prend effet à sa notification',
      T.accepted,
      [
        'Décision d’admission',
        'art. 34.1',
        '6 décembre 2027, jour de sa notification',
        'service fait',
        '123,45 €',
        'art. 55',
      ],
    ],
    [
      'R5.06 : l’ajournement donne son délai et celui de la réponse',
      T.postponed,
      ['Décision d’ajournement', '22 novembre 2027', '15 novembre 2027', 'sans y déroger', 'annuaire'],
    ],
    [
      'R5.07 : la réfaction dit son montant, que le titulaire fut entendu, et jusqu’à quand il conteste',
      T.reduced,
      ['20,00 €', '103,45 €', '18 octobre 2027', '17 novembre 2027', 'deux modules manquent'],
    ],
    [
      'R5.08 : le rejet dit son motif, l’invitation restée sans réponse et le nouveau terme',
      T.rejected,
      ['Décision de rejet', 'aucune avant la fin du délai', '26 octobre 2027', '2 décembre 2027', 'CCTP'],
    ],
    [
      'R5.07 : la réponse maintient la réfaction',
      declared(T.done(T.contested, T.answerContest(true), { on: '2027-11-22' })),
      ['Réponse à la contestation', 'réfaction de 20,00 € hors taxe est maintenue'],
    ],
    [
      'R5.07 : ou la retire',
      declared(T.done(T.contested, T.answerContest(false), { on: '2027-11-22' })),
      ['admises pour leur montant entier'],
    ],
  ])('%s', (_what, state, words) => {
    const text = said(state)
    for (const each of words) expect(text).toContain(each)
    expect(text).not.toMatch(/undefined|null|NaN/)
  })

  test('chacune se compose en PDF', async () => {
    const [decision] = T.rejected.decisions
    if (decision === undefined) throw new Error('nothing was decided')
    const pdf = await pdfIn('00000000-0000-4000-8000-0000000000aa', decisionDocument(T.rejected, decision, AROUND))
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  })
})
