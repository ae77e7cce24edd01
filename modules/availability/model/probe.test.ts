import { expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import { decideProbe, declaration, declaredProbe, KEY, OISE, type ProbeGiven, region, SOMME } from '../testing.ts'
import type { Probe, ProbeAct } from './probe-state.ts'

const none: Probe = { status: 'none' }
const revoke = (reason: string): ProbeAct => ({ type: 'revoke', reason })
const rule = decisionTable<Probe, ProbeAct, ProbeGiven>(decideProbe)
const POLICY = ['policy indisponibilité']

rule('probeOfAMember', POLICY, [
  ['la sienne', none, declaration(), 'met'],
  ['celle d’un autre membre', none, declaration({ body: OISE }), 'unmet'],
  ['le dernier jour d’un membre', none, declaration(), 'met', { left: { [SOMME]: '2027-02-16' } }],
  ['le jour où il n’est plus membre', none, declaration(), 'unmet', { left: { [SOMME]: '2027-02-15' } }],
])
rule('keyOfAProbe', POLICY, [
  ['la clé d’une sonde', none, declaration(), 'met'],
  ['autre chose', none, declaration(), 'unmet', { named: null }],
])
rule('oneProbeABody', POLICY, [
  ['la première', none, declaration(), 'met', { others: [{ body: OISE, name: 'sonde.oise.example', key: 'autre' }] }],
  ['une seconde du même membre', none, declaration(), 'unmet', { others: [{ body: SOMME, name: 'n', key: 'k' }] }],
  ['la machine d’un autre', none, declaration(), 'unmet', { others: [{ body: OISE, name: 'n', key: KEY }] }],
  [
    'le nom d’une autre',
    none,
    declaration(),
    'unmet',
    { others: [{ body: OISE, name: 'sonde.somme.example', key: 'k' }] },
  ],
  ['aucune clé lue', none, declaration(), 'not-applicable', { named: null }],
])
rule('probeRevokedForAReason', POLICY, [
  ['motivée', declaredProbe, revoke('machine remplacée'), 'met'],
  ['sans motif', declaredProbe, revoke(' '), 'unmet'],
])

test('probeMemberLeft: the clock counts it no more from the day on which its member has left, and not before', () => {
  const lapse = (left: string) =>
    decideProbe(declaredProbe, { type: 'lapse' }, { actor: { kind: 'clock' }, left: { [SOMME]: left } })
  expect(lapse('2027-02-16').verdict).toBe('refused')
  expect(lapse('2027-02-15').verdict).toBe('granted')
})

test('the coordinator revokes the probe of another, and declares none in its name', () => {
  expect(decideProbe(declaredProbe, revoke('elle ment'), { actor: region }).verdict).toBe('granted')
  expect(decideProbe(none, declaration(), { actor: region }).verdict).toBe('refused')
})
