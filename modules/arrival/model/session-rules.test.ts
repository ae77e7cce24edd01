import { describe, expect, test } from 'vitest'
import { sibling } from '#modules/submission/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Arrival, ArrivalAct } from './arrival-state.ts'

const rule = decisionTable<Arrival, ArrivalAct, T.Given>(T.decide)
const { recorded, late, linked, inSession, afterSession, IN_SESSION } = T
const COPY = ['CCP R2132-11', 'CCP annexe 6']
const ANNEXE_6 = ['CCP annexe 6', 'CCP R2132-11']

describe('R2.24 : rien ne rapproche d’un dépôt avant la séance', () => {
  const known = { named: { known: true, sameNumber: true } }
  rule(
    'sessionOpened',
    ['CCP annexe 8 art. 2, I, 4°', 'policy plis scellés'],
    [
      ['avant la limite', recorded(), T.link(), 'unmet', { facts: known }],
      [
        'l’ensemble arrêté, la séance fermée',
        recorded(),
        T.link(),
        'unmet',
        { facts: { ...known, session: { closed: true, opened: false, ended: false, expected: true } } },
      ],
      ['en séance', recorded(), T.link(), 'met', { facts: inSession(known) }],
      ['appeler avant la séance', recorded(), T.call(), 'unmet'],
    ],
  )
  rule(
    'accountDeposited',
    ['policy arrivées', 'CCP annexe 6'],
    [
      ['un compte qui a déposé', recorded(), T.link(), 'met', { facts: inSession(known) }],
      ['un compte inconnu', recorded(), T.link(), 'unmet', IN_SESSION],
      ['aucun compte', recorded(), T.link(null), 'not-applicable', IN_SESSION],
    ],
  )
  const numbered = (sameNumber: boolean | null) => ({ facts: inSession({ named: { known: true, sameNumber } }) })
  rule(
    'sameNumber',
    ['policy arrivées'],
    [
      ['le même numéro', recorded(), T.link(), 'met', numbered(true)],
      ['un autre numéro', recorded(), T.link(), 'to-appraise', numbered(false)],
      ['aucun numéro sur l’enveloppe', recorded(), T.link(), 'not-applicable', numbered(null)],
      ['un compte inconnu', recorded(), T.link(), 'not-applicable', IN_SESSION],
      ['aucun compte', recorded(), T.link(null), 'not-applicable', numbered(false)],
    ],
  )
  test('le rapprochement se défait et se refait', () => {
    const state = T.after(linked(), T.link(null), IN_SESSION)
    expect(state).toMatchObject({ account: null })
  })
})

describe('R2.25, annexe 6 : appeler la copie', () => {
  const sent = sibling({ begunAt: '2027-03-15T10:59:59.999Z', status: 'received' })
  const unreadable = { siblings: [sent], seen: { malware: false, unreadable: true } }
  const calling = (over: Parameters<typeof inSession>[0] = {}) => ({ ...IN_SESSION, facts: inSession(over) })

  rule('calledIsCopy', ANNEXE_6, [
    ['une copie sur clé', linked(), T.call(), 'met', calling(unreadable)],
    ['une copie sur papier', linked({ kind: 'copy-on-paper' }), T.call(), 'met', calling(unreadable)],
    ['une offre entière', linked({ kind: 'tender' }), T.call(), 'unmet', calling(unreadable)],
    ['un échantillon', linked({ kind: 'sample' }), T.call(), 'unmet', calling(unreadable)],
  ])
  rule('copyArrivedInTime', ANNEXE_6, [
    ['à temps', linked(), T.call(), 'met', calling(unreadable)],
    ['hors délai', late(), T.call(), 'unmet', calling(unreadable)],
  ])
  rule(
    'copyLinked',
    ['CCP annexe 6', 'policy arrivées'],
    [
      ['rapprochée', linked(), T.call(), 'met', calling(unreadable)],
      ['rapprochée de rien', recorded(), T.call(), 'unmet', calling(unreadable)],
    ],
  )
  const CASES = ['CCP annexe 6 art. 2, 1°', 'CCP annexe 6 art. 2, 2°']
  const of = (status: 'begun' | 'received' | 'late', begunAt = '2027-03-15T10:00:00.000Z') => ({
    siblings: [sibling({ status, begunAt })],
    seen: { malware: true, unreadable: true },
  })
  rule('copyCaseGiven', CASES, [
    ['illisible, et l’envoi est là', linked(), T.call(), 'met', calling(unreadable)],
    ['aucun envoi', linked(), T.call(), 'unmet', calling()],
    ['incomplet : commencé avant la limite', linked(), T.call({ case: 'incomplete' }), 'met', calling(of('begun'))],
    [
      'incomplet : commencé à la limite même',
      linked(),
      T.call({ case: 'incomplete' }),
      'unmet',
      calling(of('begun', T.DEADLINE)),
    ],
    ['hors délai, commencé avant', linked(), T.call({ case: 'late' }), 'met', calling(of('late'))],
    ['hors délai, commencé après', linked(), T.call({ case: 'late' }), 'unmet', calling(of('late', T.DEADLINE))],
    ['hors délai, mais l’envoi est à temps', linked(), T.call({ case: 'late' }), 'unmet', calling(of('received'))],
    ['sans un mot', linked(), T.call({ reason: ' ' }), 'unmet', calling(unreadable)],
  ])
  const seen = (malware: boolean, unread: boolean) =>
    calling({ siblings: [sent], seen: { malware, unreadable: unread } })
  rule('caseSeenInSession', CASES, [
    ['programme malveillant trouvé', linked(), T.call({ case: 'malware' }), 'met', seen(true, false)],
    ['aucun programme malveillant', linked(), T.call({ case: 'malware' }), 'unmet', seen(false, true)],
    ['un pli ne s’est pas ouvert', linked(), T.call(), 'met', seen(false, true)],
    ['tout s’est ouvert', linked(), T.call(), 'unmet', seen(true, false)],
    ['incomplet : la séance n’en dit rien', linked(), T.call({ case: 'incomplete' }), 'met', seen(false, false)],
  ])
  const as = (over: Parameters<typeof T.outside>[0]) => linked({ outside: T.outside(over) })
  rule('copyAsOrdered', ANNEXE_6, [
    ['fermée et marquée', linked(), T.call(), 'met', calling(unreadable)],
    ['abîmée, mais fermée et marquée', as({ damaged: true }), T.call(), 'met', calling(unreadable)],
    ['sans mention : une personne dit pourquoi', as({ marked: false }), T.call(), 'to-appraise', calling(unreadable)],
    ['non fermée : de même', as({ sealed: false }), T.call(), 'to-appraise', calling(unreadable)],
  ])

  test('appelée puis ouverte ; et jamais ouverte sans être appelée', () => {
    const called = T.after(linked(), T.call(), calling(unreadable))
    expect(called).toMatchObject({ status: 'called', call: { case: 'unreadable' } })
    expect(T.after(called, T.open(), calling(unreadable))).toMatchObject({
      status: 'opened',
      call: called.status === 'called' && called.call,
    })
    expect(T.decide(linked(), T.open(), calling(unreadable)).verdict).toBe('refused')
  })
})

describe('ouvrir ce que le dossier laisse venir', () => {
  const models = T.consultation({ otherMedium: 'physical-models' })
  const sample = recorded({ kind: 'sample' }, { facts: { consultation: models } })
  const stray = recorded({ kind: 'sample' })
  const tender = recorded({ kind: 'tender' })
  const now = '2027-03-15T13:30:00.000Z'
  rule(
    'openedInSession',
    ['CCP annexe 8 art. 2, I, 4°', 'policy arrivées'],
    [
      ['avant la limite', sample, T.open(), 'unmet', { now: '2027-03-15T10:59:59.999Z' }],
      ['après la limite, avant la séance', sample, T.open(), 'unmet', { now }],
      ['en séance', sample, T.open(), 'met', { now, facts: inSession() }],
      [
        'sans séance, la consultation n’étant pas scellée',
        sample,
        T.open(),
        'met',
        { now, facts: { session: { closed: false, opened: false, ended: false, expected: false } } },
      ],
      [
        'sans séance, à la limite même',
        sample,
        T.open(),
        'met',
        { now: T.DEADLINE, facts: { session: { closed: false, opened: false, ended: false, expected: false } } },
      ],
    ],
  )
  rule(
    'copyCalledFirst',
    ['CCP annexe 6'],
    [
      ['un échantillon', sample, T.open(), 'not-applicable', { now, facts: inSession() }],
      ['une copie qui n’est pas appelée', recorded(), T.open(), 'unmet', { now, facts: inSession() }],
    ],
  )
  rule(
    'meansOpened',
    ['CCP R2132-7', 'CCP R2132-12 6°', 'CCP R2132-13'],
    [
      ['annoncé', sample, T.open(), 'met', { now, facts: inSession({ consultation: models }) }],
      ['non annoncé : une personne dit pourquoi', stray, T.open(), 'to-appraise', { now, facts: inSession() }],
    ],
  )
  rule(
    'meansOpened',
    ['CCP R2132-7', 'CCP R2132-12', 'CCP R2132-13'],
    [['une offre entière sur papier', tender, T.open(), 'unmet', { now, facts: inSession() }]],
  )
  rule(
    'contentTold',
    ['CCP annexe 7', 'policy arrivées'],
    [
      ['décrit', sample, T.open(), 'met', { now, facts: inSession({ consultation: models }) }],
      ['rien', sample, T.open({ contents: ' ' }), 'unmet', { now, facts: inSession({ consultation: models }) }],
    ],
  )
})

describe('R2.25 : ce qui reste fermé, à la fin', () => {
  const end = { now: '2027-03-15T15:00:00.000Z', facts: afterSession() } as const
  const unsealed = (status: 'open' | 'closed') => ({
    facts: {
      consultation: T.consultation({ status }),
      session: { closed: false, opened: false, ended: false, expected: false },
    },
  })
  rule(
    'keptUntilTheEnd',
    ['CCP annexe 6', 'CCP annexe 7'],
    [
      ['la séance est close', recorded(), T.giveBack, 'met', end],
      ['la séance est ouverte encore', recorded(), T.giveBack, 'to-appraise', IN_SESSION],
      ['avant la limite', recorded(), T.giveBack, 'to-appraise'],
      ['sans séance, la consultation close', recorded(), T.giveBack, 'met', unsealed('closed')],
      ['sans séance, la consultation ouverte', recorded(), T.giveBack, 'to-appraise', unsealed('open')],
      [
        'scellée, close, la séance pas encore ouverte',
        recorded(),
        T.giveBack,
        'to-appraise',
        { facts: { consultation: T.consultation({ status: 'closed' }) } },
      ],
      [
        'la consultation est abandonnée',
        recorded(),
        T.giveBack,
        'met',
        { facts: { consultation: T.consultation({ status: 'abandoned' }) } },
      ],
    ],
  )
  const reasoned = {
    keptUntilTheEnd: { accepted: true, reason: 'place' },
    destroyedIsCopy: { accepted: true, reason: 'p' },
  }
  const nothingLost = { ...T.destroy, appraisals: reasoned }
  const called = T.after(linked(), T.call(), {
    ...IN_SESSION,
    facts: inSession({ siblings: [sibling()], seen: { malware: false, unreadable: true } }),
  })
  rule(
    'nothingDestroyedBefore',
    ['policy arrivées', 'CCP annexe 6', 'CCP R2132-11'],
    [
      ['le jour même de son arrivée, quelque raison qu’on donne', recorded(), nothingLost, 'unmet'],
      ['la séance est ouverte encore', linked(), nothingLost, 'unmet', IN_SESSION],
      ['une copie appelée, que la séance n’a pas ouverte encore', called, nothingLost, 'unmet', IN_SESSION],
      ['une copie appelée, la séance close sans elle', called, T.destroy, 'met', end],
      ['une copie, la séance close', recorded(), T.destroy, 'met', end],
      [
        'la consultation est abandonnée',
        recorded(),
        T.destroy,
        'met',
        { facts: { consultation: T.consultation({ status: 'abandoned' }) } },
      ],
      [
        'la limite passée, aucune séance n’étant attendue',
        recorded(),
        T.destroy,
        'met',
        {
          facts: {
            consultation: T.consultation({ status: 'closed' }),
            session: { closed: false, opened: false, ended: false, expected: false },
          },
        },
      ],
    ],
  )
  rule('destroyedIsCopy', COPY, [['une copie', recorded(), T.destroy, 'met', end]])
  rule(
    'destroyedIsCopy',
    ['CCP annexe 7', 'CCP R2151-5'],
    [
      ['une offre tardive', late({ kind: 'tender' }), T.destroy, 'to-appraise', end],
      ['un échantillon', recorded({ kind: 'sample' }), T.destroy, 'to-appraise', end],
    ],
  )
  rule(
    'returnTold',
    ['policy arrivées', 'convention 3'],
    [
      ['nommé', late(), T.giveBack, 'met', end],
      ['à personne', late(), { ...T.giveBack, to: ' ' }, 'unmet', end],
    ],
  )
  rule(
    'destructionWitnessed',
    ['policy arrivées', 'convention 3'],
    [
      ['deux personnes', recorded(), T.destroy, 'met', end],
      ['personne', recorded(), { ...T.destroy, witnesses: ' ' }, 'unmet', end],
    ],
  )
})
