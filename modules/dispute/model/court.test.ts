import { describe, expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import { at, close, decide, eventsOf, groupWith, judge, LILLE, region, seize, tabulate } from '../testing/case.ts'
import { dispute } from './dispute.ts'
import type { Dispute } from './state.ts'

describe('S11.2 : le tribunal', () => {
  const free = groupWith({ amicableFirst: false })
  const urgency = 'Le service s’arrête le 15.'
  tabulate([
    [
      'saisine de ce jour',
      at['amicable-failed'],
      seize(),
      { today: '2028-05-11' },
      'actionDated',
      'met',
      'convention 11',
    ],
    [
      'saisine du premier jour de la recherche',
      at.amicable,
      seize({ on: '2028-03-10', urgency }),
      {},
      'actionDated',
      'met',
      'convention 11',
    ],
    [
      'jugement rendu et notifié ce jour',
      at['in-court'],
      judge({ notifiedOn: '2029-01-15' }),
      { today: '2029-01-15' },
      'judgmentDated',
      'met',
      'convention 11',
    ],
    [
      'après jugement, l’une ou l’autre partie',
      at.judged,
      close,
      { actor: region },
      'claimantLetsGo',
      'not-applicable',
      'convention 11',
    ],
    ['appel fermé sans jugement', at['in-court'], close, {}, 'judgmentFinal', 'not-applicable', 'CJA R811-2'],
    [
      'un nom collé n’est pas le tribunal',
      at['amicable-failed'],
      seize({ court: 'Tribunaladministratif de Lille' }),
      {},
      'courtOfTheConvention',
      'unmet',
      'convention 11',
    ],
    ['sans recherche amiable', at.open, seize(), {}, 'amicableFirst', 'unmet', 'convention 11'],
    ['sans elle, en urgence', at.open, seize({ urgency }), {}, 'amicableFirst', 'met', 'convention 11'],
    ['après elle', at['amicable-failed'], seize(), {}, 'amicableFirst', 'met', 'convention 11'],
    [
      'la convention ne l’impose pas',
      at.open,
      seize(),
      { group: free },
      'amicableFirst',
      'not-applicable',
      'convention 11',
    ],
    [
      'la veille du terme',
      at['amicable-failed'],
      seize({ on: '2028-05-09' }),
      {},
      'amicablePhaseOver',
      'unmet',
      'policy A37',
    ],
    [
      'le jour du terme',
      at['amicable-failed'],
      seize({ on: '2028-05-10' }),
      {},
      'amicablePhaseOver',
      'unmet',
      'policy A37',
    ],
    ['le lendemain', at['amicable-failed'], seize({ on: '2028-05-11' }), {}, 'amicablePhaseOver', 'met', 'policy A37'],
    ['le lendemain, sans échec constaté', at.amicable, seize(), {}, 'amicablePhaseOver', 'met', 'policy A37'],
    [
      'avant le terme, en urgence',
      at.amicable,
      seize({ on: '2028-03-12', urgency }),
      {},
      'amicablePhaseOver',
      'met',
      'policy A37',
    ],
    [
      'durée de la clause',
      at['amicable-failed'],
      seize({ on: '2028-05-11' }),
      { group: groupWith({ amicableMonths: 3 }) },
      'amicablePhaseOver',
      'unmet',
      'convention 11',
    ],
    [
      'aucune durée sans obligation',
      at.amicable,
      seize({ on: '2028-03-12' }),
      { group: free },
      'amicablePhaseOver',
      'not-applicable',
      'policy A37',
    ],
    ['aucune durée sans phase', at.open, seize(), {}, 'amicablePhaseOver', 'not-applicable', 'policy A37'],
    [
      'tribunal de la convention',
      at['amicable-failed'],
      seize({ court: 'TRIBUNAL ADMINISTRATIF, de Lille ' }),
      {},
      'courtOfTheConvention',
      'met',
      'convention 11',
    ],
    [
      'un autre tribunal',
      at['amicable-failed'],
      seize({ court: 'Tribunal administratif d’Amiens' }),
      {},
      'courtOfTheConvention',
      'unmet',
      'convention 11',
    ],
    [
      'aucun tribunal désigné',
      at['amicable-failed'],
      seize(),
      { group: groupWith({ court: null }) },
      'courtOfTheConvention',
      'to-appraise',
      'CJA R312-11',
    ],
    [
      'saisine de demain',
      at['amicable-failed'],
      seize(),
      { today: '2028-05-10' },
      'actionDated',
      'unmet',
      'convention 11',
    ],
    [
      'saisine antérieure à la recherche',
      at.amicable,
      seize({ on: '2028-03-09', urgency }),
      {},
      'actionDated',
      'unmet',
      'convention 11',
    ],
    [
      'saisine urgente consignée après coup',
      at.open,
      seize({ on: '2028-03-01', urgency }),
      {},
      'actionDated',
      'met',
      'convention 11',
    ],
    [
      'jugement du jour de la saisine',
      at['in-court'],
      judge({ on: '2028-05-11' }),
      {},
      'judgmentDated',
      'met',
      'convention 11',
    ],
    [
      'jugement antérieur à la saisine',
      at['in-court'],
      judge({ on: '2028-05-10' }),
      {},
      'judgmentDated',
      'unmet',
      'convention 11',
    ],
    [
      'notifié avant d’être rendu',
      at['in-court'],
      judge({ notifiedOn: '2029-01-14' }),
      {},
      'judgmentDated',
      'unmet',
      'convention 11',
    ],
    ['notifié demain', at['in-court'], judge(), { today: '2029-01-19' }, 'judgmentDated', 'unmet', 'convention 11'],
    [
      'arrêt d’appel antérieur au jugement',
      at.judged,
      judge({ on: '2029-01-14' }),
      {},
      'judgmentDated',
      'unmet',
      'convention 11',
    ],
    ['le demandeur renonce', at['in-court'], close, {}, 'claimantLetsGo', 'met', 'convention 11'],
    ['le défendeur ne clôt pas', at['in-court'], close, { actor: region }, 'claimantLetsGo', 'unmet', 'convention 11'],
    [
      'l’un ou l’autre après accord',
      at.settled,
      close,
      { actor: region },
      'claimantLetsGo',
      'not-applicable',
      'convention 11',
    ],
    ['dernier jour d’appel', at.judged, close, { today: '2029-03-21' }, 'judgmentFinal', 'to-appraise', 'CJA R811-2'],
    ['appel fermé', at.judged, close, { today: '2029-03-22' }, 'judgmentFinal', 'met', 'CJA R811-2'],
    ['sans jugement', at.settled, close, {}, 'judgmentFinal', 'not-applicable', 'CJA R811-2'],
  ])

  test('l’urgence invoquée reste au dossier', () => {
    const decision = decide(at.open, seize({ on: '2028-03-11', urgency }), { today: '2028-03-11' })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'CourtSeized', court: LILLE, on: '2028-03-11', reference: '2803456', urgency },
    ])
    expect(findingOf(decision.findings, 'amicableFirst').facts).toEqual({ startedOn: null, urgency })
  })

  test('un jugement d’appel rouvre le délai, et s’ajoute au premier', () => {
    const decision = decide(at.judged, judge({ on: '2029-05-01', notifiedOn: '2029-05-02' }))
    const appealed = eventsOf(decision).reduce(dispute.evolve, at.judged)
    expect(appealed.status === 'judged' && appealed.judgments.map(({ on }) => on)).toEqual(['2029-01-15', '2029-05-01'])
    expect(findingOf(decide(appealed, close).findings, 'judgmentFinal').facts).toEqual({
      notifiedOn: '2029-05-02',
      until: '2029-07-03',
    })
  })

  test.each<[Dispute['status'], string]>([
    ['open', 'withdrawn'],
    ['amicable', 'withdrawn'],
    ['amicable-failed', 'withdrawn'],
    ['in-court', 'withdrawn'],
    ['settled', 'agreement'],
    ['judged', 'judgment'],
  ])('clos depuis « %s » : %s', (status, outcome) => {
    const [event] = eventsOf(decide(at[status], close))
    expect(event).toMatchObject({ type: 'DisputeClosed', outcome, on: '2029-05-31' })
  })
})
