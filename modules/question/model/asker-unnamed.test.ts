import { describe, expect, test } from 'vitest'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { question as words } from '../web/labels.fr.ts'
import type { Question, QuestionAct, QuestionFacts } from './question-state.ts'

const rule = decisionTable<Question, QuestionAct, T.Given>(T.decide)
const { answer, asked } = T
const common = (accepted: boolean) =>
  answer({ appraisals: { askerUnnamed: { accepted, reason: 'un mot de la langue' } } })
const signed = { ...asked, text: 'Écrire à achats@exemple.fr, au 03 20 00 00 00, SIRET 732 829 320 00074.' } as const

describe('R2.14 : rien ne désigne celui qui a demandé', () => {
  rule(
    'askerUnnamed',
    ['CE 294290'],
    [
      ['une question sans nom', asked, answer(), 'met'],
      [
        'le nom de l’entreprise',
        asked,
        answer(),
        'unmet',
        { facts: { namesAsker: { wording: ['name'], answer: [] } } },
      ],
      [
        'son nom, dans la réponse',
        asked,
        answer(),
        'unmet',
        { facts: { namesAsker: { wording: [], answer: ['name'] } } },
      ],
      [
        'un nom qui est un mot de la langue',
        asked,
        answer(),
        'to-appraise',
        { facts: { mayNameAsker: { wording: ['name'], answer: [] } } },
      ],
      [
        'un nom de plusieurs mots, dit commun',
        asked,
        common(true),
        'unmet',
        { facts: { namesAsker: { wording: ['name'], answer: [] } } },
      ],
      [
        'un mot de la langue, dit commun',
        asked,
        common(true),
        'met',
        { facts: { mayNameAsker: { wording: [], answer: ['name'] } } },
      ],
      [
        'un mot de la langue, dit le nom',
        asked,
        common(false),
        'unmet',
        { facts: { mayNameAsker: { wording: [], answer: ['name'] } } },
      ],
      ['une adresse', asked, answer({ wording: 'Écrire à achats@exemple.fr ?' }), 'to-appraise'],
      ['un téléphone', asked, answer({ wording: 'Appeler le 03 20 00 00 00 ?' }), 'to-appraise'],
      ['un SIRET', asked, answer({ wording: 'Le 732 829 320 00074 peut-il répondre ?' }), 'to-appraise'],
      ['le SIRET d’un acheteur', asked, answer({ wording: 'Le 200 053 742 00017 est-il facturé ?' }), 'met'],
      ['une référence et un montant', asked, answer({ wording: 'Le montant de 12 400 € du CCAP 4.2 ?' }), 'met'],
      ['un maximum', asked, answer({ wording: 'Le maximum est-il de 100 000 000 € ou de 190 000 000 € ?' }), 'met'],
      ['un nombre', asked, answer({ wording: 'Faut-il tenir 1 250 000 000 connexions ?' }), 'met'],
      ['son adresse, dans la réponse', signed, answer({ answer: 'Oui (Achats@exemple.fr).' }), 'to-appraise'],
      ['son téléphone, dans la réponse', signed, answer({ answer: 'Oui, au +33 3.20.00.00.00.' }), 'to-appraise'],
      ['son SIRET, dans la réponse', signed, answer({ answer: 'Oui, 732829320 le peut.' }), 'to-appraise'],
      ['l’adresse de l’acheteur, dans la réponse', signed, answer({ answer: 'Écrire à marches@region.fr.' }), 'met'],
      [
        'son adresse, dans le motif publié',
        { ...signed, late: true, askedAt: '2027-03-10T08:00:00.000Z' },
        answer({ appraisals: { answerInTime: { accepted: true, reason: 'déjà écrit à achats@exemple.fr' } } }),
        'to-appraise',
        { now: '2027-03-10T11:00:00.000Z' },
      ],
    ],
  )

  const ASKED_WHY =
    'Pourquoi cela ne désigne-t-il pas celui qui a demandé ? Dites-le sans le nommer : un mot de la langue, ou ce qui est à l’acheteur. Ce qui le désigne est à retirer : tous le liront.'
  const told = (act: QuestionAct, over: Partial<QuestionFacts> = {}) => {
    const { facts, outcome } = findingOf(T.decide(signed, act, { facts: over }).findings, 'askerUnnamed')
    return words.rules.askerUnnamed(facts, outcome, NO_NAMES)
  }

  test('ce qui peut le désigner est dit à qui en juge, et ce qui le désigne à qui le retire', () => {
    const phone = '03 20 00 00 00'
    const removed = 'Le coordonnateur retire ce qui le désigne : tous le liront.'
    const name: Partial<QuestionFacts> = { namesAsker: { wording: ['name'], answer: ['address'] } }
    expect([
      told(answer({ wording: `Appeler le ${phone} ?` })),
      told(answer({ answer: `Oui, au ${phone}.` })),
      told(answer({ answer: `Oui, au ${phone}.`, appraisals: common(false).appraisals })),
      told(answer(), name),
    ]).toEqual([
      `La question telle qu’elle sera publiée contient un numéro de téléphone. ${ASKED_WHY}`,
      `La réponse contient un numéro de téléphone que donne la question d’origine. ${ASKED_WHY}`,
      `La réponse contient un numéro de téléphone que donne la question d’origine. ${removed}`,
      `La question telle qu’elle sera publiée contient le nom de celui qui a demandé. La réponse contient l’adresse électronique de celui qui a demandé. ${removed}`,
    ])
  })
})
