import { describe } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Act, Ceiling } from './state.ts'

const rule = decisionTable<Ceiling, Act, T.Given>(T.decide)
const { SOMME, OISE, AISNE } = T
const bySomme = { actor: T.somme }
const byOise = { actor: T.oise }
const having = (...ordered: ReturnType<typeof T.ordered>[]) => ({ facts: { ordered } })

describe('A21 : une part prêtée', () => {
  rule(
    'sharesSet',
    ['policy parts du marché', 'convention 5'],
    [
      ['chacun a la sienne', T.inForce, T.lend(), 'met', bySomme],
      ['personne n’en a', T.shareless, T.lend(), 'unmet', bySomme],
    ],
  )
  rule(
    'ownShareLent',
    ['convention 5', 'policy parts du marché'],
    [
      ['la sienne', T.inForce, T.lend(), 'met', bySomme],
      ['celle d’un autre', T.inForce, T.lend(), 'unmet', byOise],
    ],
  )
  rule(
    'lentToBuyer',
    ['policy parts du marché', 'CCP R2162-6'],
    [
      ['à un acheteur', T.inForce, T.lend(), 'met', bySomme],
      ['à soi-même', T.inForce, T.lend({ to: SOMME }), 'unmet', bySomme],
      ['à qui n’achète pas', T.inForce, T.lend({ to: AISNE }), 'unmet', bySomme],
    ],
  )
  rule(
    'somethingLent',
    ['policy parts du marché'],
    [
      ['des quantités seules', T.inForce, T.lend(T.amounts(0, 10)), 'met', bySomme],
      ['rien', T.inForce, T.lend(T.amounts(0)), 'unmet', bySomme],
      [
        'une ligne que la part ne compte pas',
        T.inForce,
        T.lend({ quantities: [{ line: 'JOUR', quantity: 1 }] }),
        'unmet',
        bySomme,
      ],
    ],
  )
  rule(
    'loanCovered',
    ['policy parts du marché', 'convention 5'],
    [
      ['tout ce qui reste', T.inForce, T.lend(T.amounts(300_00, 300)), 'met', bySomme],
      ['un centime de trop', T.inForce, T.lend(T.amounts(300_01)), 'unmet', bySomme],
      ['un compte de trop', T.inForce, T.lend(T.amounts(1, 301)), 'unmet', bySomme],
      [
        'ce qui est commandé ne se prête pas',
        T.inForce,
        T.lend(),
        'unmet',
        { ...bySomme, ...having(T.ordered(SOMME, 200_01)) },
      ],
      ['ni ce qui est déjà proposé', T.offered, T.lend(T.amounts(200_01)), 'unmet', bySomme],
      [
        'ce qui a été emprunté se prête',
        T.lent,
        T.lend({ from: OISE, to: SOMME, ...T.amounts(300_00) }),
        'met',
        byOise,
      ],
    ],
  )
  rule(
    'loanAwaiting',
    ['policy parts du marché'],
    [
      ['qui attend', T.offered, T.accept(), 'met', byOise],
      ['déjà accepté', T.lent, T.accept(), 'unmet', byOise],
      ['inconnu', T.offered, T.accept(7), 'unmet', byOise],
    ],
  )
  rule(
    'loanAnsweredByParty',
    ['policy parts du marché', 'convention 5'],
    [
      ['par l’emprunteur', T.offered, T.accept(), 'met', byOise],
      ['le prêteur n’accepte pas pour lui', T.offered, T.accept(), 'unmet', bySomme],
      ['il peut retirer son offre', T.offered, T.decline(), 'met', bySomme],
      ['un autre ne répond pas', T.offered, T.decline(), 'unmet'],
      ['aucun prêt', T.offered, T.decline(7), 'not-applicable', byOise],
    ],
  )
  rule(
    'loanStillCovered',
    ['policy parts du marché', 'convention 5'],
    [
      ['le prêteur n’a rien commandé', T.offered, T.accept(), 'met', byOise],
      ['il a commandé depuis', T.offered, T.accept(), 'unmet', { ...byOise, ...having(T.ordered(SOMME, 200_01)) }],
      ['aucun prêt', T.offered, T.accept(7), 'not-applicable', byOise],
    ],
  )
  rule(
    'loanSignatory',
    ['convention 5', 'policy parts du marché'],
    [
      ['la présidence', T.inForce, T.lend(), 'met', bySomme],
      [
        'un mandat achevé la veille',
        T.inForce,
        T.lend(),
        'unmet',
        { ...bySomme, facts: { signatories: [T.signatory(SOMME, '2027-08-31')] } },
      ],
      [
        'son dernier jour',
        T.inForce,
        T.lend(),
        'met',
        { ...bySomme, facts: { signatories: [T.signatory(SOMME, T.TODAY)] } },
      ],
    ],
  )
})
