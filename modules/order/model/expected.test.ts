import { expect, test } from 'vitest'
import * as T from '../testing.ts'
import { expectedOf } from './expected.ts'

test.each([
  ['rien avant d’être préparée', T.none, null],
  ['à engager', T.draft, 'commit'],
  ['à signer', T.committed, 'sign'],
  ['à adresser', T.signed, 'send'],
  ['sa réception à inscrire', T.sent, 'recordReceipt'],
  ['rien une fois reçue', T.received, null],
  ['la contestation à laquelle répondre', T.objected, 'answerObjection'],
  ['rien une fois annulée', T.done(T.signed, T.cancel), null],
] as const)('S5.2 : une commande, %s', (_, state, act) => {
  const expected = expectedOf(state)
  expect(expected?.act ?? null).toBe(act)
  if (expected === null) return
  expect(expected.body).toBe(T.SOMME)
  // What is expected of somebody is what the process would take from it.
  const views = T.actsOf(state)
  expect(views.find((each) => each.act === act)?.open).toBe(true)
  expect(expected.missing).toBe(act === 'answerObjection')
})
