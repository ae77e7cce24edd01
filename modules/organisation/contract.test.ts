import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { authorisingActActs, authorisingActState, bodyActs, bodyState } from './contract.ts'
import type { AuthorisingActAct, AuthorisingActState } from './model/authorising-act-state.ts'
import type { Body, BodyAct } from './model/body-state.ts'
import * as acts from './testing/authorising-act-table.ts'
import * as bodies from './testing/body-table.ts'
import { delegation, office, recording, registration } from './testing.ts'

const withoutType = ({ type: _, ...payload }: BodyAct | AuthorisingActAct) => payload
const badFields = (schema: z.ZodType, value: unknown): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('ce qui est admis se décide tel quel', () => {
  test.each<[string, z.ZodType, BodyAct | AuthorisingActAct]>([
    ['inscription', bodyActs.register, registration()],
    ['inscription sans représentant: la règle le dira', bodyActs.register, registration({ representative: null })],
    ['fonction', bodyActs.appoint, office()],
    ['délégation', bodyActs.appoint, delegation()],
    ['acte', authorisingActActs.record, recording()],
    ['transmission sans accusé', authorisingActActs.transmit, acts.transmit('2026-11-17', null)],
    ['publication', authorisingActActs.publish, acts.publish('2026-11-18')],
  ])('%s', (_name, schema, act) => {
    expect(schema.parse(withoutType(act))).toEqual(withoutType(act))
  })

  test('un acte admis est un acte du modèle', () => {
    const register: BodyAct = { type: 'register', ...bodyActs.register.parse(withoutType(registration())) }
    const record: AuthorisingActAct = { type: 'record', ...authorisingActActs.record.parse(withoutType(recording())) }
    const correct: BodyAct = {
      type: 'correct',
      ...bodyActs.correct.parse({ changes: { name: ' Somme ' }, reason: 'Faute de frappe.', act: null }),
    }
    expect(correct).toMatchObject({ changes: { name: 'Somme' } })
    expect([register, record]).toEqual([registration(), recording()])
  })

  test.each<[string, z.ZodType, Body | AuthorisingActState]>([
    ['non inscrit', bodyState, bodies.none],
    ['inscrit', bodyState, bodies.stateAfter(bodies.registered, delegation())],
    ['acte enregistré', authorisingActState, acts.recorded],
    ['acte transmis', authorisingActState, acts.acknowledged],
    ['acte exécutoire', authorisingActState, acts.silent],
    ['acte annulé', authorisingActState, acts.stateAfter([acts.annul(acts.ACT)], acts.cancelling())],
  ])('état: %s', (_name, schema, state) => {
    const found = schema.safeParse(state)
    expect(found.error?.issues ?? []).toEqual([])
  })
})

describe('ce qui est mal formé est dit champ par champ', () => {
  test.each<[string, z.ZodType, unknown, readonly string[]]>([
    [
      'une date qui n’existe pas',
      bodyActs.endOffice,
      { number: 1, until: '2027-02-30', reason: 'Démission.', act: null },
      ['until'],
    ],
    [
      'un motif trop court',
      bodyActs.endOffice,
      { number: 1, until: '2027-02-28', reason: 'non', act: null },
      ['reason'],
    ],
    ['rien à corriger', bodyActs.correct, { changes: {}, reason: 'Faute de frappe.', act: null }, ['changes']],
    [
      'un champ inconnu à corriger',
      bodyActs.correct,
      { changes: { name: 'Somme', status: 'x' }, reason: 'Faute de frappe.', act: null },
      ['changes'],
    ],
    ['un pays en toutes lettres', bodyActs.register, withoutType(registration({ country: 'France' })), ['country']],
    [
      'un numéro de fonction nul',
      bodyActs.endOffice,
      { number: 0, until: '2027-02-28', reason: 'Démission.', act: null },
      ['number'],
    ],
    [
      'une délégation de rien',
      bodyActs.appoint,
      withoutType(delegation({ delegation: { by: 1, matters: [] } })),
      ['delegation.matters'],
    ],
    ['une empreinte fausse', authorisingActActs.record, withoutType(recording({ file: 'abc' })), ['file']],
    [
      'un accusé sans identifiant',
      authorisingActActs.transmit,
      { sentOn: '2026-11-17', acknowledgement: { on: '2026-11-17', id: ' ' } },
      ['acknowledgement.id'],
    ],
  ])('%s', (_name, schema, value, fields) => {
    expect(badFields(schema, value)).toEqual(fields)
  })
})
