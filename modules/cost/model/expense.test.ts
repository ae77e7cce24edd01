import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumAmounts } from '#kernel/money.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import * as T from '../testing.ts'
import { expense } from './expense.ts'
import { ledgerOf } from './ledger.ts'
import { keyOf, sharesBy } from './sharing.ts'
import type { Act, Event, Expense } from './state.ts'

const { REGION, SOMME, OISE } = T
const amounts = fc.integer({ min: 1, max: 2 ** 40 })
const weights = fc.integer({ min: 0, max: 10_000_000 })

describe('la conservation au centime', () => {
  test('toute clé partage tout montant sans perdre ni créer un centime, et au centime près de la proportion', () => {
    fc.assert(
      fc.property(amounts, fc.array(weights, { minLength: 1, maxLength: 40 }), (amount, key) => {
        const given = key.map((weight, index) => ({ body: `membre-${index}`, weight }))
        const shares = sharesBy(amount, given)
        const total = key.reduce((sum, weight) => sum + weight, 0)
        if (shares === undefined) return expect(total).toBe(0)
        expect(sumAmounts(shares.map((share) => share.amount))).toBe(amount)
        shares.forEach((share, index) => {
          const exact = BigInt(amount) * BigInt(key[index] ?? 0)
          expect(share.body).toBe(`membre-${index}`)
          expect(BigInt(share.amount) * BigInt(total) - exact < BigInt(total)).toBe(true)
          expect(exact - BigInt(share.amount) * BigInt(total) < BigInt(total)).toBe(true)
        })
      }),
    )
  })

  test.each([[[-1, 2]], [[0.5, 1]], [[0, 0]], [[]]])('%j ne partage rien', (key) => {
    expect(
      sharesBy(
        100,
        key.map((weight, index) => ({ body: `m${index}`, weight })),
      ),
    ).toBeUndefined()
  })

  test('le compte du groupement : ce qui est supporté égale ce qui est dépensé, ce qui est dû n’est jamais au coordonnateur', () => {
    const one = fc.record({
      amount: amounts,
      key: fc.tuple(weights, weights, weights),
      paid: fc.subarray([SOMME, OISE]),
      fate: fc.constantFrom('record', 'share', 'cancel'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (wanted) => {
        const all = wanted.map(({ amount, key, paid, fate }) => lifeOf(amount, T.weightsOf(...key), paid, fate))
        const { spent, balances } = ledgerOf(T.byVolume, all)
        const counted = all.filter((each) => each.status !== 'none' && each.status !== 'cancelled')
        expect(spent).toBe(sumAmounts(counted.map((each) => each.amount)))
        expect(sumAmounts(balances.map(({ borne }) => borne))).toBe(spent)
        expect(balances.find(({ body }) => body === REGION)?.owed).toBe(0)
        for (const { borne, owed } of balances) expect(owed >= 0 && owed <= borne).toBe(true)
      }),
    )
  })

  test('le compte, ligne à ligne', () => {
    const leaver = { ...T.shared, shares: [{ body: 'aisne', amount: 100_00 }] } as Expense
    expect(ledgerOf(T.equal, [T.recorded, T.halfPaid, T.settled, T.cancelled, T.none, leaver])).toEqual({
      spent: 400_00,
      balances: [
        { body: REGION, borne: 166_68, owed: 0, debts: [] },
        { body: SOMME, borne: 66_66, owed: 0, debts: [] },
        { body: OISE, borne: 66_66, owed: 33_33, debts: [{ to: REGION, amount: 33_33 }] },
        { body: 'aisne', borne: 100_00, owed: 100_00, debts: [{ to: REGION, amount: 100_00 }] },
      ],
    })
  })

  test('sans coordonnateur, un frais qui n’est pas partagé n’est à la charge d’aucun membre', () => {
    const leaderless = { ...T.equal, clauses: { ...T.equal.clauses, coordinators: [] } }
    const { spent, balances } = ledgerOf(leaderless, [T.before(T.recorded), T.before(T.shared)])
    expect(spent).toBe(200_00)
    expect(balances).toEqual(
      [33_34, 33_33, 33_33].map((borne, index) => {
        return { body: [REGION, SOMME, OISE][index], borne, owed: borne, debts: [] }
      }),
    )
  })
})

function lifeOf(amount: number, key: ReturnType<typeof T.weightsOf>, paid: readonly string[], fate: string): Expense {
  const given = { of: T.byVolume }
  const recorded = T.done(T.none, T.record({ amount }), given)
  if (fate === 'cancel') return T.done(recorded, T.cancellation, given)
  const shares = sharesBy(amount, key)
  if (fate === 'record' || shares === undefined) return recorded
  const shared = T.done(recorded, T.share({ shares, weights: key, source: 'commandes' }), given)
  return payments(shared, paid, given)
}

function payments(shared: Expense, paid: readonly string[], given: T.Given): Expense {
  return paid.reduce((state, body) => {
    const decision = T.decide(state, T.settle(body), given)
    return decision.verdict === 'granted' ? decision.events.reduce(expense.evolve, state) : state
  }, shared)
}

describe('S9.2 : le coordonnateur est remplacé entre deux frais', () => {
  const equal = T.replaced(T.equal)
  const after = { of: equal, actor: T.somme }
  const first = T.shared
  const second = T.done(T.done(T.none, T.record({ incurredOn: T.REPLACED }), after), T.share(), after)
  const standing = (expenses: readonly Expense[]) =>
    ledgerOf(equal, expenses).balances.map(({ body, borne, debts }) => [body, borne, debts])

  test('chaque part est due à qui a avancé ce frais, et non à qui coordonne aujourd’hui', () => {
    expect([first, second].map((each) => each.status !== 'none' && each.advancedBy)).toEqual([REGION, SOMME])
    expect(standing([first, second])).toEqual([
      [REGION, 66_68, [{ to: SOMME, amount: 33_34 }]],
      [SOMME, 66_66, [{ to: REGION, amount: 33_33 }]],
      [
        OISE,
        66_66,
        [
          { to: REGION, amount: 33_33 },
          { to: SOMME, amount: 33_33 },
        ],
      ],
    ])
  })

  test('le compte est le même pour un frais enregistré avant que l’avance soit notée', () => {
    expect(standing([T.before(first), T.before(second)])).toEqual(standing([first, second]))
  })

  test('ce qui n’est pas partagé reste à qui l’a avancé', () => {
    const own = T.done(T.none, T.record({ incurredOn: T.REPLACED }), { of: T.replaced(T.bearing), actor: T.somme })
    expect(standing([T.recorded, own])).toEqual([
      [REGION, 100_00, []],
      [SOMME, 100_00, []],
      [OISE, 0, []],
    ])
  })

  test('le frais est réglé quand tous ont payé celui qui l’a avancé ; lui-même peut enregistrer ce qu’il reçoit', () => {
    const bySomme = T.done(first, T.settle(SOMME), after)
    const settled = T.done(bySomme, T.settle(OISE), { of: equal, actor: T.region })
    expect([bySomme.status, settled.status]).toEqual(['shared', 'settled'])
    expect(T.decide(bySomme, T.settle(OISE), { of: equal, actor: representativeOf(OISE) }).verdict).toBe('refused')
    expect(T.decide(T.recorded, T.share(), { of: equal, actor: T.region }).verdict).toBe('refused')
  })

  test('au centime : ce qui est supporté égale ce qui est dépensé, quel que soit le jour du remplacement', () => {
    const one = fc.record({
      amount: amounts,
      key: fc.tuple(weights, weights, weights),
      incurredOn: fc.constantFrom('2027-04-30', '2027-05-01', '2027-06-01'),
      paid: fc.subarray([REGION, SOMME, OISE]),
      kept: fc.boolean(),
    })
    const of = T.replaced(T.byVolume)
    const given = { of, actor: T.somme }
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (wanted) => {
        const all = wanted.map(({ amount, key, incurredOn, paid, kept }) => {
          const weighed = T.weightsOf(...key)
          const shares = sharesBy(amount, weighed)
          const recorded = T.done(T.none, T.record({ amount, incurredOn }), given)
          if (shares === undefined) return recorded
          const shared = T.done(recorded, T.share({ shares, weights: weighed, source: 'commandes' }), given)
          return payments(kept ? shared : T.before(shared), paid, given)
        })
        const { spent, balances } = ledgerOf(of, all)
        expect(sumAmounts(balances.map(({ borne }) => borne))).toBe(spent)
        for (const { body, owed, borne, debts } of balances) {
          expect(sumAmounts(debts.map(({ amount }) => amount))).toBe(owed)
          expect(owed <= borne && debts.every(({ to }) => to !== body)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('la clé', () => {
  test.each([
    ['à parts égales, quoi qu’on donne', T.equal, T.weightsOf(7, 8, 9), 'convention', [1, 1, 1]],
    ['celle de la convention', T.byKey, null, 'convention', [1, 2, 3]],
    ['les volumes donnés', T.byVolume, T.weightsOf(7, 8, 9), 'given', [7, 8, 9]],
    ['les volumes absents', T.byVolume, null, 'given', [0, 0, 0]],
    ['les volumes d’une partie des membres', T.byVolume, [{ body: OISE, weight: 4 }], 'given', [0, 0, 4]],
    [
      'une clé sans un des membres',
      T.groupWith({ borneBy: 'other', key: { [OISE]: 2 } }),
      null,
      'convention',
      [0, 0, 2],
    ],
    ['une clé que la convention n’emploie pas', T.groupWith({ key: { [OISE]: 2 } }), null, 'given', [0, 0, 0]],
  ] as const)('%s', (_case, group, given, from, expected) => {
    const key = keyOf(group, '2027-03-01', given)
    expect({ from: key.from, weights: key.weights.map(({ weight }) => weight) }).toEqual({ from, weights: expected })
  })
})

describe('toute suite d’actes', () => {
  const request: fc.Arbitrary<Act> = fc.oneof(
    fc.constant(T.record()),
    fc.constant(T.share()),
    fc.constantFrom(SOMME, OISE, REGION).map((body) => T.settle(body)),
    fc.constant(T.cancellation),
  )

  test('le rejeu donne l’état, et acts() annonce ce que decide() accorde', () => {
    const seen = new Set<string>()
    const actor = fc.constantFrom(T.region, T.region, representativeOf(SOMME))
    fc.assert(
      fc.property(fc.array(fc.tuple(request, actor), { maxLength: 12 }), (steps) => {
        let state: Expense = T.none
        const journal: Event[] = []
        for (const [act, by] of steps) {
          const context = contextOn(T.TODAY, { group: T.equal }, by)
          const view = expense.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = expense.decide(state, act, context)
          if (decision.verdict === 'granted') {
            expect(view?.open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(expense.evolve, state)
          }
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          seen.add(state.status)
        }
        expect(expense.replay(journal)).toEqual(state)
      }),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['cancelled', 'none', 'recorded', 'settled', 'shared'])
  })

  test.each<[Expense, readonly string[]]>([
    [T.none, ['record']],
    [T.recorded, ['share', 'cancel']],
    [T.shared, ['settle', 'cancel']],
    [T.halfPaid, ['settle']],
    [T.settled, []],
    [T.cancelled, []],
  ])('actes ouverts au coordonnateur, et à lui seul : %o', (state, expected) => {
    const open = (actor: typeof T.region) =>
      expense
        .acts(state, contextOn(T.TODAY, { group: T.equal }, actor))
        .filter((view) => view.open)
        .map(({ act }) => act)
    expect(open(T.region)).toEqual(expected)
    expect(open(representativeOf(SOMME))).toEqual([])
  })

  test('un partage interdit par la convention se voit sur le bouton, avec son article', () => {
    const views = expense.acts(T.recorded, contextOn(T.TODAY, { group: T.bearing }, T.region))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(['cancel'])
  })

  test('un événement qui n’est pas de saison ne change rien, une annulation oublie le partage', () => {
    const journal: readonly Event[] = [
      { type: 'ExpenseShared', shares: [], weights: [], source: null, on: T.TODAY },
      { type: 'ShareSettled', body: SOMME, paidOn: T.TODAY, proof: T.PROOF },
      { type: 'ExpenseSettled' },
      { type: 'ExpenseCancelled', on: T.TODAY, reason: 'x' },
    ]
    expect(expense.replay(journal)).toEqual(T.none)
    expect(journal.reduce(expense.evolve, T.cancelled)).toEqual(T.cancelled)
    expect(journal.slice(1, 3).reduce(expense.evolve, T.recorded)).toEqual(T.recorded)
    const { type: _, ...spending } = T.record() as Extract<Act, { type: 'record' }>
    expect(T.done(T.shared, T.cancellation)).toEqual({
      ...spending,
      advancedBy: REGION,
      status: 'cancelled',
      cancelledOn: T.TODAY,
      reason: 'facture annulée par un avoir',
    })
  })
})
