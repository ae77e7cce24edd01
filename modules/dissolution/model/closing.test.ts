import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { eventsOf, tabulate } from '../testing/table.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { closing } from './closing.ts'
import type { Closing, ClosingAct, ClosingActOf } from './closing-state.ts'
import { keptUntil, RECORD_CLASSES, RETENTION } from './retention.ts'

const [REGION, SOMME, FILE, END] = ['region', 'somme', 'a'.repeat(64), '2032-04-01']
const group = { ...someGroup({ members: [REGION, SOMME], coordinator: REGION }), status: 'ended' as const }
const region = representativeOf(REGION)
const none: Closing = { status: 'none' }
const open: ClosingActOf<'openClosing'> = { type: 'openClosing', on: END, cause: 'term' }
const notify = (over: Partial<ClosingActOf<'notifyEnd'>> = {}): ClosingActOf<'notifyEnd'> => ({
  type: 'notifyEnd',
  body: SOMME,
  receivedOn: END,
  proof: FILE,
  ...over,
})
const deposit = (over: Partial<ClosingActOf<'depositRecords'>> = {}): ClosingActOf<'depositRecords'> => ({
  type: 'depositRecords',
  recordClass: 'group-acts',
  keptBy: REGION,
  place: 'Direction des archives, Lille',
  start: END,
  ...over,
})

const spoken = readAloud(fr.closing.rules, en.closing.rules)
const decide = (state: Closing, act: ClosingAct, over: { actor?: Actor; group?: typeof group | object } = {}) =>
  spoken(
    closing.decide(
      state,
      act,
      contextOn(
        '2032-04-10',
        { group: { ...group, ...over.group } },
        over.actor ?? (act.type === 'openClosing' ? clockActor : region),
      ),
    ),
  )
const following = (state: Closing, ...acts: readonly ClosingAct[]): Closing =>
  acts.reduce((reached, act) => eventsOf(decide(reached, act)).reduce(closing.evolve, reached), state)

const opened = following(none, open)
const told = following(opened, notify(), notify({ body: REGION }))
const placed = following(opened, ...RECORD_CLASSES.map((recordClass) => deposit({ recordClass })))
const done = following(told, ...RECORD_CLASSES.map((recordClass) => deposit({ recordClass })))
const complete: ClosingAct = { type: 'complete' }

describe('après la fin : l’avis final et les archives', () => {
  tabulate([
    [
      'convention en vigueur',
      () => decide(none, open, { group: { status: 'in-force' } }),
      'conventionEnded',
      'unmet',
      'convention 10',
    ],
    ['convention finie', () => decide(none, open), 'conventionEnded', 'met', 'convention 2'],
    ['avis reçu le jour de la fin', () => decide(opened, notify()), 'endNotified', 'met', 'convention 3'],
    [
      'reçu la veille',
      () => decide(opened, notify({ receivedOn: '2032-03-31' })),
      'endNotified',
      'unmet',
      'convention 10',
    ],
    [
      'reçu demain',
      () => decide(opened, notify({ receivedOn: '2032-04-11' })),
      'endNotified',
      'unmet',
      'convention 10',
    ],
    ['sans preuve', () => decide(opened, notify({ proof: '' })), 'endNotified', 'unmet', 'convention 3'],
    ['à un tiers', () => decide(opened, notify({ body: 'aisne' })), 'endNotified', 'unmet', 'convention 3'],
    ['une seconde fois', () => decide(told, notify()), 'endNotified', 'unmet', 'convention 3'],
    ['actes du groupement, depuis la fin', () => decide(opened, deposit()), 'recordsPlaced', 'met', 'policy A16'],
    [
      'actes du groupement, depuis un autre jour',
      () => decide(opened, deposit({ start: '2032-04-02' })),
      'recordsPlaced',
      'unmet',
      'convention 3',
    ],
    [
      'dossier du marché, depuis son paiement',
      () => decide(opened, deposit({ recordClass: 'contract-file', start: '2031-12-01' })),
      'recordsPlaced',
      'met',
      'convention 3',
    ],
    ['sans lieu', () => decide(opened, deposit({ place: ' ' })), 'recordsPlaced', 'unmet', 'policy A16'],
    ['sans personne qui garde', () => decide(opened, deposit({ keptBy: '' })), 'recordsPlaced', 'unmet', 'policy A16'],
    ['personne n’est averti', () => decide(placed, complete), 'everyMemberNotified', 'unmet', 'convention 3'],
    ['tous avertis', () => decide(told, complete), 'everyMemberNotified', 'met', 'convention 10'],
    ['archives sans lieu', () => decide(told, complete), 'everyClassPlaced', 'unmet', 'code-patrimoine L212-2'],
    ['archives placées', () => decide(placed, complete), 'everyClassPlaced', 'met', 'policy A16'],
  ])

  test('le dossier se clôt, et rien n’est détruit', () => {
    const completed = following(done, complete)
    expect(completed).toMatchObject({ status: 'complete', completedOn: '2032-04-10', cause: 'term', endedOn: END })
    expect(completed.status !== 'none' && completed.deposits).toHaveLength(RECORD_CLASSES.length)
    expect(closing.actNames).toEqual(['openClosing', 'notifyEnd', 'depositRecords', 'complete'])
  })

  test('seuls les membres du dernier jour sont avertis', () => {
    const members = [
      { body: REGION, founder: true, from: '2027-01-12', until: null },
      { body: SOMME, founder: true, from: '2027-01-12', until: END },
    ]
    expect(eventsOf(decide(none, open, { group: { members } }))).toMatchObject([{ members: [REGION] }])
  })

  test('un nouveau dépôt prend la place du précédent', () => {
    const moved = following(opened, deposit(), deposit({ place: 'Service interministériel' }))
    expect(moved).toMatchObject({ deposits: [{ place: 'Service interministériel', until: null }] })
  })

  test('seule l’horloge ouvre, seul le coordonnateur avertit', () => {
    expect(decide(none, open, { actor: region }).verdict).toBe('refused')
    expect(decide(opened, notify(), { actor: representativeOf(SOMME) }).verdict).toBe('refused')
  })
})

describe('R8.20 à R8.23 : les durées de conservation', () => {
  test.each<[keyof typeof RETENTION, string | null, string]>([
    ['group-acts', null, 'code-patrimoine L212-2'],
    ['contract-file', '2042-04-01', 'CCP R2184-13'],
    ['award-file', '2042-04-01', 'CCP R2184-12'],
    ['unsuccessful-bids', '2037-04-01', 'CCP R2184-12'],
    ['connection-logs', '2033-04-01', 'policy log retention'],
  ])('%s : %s', (recordClass, until, article) => {
    expect(keptUntil(recordClass, END, END)).toBe(until)
    const basis = RETENTION[recordClass].basis.map(({ source, article }) => `${source} ${article}`)
    expect(basis).toContain(article)
    const decision = decide(opened, deposit({ recordClass }))
    expect(findingOf(decision.findings, 'retentionComputed')).toMatchObject({
      outcome: 'computed',
      basis: expect.arrayContaining(['code-patrimoine R212-14']),
      facts: { recordClass, until, from: RETENTION[recordClass].from },
    })
  })
})
