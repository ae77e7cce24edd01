import type { Clauses } from '../../model/clauses.ts'
import type { GroupWords } from '../words/group.fr.ts'
import type { ValueWords } from '../words/use-words.ts'

type Words = {
  readonly effects: GroupWords['effects']
  readonly values: ValueWords
  readonly period: (iso: string) => string
}
type Effects = { readonly [K in keyof Clauses]?: (value: Clauses[K], words: Words) => readonly string[] }

/** What each clause switches on in the platform, in sentences: the rules that it gives their values. */
const EFFECTS: Effects = {
  name: (_, { effects }) => [effects.name],
  object: (_, { effects }) => [effects.object],
  kind: (kind, { effects }) => [effects.kind[kind]],
  territory: (territory, { effects }) => (territory === null ? [] : [effects.territory]),
  coordinators: (_, { effects }) => [effects.coordinators],
  executionBy: (by, { effects }) => [effects.executionBy[by]],
  committee: ({ mode }, { effects }) => [effects.committee[mode]],
  duration: ({ type }, { effects }) => [effects.duration[type]],
  effectiveFrom: ({ on }, { effects }) => [effects.effectiveFrom[on]],
  accession: (accession, { effects, values }) => {
    if (!accession.open) return [effects.accession.closed]
    return accession.approval === 'free'
      ? [effects.accession.free]
      : [effects.accession.approved(values.approvals[accession.approval])]
  },
  withdrawal: (withdrawal, { effects, period }) => {
    if (!withdrawal.allowed) return [effects.withdrawal.forbidden]
    const { notice, deferredToContractEnd } = withdrawal
    const first = notice === null ? effects.withdrawal.noNotice : effects.withdrawal.notice(period(notice))
    return deferredToContractEnd ? [first, effects.withdrawal.deferred] : [first]
  },
  costs: ({ borneBy }, { effects }) => [borneBy === 'coordinator' ? effects.costs.coordinator : effects.costs.shared],
  dissolution: ({ decision }, { effects }) => [effects.dissolution[decision ?? 'none']],
  disputes: ({ amicableFirst }, { effects }) => [amicableFirst ? effects.disputes.amicable : effects.disputes.direct],
  originals: ({ perMember }, { effects }) => [
    perMember === null ? effects.originals.single : effects.originals.each(perMember),
  ],
}

/** What one clause of these switches on; nothing for one that only describes. */
export function effectsOf<K extends keyof Clauses>(clauses: Clauses, key: K, words: Words): readonly string[] {
  return EFFECTS[key]?.(clauses[key], words) ?? []
}
