import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#kernel/citation.ts'
import {
  at,
  decide,
  entered,
  eventsUpTo,
  finding,
  groupWith,
  hashOf,
  METROPOLE,
  notify,
  OISE,
  run,
  runningContract,
  SOMME,
} from '../testing/case.ts'
import { tabulate } from '../testing/table.ts'
import { accession } from './accession.ts'
import type { Act } from './state.ts'

describe('le retour, la notification, l’effet', () => {
  const signed = at('signed')
  const returned = at('signed', 'last')
  const back = (receivedOn: IsoDate): Act => ({
    type: 'returnToCoordinator',
    receivedOn,
    archivePlace: 'Lille',
    document: hashOf('f'),
  })
  const beforeNotice = accession.replay(eventsUpTo('signed', 'last').slice(0, -1))

  tabulate('returnInOrder', signed, [
    ['retourné la veille de la dernière signature', 'unmet', 'convention 7', back('2027-11-19')],
    ['retourné le jour de la dernière signature', 'met', 'convention 11 al. 3', back('2027-11-20')],
    ['retourné demain', 'unmet', 'convention 7', back('2027-12-01')],
  ])

  tabulate('returnedToCoordinator', signed, [
    ['pas de notification avant le retour', 'unmet', 'convention 7', notify(METROPOLE)],
  ])

  tabulate('returnedToCoordinator', beforeNotice, [
    ['notification après le retour', 'met', 'convention 7', notify(METROPOLE)],
  ])

  tabulate('accessionNotified', beforeNotice, [
    [
      'reçue la veille de la dernière signature',
      'unmet',
      'convention 2 al. 1',
      notify(METROPOLE, { receivedOn: '2027-11-19' }),
    ],
    [
      'reçue le jour de la dernière signature',
      'met',
      'convention 2 al. 1',
      notify(METROPOLE, { receivedOn: '2027-11-20' }),
    ],
    ['reçue demain', 'unmet', 'convention 7', notify(METROPOLE, { receivedOn: '2027-12-01' })],
    ['à un membre qui n’a pas signé mais doit savoir', 'met', 'convention 7', notify(OISE)],
    ['à un tiers', 'unmet', 'convention 7', notify('amiens')],
  ])

  tabulate('accessionNotified', returned, [['deux fois au même', 'unmet', 'convention 7', notify(METROPOLE)]])

  tabulate('notYetMember', beforeNotice, [
    ['entré par un autre dossier', 'unmet', 'convention parties', notify(METROPOLE), { group: entered() }],
  ])

  tabulate('groupInForce', beforeNotice, [
    [
      'groupement dissous entre-temps',
      'unmet',
      'CCP L2113-7',
      notify(METROPOLE),
      { group: { ...groupWith(), status: 'ended' } },
    ],
  ])

  tabulate('accessionEffect', beforeNotice, [
    ['effet à la notification du nouvel adhérent', 'computed', 'convention 2 al. 1', notify(METROPOLE)],
    ['aucun effet à celle d’un autre', 'not-applicable', 'CCP R2162-6', notify(SOMME)],
  ])

  test('la notification du nouvel adhérent emporte l’effet, marchés en cours exclus', () => {
    const contracts = [runningContract(), runningContract({ id: 'wifi', identifiedBuyers: [METROPOLE] })]
    const decision = decide(beforeNotice, notify(METROPOLE), { contracts })
    expect(finding(decision.findings, 'accessionEffect').facts).toMatchObject({
      effectiveOn: '2027-11-26',
      closed: [{ id: 'ent' }],
    })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'PartyNotified', body: METROPOLE, receivedOn: '2027-11-26', proof: hashOf('9') },
      { type: 'AccessionTookEffect', newcomer: METROPOLE, on: '2027-11-26', closedContracts: ['ent'] },
    ])
    expect(run(beforeNotice, [notify(METROPOLE)], { contracts })).toMatchObject({
      status: 'effective',
      effectiveOn: '2027-11-26',
      closedContracts: ['ent'],
    })
  })

  test('les autres parties sont notifiées avant comme après, sans autre effet', () => {
    expect(run(beforeNotice, [notify(SOMME)]).status).toBe('signed')
    const after = run(at('effective'), [notify(SOMME)], { group: entered() })
    expect(after).toMatchObject({ status: 'effective', effectiveOn: '2027-11-26' })
    expect(run(signed, [back('2027-11-22')])).toMatchObject({
      returned: { archivePlace: 'Lille', receivedOn: '2027-11-22', document: hashOf('f') },
    })
  })
})
