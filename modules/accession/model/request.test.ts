import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import {
  at,
  decide,
  examine,
  finding,
  groupWith,
  hashOf,
  left,
  METROPOLE,
  OISE,
  REGION,
  request,
  SOMME,
} from '../testing/case.ts'
import { tabulate } from '../testing/table.ts'
import { accession } from './accession.ts'
import type { Accession, Act } from './state.ts'

const region = representativeOf(REGION)
const somme = representativeOf(SOMME)
const metropole = representativeOf(METROPOLE)
const clock: Actor = { kind: 'clock' }
const none: Accession = { status: 'none' }
const closedGroup = groupWith({ accession: { open: false } })
const unreceived = request({ acknowledgement: null })

const received = (receivedOn: IsoDate): Act => request({ acknowledgement: { receivedOn, proof: hashOf('a') } })

describe('la demande', () => {
  tabulate('accessionOpen', none, [
    ['groupement fermé par sa convention', 'unmet', 'convention 7', request(), { group: closedGroup }],
    ['groupement ouvert', 'met', 'convention 7', request()],
  ])

  tabulate('groupInForce', none, [
    [
      'convention pas encore en vigueur',
      'unmet',
      'convention 2 al. 1',
      request(),
      { group: { ...groupWith(), status: 'constituted' } },
    ],
    ['groupement dissous', 'unmet', 'CCP L2113-7', request(), { group: { ...groupWith(), status: 'ended' } }],
  ])

  tabulate('outsideTheGroup', none, [
    ['déjà membre', 'unmet', 'convention 7', request({ newcomer: OISE })],
    [
      'ancien membre parti hier',
      'met',
      'convention parties',
      request({ newcomer: OISE }),
      { group: left(OISE, '2027-11-30') },
    ],
    [
      'membre qui part demain',
      'unmet',
      'convention parties',
      request({ newcomer: OISE }),
      { group: left(OISE, '2027-12-01') },
    ],
  ])

  tabulate('oneFileAtATime', none, [
    ['aucun autre dossier', 'met', 'convention 7', request()],
    ['un autre dossier ouvert', 'unmet', 'convention 7', request(), { openFile: 'autre' }],
  ])
  tabulate('requestOfTheBody', none, [
    ['organisme non enregistré', 'unmet', 'convention 7', request(), { candidate: null }],
    ['déposée par le coordonnateur sur lettre', 'met', 'convention 7', request()],
    ['déposée sur la plate-forme par un autre', 'unmet', 'convention 7', request({ channel: 'platform' })],
    [
      'déposée sur la plate-forme par le demandeur',
      'met',
      'convention 7',
      request({ channel: 'platform', acknowledgement: null }),
      {},
      metropole,
    ],
    ['déposée pour un autre organisme', 'unmet', 'convention 7', request(), {}, representativeOf('amiens')],
  ])

  tabulate('requestInOrder', none, [
    ['reçue avant d’être envoyée', 'unmet', 'policy A31', request({ sentOn: '2027-10-05' })],
    ['reçue le jour de l’envoi', 'met', 'policy A31', request({ sentOn: '2027-10-04' })],
    ['reçue demain', 'unmet', 'convention 7', received('2027-12-01')],
    ['reçue aujourd’hui', 'met', 'convention 7', received('2027-11-30')],
    ['envoyée demain', 'unmet', 'convention 7', request({ sentOn: '2027-12-01', acknowledgement: null })],
    [
      'reçue sans preuve par lettre',
      'unmet',
      'convention 7',
      request({ acknowledgement: { receivedOn: '2027-10-04', proof: null } }),
    ],
    ['sans accusé encore', 'met', 'convention 7', unreceived],
  ])

  test('la plate-forme accuse elle-même réception, le jour même', () => {
    const decision = decide(none, request({ channel: 'platform', acknowledgement: null }), {}, metropole, '2027-10-02')
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({
      acknowledgement: { receivedOn: '2027-10-02', proof: null },
    })
  })

  test.each<readonly [string, Actor, string]>([
    ['un membre qui n’est ni demandeur ni coordonnateur', somme, 'unmet'],
    ['un lecteur du demandeur', { kind: 'person', person: 'x', body: METROPOLE, office: 'reader' }, 'unmet'],
    ['l’horloge', clock, 'unmet'],
    ['le demandeur', metropole, 'met'],
    ['le coordonnateur', region, 'met'],
  ])('qui demande : %s', (_case, actor, outcome) => {
    const { findings } = decide(none, request(), {}, actor)
    expect(finding(findings, 'competence')).toMatchObject({ outcome, basis: ['convention 7'] })
  })

  const pending = accession.replay([
    { type: 'AccessionRequested', newcomer: METROPOLE, channel: 'email', sentOn: '2027-10-01', acknowledgement: null },
  ])
  const acknowledge = (receivedOn: IsoDate): Act => ({ type: 'acknowledge', receivedOn, proof: hashOf('a') })
  tabulate('acknowledgedRequest', pending, [['pas d’examen sans accusé', 'unmet', 'convention 7', examine()]])

  tabulate('acknowledgementInOrder', pending, [
    ['accusé avant l’envoi', 'unmet', 'policy A31', acknowledge('2027-09-30')],
    ['accusé le jour de l’envoi', 'met', 'policy A31', acknowledge('2027-10-01')],
    ['accusé demain', 'unmet', 'policy A31', acknowledge('2027-12-01')],
  ])

  tabulate('acknowledgementInOrder', at('requested'), [
    ['accusé deux fois', 'unmet', 'policy A31', acknowledge('2027-10-05')],
  ])

  tabulate('acknowledgedRequest', at('requested'), [['examen après accusé', 'met', 'convention 7', examine()]])

  test('l’accusé arrivé ensuite ouvre l’examen', () => {
    const decision = decide(pending, acknowledge('2027-10-06'))
    if (decision.verdict !== 'granted') throw new Error('granted was expected')
    const state = decision.events.reduce(accession.evolve, pending)
    expect(state).toMatchObject({
      status: 'requested',
      acknowledgement: { receivedOn: '2027-10-06', proof: hashOf('a') },
    })
    expect(decide(state, examine()).verdict).toBe('granted')
  })
})
