import type { Actor } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import type { MeasuredOutage } from './model/lost-minutes.ts'
import { MINUTE, type Minute } from './model/minute.ts'
import { outage } from './model/outage.ts'
import type { Outage, OutageAct, OutageFacts, Tendered } from './model/outage-state.ts'
import { probe } from './model/probe.ts'
import type { Probe, ProbeAct, ProbeFacts } from './model/probe-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Probes and outages in each of their stages, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
/** A Monday at noon, Paris time, is the deadline; a quarter of an hour before, it is now. */
export const DEADLINE = '2027-03-15T11:00:00.000Z'
export const NOW = '2027-03-15T10:45:00.000Z'
/** So many minutes after the deadline; less than nothing is before. */
export const at = (minutes: number, from: IsoInstant = DEADLINE): IsoInstant =>
  new Date(Date.parse(from) + minutes * MINUTE).toISOString()

const group = (left: Readonly<Record<string, IsoDate>> = {}) => {
  const all = someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION })
  return { ...all, members: all.members.map((member) => ({ ...member, until: left[member.body] ?? null })) }
}

export const KEY = 'sonde.somme.example+0badc0de+AAAA'
export const declaredProbe: Probe = {
  ...{ status: 'declared', body: SOMME, key: KEY, name: 'sonde.somme.example' },
  since: '2027-02-01T08:00:00.000Z',
}
export const declaration = (over: Partial<Extract<ProbeAct, { type: 'declare' }>> = {}): ProbeAct => ({
  ...{ type: 'declare', body: SOMME, key: KEY },
  ...over,
})
export type ProbeGiven = {
  readonly actor?: Actor
  readonly named?: string | null
  readonly others?: ProbeFacts['others']
  readonly left?: Readonly<Record<string, IsoDate>>
}
const ofProbe = readAloud(fr.probe.rules, en.probe.rules)
export const decideProbe = (state: Probe, act: ProbeAct, given: ProbeGiven = {}) => {
  const { actor = somme, named = 'sonde.somme.example', others = [], left = {} } = given
  return ofProbe(probe.decide(state, act, contextOn('2027-02-15', { group: group(left), named, others }, actor)))
}

export const measuredOutage = (over: Partial<MeasuredOutage> = {}): MeasuredOutage => ({
  ...{ from: at(-40), until: at(-20), lost: 20, failed: ['part'] },
  ...over,
})
export const tendered = (over: Partial<Tendered> = {}): Tendered => ({
  ...{ consultation: 'ent', reference: '2027-ENT-01', deadline: DEADLINE, interests: [] },
  ...over,
})
export const running = (over: Partial<Extract<Outage, { status: 'running' }>> = {}): Outage => ({
  ...{ status: 'running', from: at(-40), until: at(-20), measured: { lost: 20, failed: ['part'] }, reason: null },
  ...{ knownAt: NOW, moved: [], missed: [] },
  ...over,
})
export type OutageGiven = Partial<Omit<OutageFacts, 'group'>> & { readonly actor?: Actor; readonly now?: IsoInstant }
const ofOutage = readAloud(fr.outage.rules, en.outage.rules)
export const decideOutage = (state: Outage, act: OutageAct, given: OutageGiven = {}) => {
  const isPersons = act.type === 'declare' || act.type === 'end'
  const { actor = isPersons ? region : clockActor, now = NOW, ...facts } = given
  const { measured = measuredOutage(), others = [], tendered: all = [tendered()] } = facts
  const today = civilDay(now)
  const context = { ...contextOn(today, { group: group(), measured, others, tendered: all }, actor), now }
  return ofOutage(outage.decide(state, act, context))
}

/** A minute in which all came through, the first of its ledger. */
export const minute = (over: Partial<Minute> = {}): Minute => ({
  ...{ address: 'https://achats.example', consultation: null, minute: at(-60), number: 1, blind: false },
  ...{ ahead: 12, previous: '', steps: [{ step: 'list', took: 31, failed: null }] },
  ...over,
})
