import { expect, test } from 'vitest'
import type { ProcessDescription, Staged } from '#kernel/process.ts'
import { INTEREST_RULE, type Secrecy } from '#kernel/reader.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'

/**
 * R1.33: a declared interest takes away every access to a procedure, and to the need on which it stands. A process that
 * is not named here belongs to one, a new one too: it says of which procedure a case is, and closes each step that a
 * person of the group does.
 */
const OF_THE_GROUP_ITSELF: readonly string[] = [
  'body',
  'authorisingAct',
  'convention',
  'contract',
  // What is bought on a contract comes after its award: each member orders its own, and no candidate is chosen any more.
  'priceSchedule',
  'ceiling',
  'order',
  'acceptance',
  'acceptanceTerms',
  'difficulty',
  'invoice',
  'claim',
  'project',
  'penalty',
  'penaltyClauses',
  'paymentTerms',
  'subcontractor',
  'assignment',
  'paymentRequest',
  'termination',
  'perimeter',
  'amendment',
  'accession',
  'withdrawal',
  'expense',
  'item',
  'inquiry',
  'dispute',
  'completion',
  'dissolution',
  'closing',
  'reminder',
  'witness',
  'quorum',
  'sealingPage',
  // Who sits over a mandate, before any procedure; each of its sessions belongs to one.
  'committee',
  // An outage is of the platform, for all procedures; its own rule keeps whoever has an interest from moving a deadline by it.
  'probe',
  'outage',
  // What is declared is who is kept away; its own secrecy asks for the interests of whoever reads it.
  'interest',
]

/** Acts that no person of the group does: the passing of a date, and whoever stands at the public address. */
const NOBODY_OF_THE_GROUP: readonly string[] = ['clock', 'outsider', 'operator']

/** Acts that an interest does not close: no procedure stands yet, or it is a duty to tell (S5.8). */
const LEFT_OPEN: readonly string[] = ['purchase.open', 'contact.declare']

type Table = ReturnType<ProcessDescription['table']>
type Looked = { readonly name: string; readonly table: Table; readonly secrecy: Secrecy<Staged> | undefined }

/** What a process of a procedure forgets. */
function forgotten({ name, table, secrecy }: Looked): readonly string[] {
  const open = table.filter(
    ({ by, opens }) =>
      !by.every((capacity) => NOBODY_OF_THE_GROUP.includes(capacity)) && !opens.includes(INTEREST_RULE),
  )
  return [
    ...(secrecy?.procedure === undefined ? [`${name} does not say of which procedure a case is`] : []),
    ...open
      .filter(({ act }) => !LEFT_OPEN.includes(`${name}.${act}`))
      .map(({ act }) => `${name}.${act} is open to whoever has an interest`),
  ]
}

test('every process of a procedure is closed to whoever has a declared interest in it', () => {
  const looked = servedRoutes
    .filter(({ served: { process } }) => !OF_THE_GROUP_ITSELF.includes(process.name))
    .map(({ served: { process, secrecy } }) => ({ name: process.name, table: process.table(), secrecy }))
  expect(looked.length).toBeGreaterThanOrEqual(10)
  expect(looked.flatMap(forgotten)).toEqual([])
})

test('no process is set apart that has gone, or that says to which procedure it belongs', () => {
  const apart = servedRoutes.filter(({ served: { process } }) => OF_THE_GROUP_ITSELF.includes(process.name))
  expect(apart.map(({ served: { process } }) => process.name).sort()).toEqual([...OF_THE_GROUP_ITSELF].sort())
  expect(apart.filter(({ served: { secrecy } }) => secrecy?.procedure !== undefined)).toEqual([])
})

test('a process that forgets is named', () => {
  const step = (act: string, by: readonly string[], opens: readonly string[]): Table[number] => ({
    act,
    from: ['none'],
    to: ['none'],
    by,
    basis: [{ source: 'CCP', article: 'L2113-7' }],
    opens,
  })
  const table = [
    step('draft', ['coordinator'], []),
    step('publish', ['coordinator', 'clock'], ['noticeSent']),
    step('revise', ['coordinator'], ['noticeSent', INTEREST_RULE]),
    step('close', ['clock'], []),
    step('ask', ['outsider'], []),
  ]
  const secrecy: Secrecy<Staged> = { mayRead: () => true, open: [] }
  const open = ['planted.draft', 'planted.publish'].map((act) => `${act} is open to whoever has an interest`)
  const unsaid = 'planted does not say of which procedure a case is'
  expect(forgotten({ name: 'planted', table, secrecy })).toEqual([unsaid, ...open])
  expect(forgotten({ name: 'planted', table, secrecy: undefined })).toEqual([unsaid, ...open])
  expect(forgotten({ name: 'planted', table, secrecy: { ...secrecy, procedure: (_, id) => id } })).toEqual(open)
})
