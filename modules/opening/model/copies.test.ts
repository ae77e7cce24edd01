import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { dueIn } from './due.ts'
import type { DepositSeen, Opened, Opening, OpeningAct } from './opening-state.ts'
import { copySeen } from './seen.ts'

/** When a backup copy is opened, and when it stays sealed. */

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)
const { done, opened, include, proceed } = T

const failed = { deposit: 'a', envelope: 0, at: T.NOW, blame: 'candidate', flaw: 'does-not-open', faults: [] } as const
const DECIDED = ['CCP R2151-5', 'CE 449250', 'CCP R2132-11']
const now = (deposit: DepositSeen) => ({ facts: { deposits: [...T.DEPOSITS, deposit] } })
const copyOf = (over: Partial<DepositSeen> = {}) =>
  T.deposit('c', { copy: true, account: 'account-of-a', envelopes: [{ kind: 'copy', recipient: 'age1c' }], ...over })
const called = (as: DepositSeen['called'], over: Partial<DepositSeen> = {}) => now(copyOf({ called: as, ...over }))
const withCopy = (over: Partial<Opened> = {}) => opened({ deposits: [...T.DEPOSITS, copyOf()], ...over })
const infected = (of: string) => T.openedEnvelope(of, 0, { malware: 'found' })

describe('R2.25 : une copie de sauvegarde ne s’ouvre que dans les cas de l’annexe 6', () => {
  rule('inclusionDecided', DECIDED, [
    ['appelée', withCopy(), include('c'), 'met', called('incomplete')],
    ['non appelée', withCopy(), include('c'), 'unmet', called(null)],
    ['appelée, mais arrivée hors délai', withCopy(), include('c'), 'unmet', called('late', { standing: 'late' })],
    ['deux fois', opened({ deposits: [copyOf({ called: 'late' })] }), include('c'), 'unmet', called('late')],
  ])
  rule(
    'copyCaseSeen',
    ['CCP annexe 6 art. 2, 1°', 'CCP annexe 6 art. 2, 2°'],
    [
      ['un programme malveillant', withCopy({ unsealed: [infected('a')] }), include('c'), 'met', called('malware')],
      ['aucun', withCopy({ unsealed: [T.openedEnvelope('a', 0)] }), include('c'), 'unmet', called('malware')],
      ['chez un autre', withCopy({ unsealed: [infected('b')] }), include('c'), 'unmet', called('malware')],
      ['un pli qui ne s’ouvre pas', withCopy({ failed: [failed] }), include('c'), 'met', called('unreadable')],
      ['tous les plis s’ouvrent', withCopy(), include('c'), 'unmet', called('unreadable')],
      ['hors délai : les dépôts le disent', withCopy(), include('c'), 'met', called('late')],
      [
        'ce n’est pas une copie',
        opened(),
        include('l'),
        'not-applicable',
        now(T.deposit('l', { standing: 'admitted' })),
      ],
    ],
  )
  const isDue = (session: Opened) => dueIn(session).some(({ deposit }) => deposit === 'c')
  test('elle n’est pas due tant qu’elle n’est pas appelée ; appelée, elle attend le tour des offres', () => {
    const session = withCopy({ unsealed: [infected('a'), T.openedEnvelope('b', 0)] })
    expect(isDue(session)).toBe(false)
    const after = done(session, include('c'), called('malware')) as Opened
    expect(isDue(after)).toBe(false)
    expect(isDue(done(after, proceed()) as Opened)).toBe(true)
    expect(() => done(after, include('c'), called('malware'))).toThrow()
    const together = withCopy({ phase: 'all', order: 'together', unsealed: [infected('a')] })
    expect(isDue(done(together, include('c'), called('malware')) as Opened)).toBe(true)
  })
  test('celle d’un opérateur écarté reste scellée', () => {
    const session = withCopy({ unsealed: [infected('a'), T.openedEnvelope('b', 0)] })
    const after = done(session, include('c'), called('malware')) as Opened
    expect(isDue(done(after, proceed({ excluded: [{ deposit: 'a', reason: 'capacité' }] })) as Opened)).toBe(false)
  })
})

describe('R2.25, R2.27 : ce que la séance montre d’une copie appelée', () => {
  const two = [1, 2].map((rank) => ({ kind: 'copy' as const, recipient: `age1c${rank}` }))
  const copy = T.deposit('c', { copy: true, called: 'late', envelopes: two })
  const session = (over: Partial<Opened> = {}) => opened({ deposits: [...T.DEPOSITS, copy], ...over })
  const open = (envelope: number) => T.openedEnvelope('c', envelope)
  const flawed = (envelope: number, blame: 'platform' | 'candidate') => ({
    ...failed,
    deposit: 'c',
    envelope,
    blame,
  })
  test.each<[what: string, seen: ReturnType<typeof copySeen>, over: Partial<Opened>]>([
    ['ouverte en entier', 'open', { unsealed: [open(0), open(1)] }],
    ['ouverte en partie, le reste scellé', 'doubtful', { unsealed: [open(0)] }],
    ['ouverte en partie, le reste mal scellé', 'doubtful', { unsealed: [open(0)], failed: [flawed(1, 'candidate')] }],
    ['mal scellée en partie, le reste scellé', 'doubtful', { failed: [flawed(0, 'candidate')] }],
    ['mal scellée en entier', 'beyond', { failed: [flawed(0, 'candidate'), flawed(1, 'candidate')] }],
    ['perdue par la plate-forme', 'doubtful', { failed: [flawed(0, 'platform'), flawed(1, 'platform')] }],
    [
      'mal scellée en partie, le reste perdu par la plate-forme',
      'doubtful',
      { failed: [flawed(0, 'candidate'), flawed(1, 'platform')] },
    ],
    ['il manque des parts', 'doubtful', {}],
    ['pas de la séance', 'doubtful', { deposits: T.DEPOSITS }],
    [
      'ce qui est ouvert ou mal scellé est d’un autre',
      'doubtful',
      { unsealed: [T.openedEnvelope('a', 0)], failed: [failed] },
    ],
  ])('%s : %s', (_what, seen, over) => {
    expect(copySeen(session(over), 'c')).toBe(seen)
  })
})
