import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import {
  BEFORE,
  begin,
  begun,
  commit,
  consultation,
  deciding,
  facts,
  late,
  manifest,
  operator,
  received,
  refusedBy,
  region,
  SECOND,
  sibling,
  somme,
  withdraw,
} from '../testing.ts'
import { deposit } from './deposit.ts'
import type { DepositAct, DepositFacts } from './deposit-state.ts'
import { isInTime, lastSecondOf } from './timing.ts'

const at = (milliseconds: number) => new Date(Date.parse('2027-03-15T11:00:00.000Z') + milliseconds).toISOString()

describe('R2.26, R2151-5 : le dernier octet, au millième de seconde, le doute déduit', () => {
  test.each([
    // reçu à, incertitude, à temps
    [-1, 0, true],
    [0, 0, false],
    [1, 0, false],
    [0, 1, true],
    [1, 1, false],
    [19, 20, true],
    [20, 20, false],
    [21, 20, false],
    [249, 250, true],
    [250, 250, false],
    [1000, 250, false],
  ])('%i ms après la limite, à %i ms près : %s', (offset, uncertainty, inTime) => {
    expect(isInTime(at(offset), uncertainty, at(0))).toBe(inTime)
    const decision = deciding(begun(), commit({ receivedAt: at(offset), uncertainty }), { now: at(offset + 3000) })
    if (decision.verdict !== 'granted') throw new Error(decision.verdict)
    const came = decision.events.reduce(deposit.evolve, begun())
    expect(came.status).toBe(inTime ? 'received' : 'late')
    const found = decision.findings.find(({ rule }) => rule === 'receivedInTime')
    expect(found).toMatchObject({ outcome: 'computed', facts: { inTime, uncertainty } })
    expect(found?.basis.map(citationKey)).toEqual(['CCP R2151-5', 'CCP R2143-2', 'CCP annexe 8 art. 2, I, 3°'])
  })

  test('la dernière seconde qui compte est celle d’avant l’heure', () => {
    expect(lastSecondOf('2027-03-15T11:00:00.000Z')).toBe('2027-03-15T10:59:59.000Z')
    expect(lastSecondOf('2027-03-15T11:00:00.500Z')).toBe('2027-03-15T11:00:00.000Z')
  })

  test('un arrêt de notre fait après le dernier octet ne met personne en retard ; après la clôture, il est dit nôtre', () => {
    expect(received({}, { receivedAt: at(-1) })).toMatchObject({ status: 'received' })
    const decision = deciding(begun(), commit({ receivedAt: at(-1) }), {
      now: at(70_000),
      facts: facts({ session: { closed: true, opened: false, ended: false } }),
    })
    expect(decision).toMatchObject({ verdict: 'granted', events: [{ type: 'DepositCameLate', stalled: true }] })
  })
})

describe('R2.20, R2.21, R2.24 : ce qui n’est pas déposé, et par quel texte', () => {
  test.each<readonly [string, DepositAct, Partial<DepositFacts>, string, string]>([
    [
      'une consultation que rien n’a publiée',
      begin(),
      { consultation: null },
      'tendersTaken',
      'policy dépôt, CCP R2151-5, CCP R2143-2',
    ],
    [
      'une consultation sans suite',
      begin(),
      { consultation: consultation({ status: 'abandoned' }) },
      'notAbandoned',
      'policy dépôt, CCP R2185-1',
    ],
    [
      'après l’ouverture',
      begin(),
      { session: { closed: true, opened: true, ended: false } },
      'tendersTaken',
      'policy dépôt, CCP R2151-5, CCP R2143-2',
    ],
    ['sans jeu de clés', begin(), { keySet: null }, 'keySetInForce', 'CCP annexe 8 art. 2, I, 4°, policy plis scellés'],
    [
      'un jeu de clés remplacé',
      begin({ keySet: 2 }),
      {},
      'keySetInForce',
      'CCP annexe 8 art. 2, I, 4°, policy plis scellés',
    ],
    ['un dossier que rien n’a publié', begin({ dossier: SECOND }), {}, 'dossierPublished', 'policy dépôt'],
  ])('%s', (_case, act, over, rule, articles) => {
    const missing = rule === 'tendersTaken' && over.consultation === null
    const refused = refusedBy(deciding({ status: 'none' }, act, { facts: facts(over) }))
    expect(refused).toContainEqual([rule, articles])
    expect(refused).toHaveLength(missing ? 2 : 1)
  })

  test.each<readonly [string, DepositAct, Partial<DepositFacts>, string, string]>([
    [
      'une autre consultation',
      commit({ manifest: manifest({ consultation: 'other' }) }),
      {},
      'manifestOwn',
      'CCP annexe 8 art. 2, I, 2°',
    ],
    [
      'un autre dépôt',
      commit({ manifest: manifest({ deposit: 'other' }) }),
      {},
      'manifestOwn',
      'CCP annexe 8 art. 2, I, 2°',
    ],
    [
      'un autre dossier',
      commit({ manifest: manifest({ dossier: SECOND }) }),
      {},
      'manifestOwn',
      'CCP annexe 8 art. 2, I, 2°',
    ],
    [
      'un autre jeu de clés',
      commit({ manifest: manifest({ keySet: 2 }) }),
      {},
      'manifestOwn',
      'CCP annexe 8 art. 2, I, 2°',
    ],
    [
      'un détenteur en moins',
      commit({ manifest: manifest({ keyholders: [['nord', 'oise']] }) }),
      {},
      'keyholdersNamed',
      'CCP annexe 8 art. 2, I, 4°, policy plis scellés',
    ],
    [
      'un détenteur en trop',
      commit({ manifest: manifest({ keyholders: [['nord', 'oise', 'somme', 'aisne']] }) }),
      {},
      'keyholdersNamed',
      'CCP annexe 8 art. 2, I, 4°, policy plis scellés',
    ],
    [
      'une copie dite offre',
      commit({ manifest: manifest({ copies: 1 }) }),
      {},
      'copyNamed',
      'CCP R2132-11, CCP annexe 6',
    ],
    ['une partie qui manque', commit({ missing: 1 }), {}, 'partsHeld', 'CCP R2151-5, CCP annexe 8 art. 2, I, 2°'],
    [
      'un pli copié',
      commit(),
      { reused: { recipients: ['age1one'], manifest: false } },
      'recipientsOwn',
      'CCP annexe 8 art. 2, I, 4°, policy plis scellés',
    ],
    [
      'un manifeste déjà déposé',
      commit(),
      { reused: { recipients: [], manifest: true } },
      'recipientsOwn',
      'CCP annexe 8 art. 2, I, 4°, policy plis scellés',
    ],
  ])('%s', (_case, act, over, rule, articles) => {
    expect(refusedBy(deciding(begun(), act, { facts: facts(over) }))).toEqual([[rule, articles]])
  })

  test('ni par un autre compte, ni par une personne du groupement, ni par le temps', () => {
    for (const actor of [{ kind: 'operator', account: 'other' } as const, region, somme, clockActor])
      expect(refusedBy(deciding(begun(), commit(), { actor }))).toEqual([
        ['competence', 'CCP R2151-5, CCP R2143-2, CCP annexe 8'],
      ])
  })
})

describe('R2.27, R2151-6 : la dernière reçue à temps', () => {
  test('remplace celles du même compte qui tiennent encore, et elles seules', () => {
    const siblings = [
      sibling(),
      sibling({ id: 'copy', copy: true }),
      sibling({ id: 'withdrawn', status: 'withdrawn' }),
      sibling({ id: 'begun', status: 'begun', receivedAt: null }),
    ]
    const found = (act: DepositAct, state = begun()) =>
      deciding(state, act, { facts: facts({ siblings }) }).findings.find(({ rule }) => rule === 'lastReceivedOpened')
    expect(found(commit())).toMatchObject({ facts: { replaced: ['earlier'], replacedIn: null } })
    expect(found(commit())?.basis.map(citationKey)).toEqual(['CCP R2151-6', 'CE 454801'])
    expect(found(commit(), begun({ replaces: false }))).toMatchObject({ facts: { replaced: [] } })
    const copy = begun({ copy: true })
    expect(found(commit({ manifest: manifest({ copies: 2 }) }), copy)).toMatchObject({ facts: { replaced: ['copy'] } })
  })

  test('celle qu’une plus récente a devancée dans la file est remplacée dès qu’elle arrive', () => {
    const siblings = [sibling({ id: 'later', receivedAt: '2027-03-08T09:00:00.001Z' })]
    const decision = deciding(begun(), commit({ receivedAt: BEFORE }), { facts: facts({ siblings }) })
    expect(decision).toMatchObject({
      verdict: 'granted',
      events: [{ type: 'DepositReceived' }, { type: 'DepositSuperseded', by: 'later' }],
    })
  })

  test('une offre hors délai ne remplace rien', () => {
    expect(late()).toMatchObject({ status: 'late', replaces: true })
  })
})

describe('jusqu’à la date limite', () => {
  test.each([
    [-1, []],
    [0, [['deadlineAheadOfDeposit', 'CCP R2151-5, policy dépôt']]],
    [1, [['deadlineAheadOfDeposit', 'CCP R2151-5, policy dépôt']]],
  ])('une confirmation à %i ms', (offset, refused) => {
    const dossier = consultation().versions.at(-1) ?? ''
    expect(refusedBy(deciding(received(), { type: 'reconfirm', dossier }, { now: at(offset) }))).toEqual(refused)
  })

  test('le dossier change : il est demandé une fois, et confirmé pour la version en vigueur', () => {
    const changed = facts({ consultation: consultation({ versions: ['1'.repeat(64), SECOND] }) })
    const asking: DepositAct = { type: 'askAgain', dossier: SECOND }
    const asked = deciding(received(), asking, { actor: clockActor, facts: changed })
    expect(asked).toMatchObject({ verdict: 'granted', events: [{ type: 'ReconfirmationAsked' }] })
    const state = { ...received(), asked: SECOND } as ReturnType<typeof received>
    expect(refusedBy(deciding(state, asking, { actor: clockActor, facts: changed }))).toEqual([
      ['dossierChanged', 'policy dépôt'],
    ])
    expect(deciding(state, { type: 'reconfirm', dossier: SECOND }, { facts: changed }).verdict).toBe('granted')
    expect(refusedBy(deciding(state, { type: 'reconfirm', dossier: '1'.repeat(64) }, { facts: changed }))).toEqual([
      ['dossierLast', 'policy dépôt'],
    ])
  })
})

describe('l’accusé est provisoire tant que les témoins ne l’attestent pas', () => {
  const attest: DepositAct = { type: 'attest' }
  const attested = (quorum: boolean) => facts({ attestation: { quorum, needed: 2, cosigned: quorum ? 2 : 1 } })
  const asked = (state: ReturnType<typeof received>, known = attested(true)) =>
    deciding(state, attest, { actor: clockActor, facts: known })
  const done = (state: ReturnType<typeof received>) => {
    const decision = asked(state)
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    return decision.events.reduce(deposit.evolve, state)
  }

  test('trop peu de témoins, ou aucun de convenu : il le reste', () => {
    const why = [['receiptWitnessed', 'CCP annexe 8 art. 2, I, 2°, policy témoins du registre']]
    expect(refusedBy(asked(received(), attested(false)))).toEqual(why)
    expect(refusedBy(asked(received(), facts()))).toEqual(why)
  })

  test('il est attesté une fois, hors délai comme à temps', () => {
    expect(done(late())).toMatchObject({ status: 'late', attestedAt: BEFORE })
    expect(refusedBy(asked(done(received())))).toEqual([['receiptUnattested', 'policy témoins du registre']])
    expect(refusedBy(asked(begun()))).not.toEqual([])
  })

  test('un retrait ou un remplacement a le sien, que nul n’atteste encore', () => {
    const withdrawn = deciding(done(received()), withdraw())
    expect(withdrawn).toMatchObject({ events: [{ type: 'DepositWithdrawn', hash: 'c'.repeat(64) }] })
    if (withdrawn.verdict !== 'granted') throw new Error('refused')
    expect(withdrawn.events.reduce(deposit.evolve, received())).toMatchObject({ attestedAt: null })
    const replaced = deciding(done(received()), { type: 'supersede', by: 'later' }, { actor: clockActor })
    expect(replaced).toMatchObject({ events: [{ type: 'DepositSuperseded', hash: 'c'.repeat(64), by: 'later' }] })
  })
})

test('ce qui est reçu garde de quoi refaire son accusé, à quelque stade qu’il en soit', () => {
  const kept = { hash: 'c'.repeat(64), receivedAt: BEFORE, uncertainty: 20, deadline: '2027-03-15T11:00:00.000Z' }
  const withdrawn = deciding(received(), withdraw(), { actor: operator })
  if (withdrawn.verdict !== 'granted') throw new Error('refused')
  expect(withdrawn.events.reduce(deposit.evolve, received())).toMatchObject({ ...kept, status: 'withdrawn' })
})

test('R2.28, R2182-3 : aucune règle du dépôt ne repose sur les textes de la signature, que seul le marché appelle', () => {
  const cited = new Set(deposit.rules().flatMap(({ basis }) => basis.map(citationKey)))
  expect(cited).toContain('CCP R2151-5')
  expect([...cited].filter((article) => /^CCP (R2182-3|annexe 12)/.test(article))).toEqual([])
})
