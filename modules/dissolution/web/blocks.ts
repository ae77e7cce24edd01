import type { ActView, Citation, Finding } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { CHECKLIST, type ChecklistItem } from '../model/checklist.ts'
import type { EndData } from './end-data.ts'

/** Who can lift what holds the end: the coordinator, the parties to a dispute, time alone, or nobody. */
export type Holder =
  | { readonly is: 'coordinator' | 'time' | 'nobody' }
  | { readonly is: 'parties'; readonly bodies: readonly string[] }

/** One thing that still keeps the group from ending at its term. */
export type Block = {
  readonly key: string
  readonly holder: Holder
  readonly basis: readonly Citation[]
  /** The last day of what holds, where it is known. */
  readonly until: IsoDate | null
  readonly what:
    | { readonly is: 'contract' | 'award' | 'dispute' | 'claim'; readonly id: string; readonly title: string }
    | {
        readonly is: 'referral'
        readonly id: string
        readonly title: string
        readonly process: 'award' | 'consultation'
      }
    | { readonly is: 'item'; readonly item: ChecklistItem }
    | { readonly is: 'objection'; readonly member: string }
    | { readonly is: 'rule'; readonly finding: Finding }
}

type Facts = { readonly [name: string]: Json }

/** What the next act of the way to the term is refused for, thing by thing: the rules' own findings, with who holds each. */
export function blocksOf({ completion, disputes }: EndData): readonly Block[] {
  const next = completion.state.status === 'declared' ? 'end' : 'declareCompletion'
  const view: ActView | undefined = completion.acts.find(({ act }) => act === next)
  const unmet = (view?.findings ?? []).filter(
    ({ rule, outcome }) => outcome === 'unmet' && rule !== 'stage' && rule !== 'competence',
  )
  return unmet.flatMap((finding) => blocksIn(finding, disputes))
}

function blocksIn(finding: Finding, disputes: EndData['disputes']): readonly Block[] {
  const { rule, facts, basis } = finding
  const whole = (is: 'time' | 'nobody', until: Json | undefined): Block => ({
    key: rule,
    holder: { is },
    basis,
    until: typeof until === 'string' ? until : null,
    what: { is: 'rule', finding },
  })
  switch (rule) {
    case 'checklistSettled':
      return listed(facts.open).map((item) => ({
        key: `${rule} ${String(item)}`,
        holder: { is: 'coordinator' },
        basis,
        until: null,
        what: { is: 'item', item: itemOf(item) },
      }))
    case 'noContractRunning':
      return records(facts.contracts).map(({ id, title, endsOn, process }) => ({
        key: String(id),
        // A contract whose end is known runs out by itself; the coordinator records the end of the others.
        holder: { is: typeof endsOn === 'string' ? 'time' : 'coordinator' },
        basis,
        until: typeof endsOn === 'string' ? endsOn : null,
        what: { is: process === 'consultation' ? 'award' : 'contract', id: String(id), title: String(title) },
      }))
    case 'noDisputePending':
      return records(facts.disputes).map((told) => ({
        key: `${String(told.id)} ${String(told.subject)}`,
        holder: {
          is: 'parties',
          bodies: [...listed(told.bodies).map(String), ...partiesOf(String(told.id), disputes)],
        },
        basis,
        until: null,
        what: matterOf(told),
      }))
    case 'objectionsAnswered':
      return listed(facts.members).map((member, index) => ({
        key: `${rule} ${String(member)} ${index}`,
        holder: { is: 'coordinator' },
        basis,
        until: null,
        what: { is: 'objection', member: String(member) },
      }))
    case 'termReached':
      return [whole(facts.last === undefined ? 'nobody' : 'time', facts.last)]
    case 'objectionPeriodOver':
      return [whole('time', facts.until)]
    default:
      return [whole('nobody', undefined)]
  }
}

function matterOf({ id, subject, process }: Facts): Block['what'] {
  const named = { id: String(id), title: String(subject) }
  if (process === 'award' || process === 'consultation') return { is: 'referral', ...named, process }
  return { is: process === 'claim' ? 'claim' : 'dispute', ...named }
}

function partiesOf(id: string, disputes: EndData['disputes']): readonly string[] {
  const state = disputes.find((dispute) => dispute.id === id)?.state
  return state?.claimant === undefined ? [] : [state.claimant, ...(state.respondents ?? [])]
}

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

function records(value: Json | undefined): readonly Facts[] {
  return listed(value).filter(
    (item): item is Facts => typeof item === 'object' && item !== null && !Array.isArray(item),
  )
}

const itemOf = (value: Json): ChecklistItem => {
  const known = CHECKLIST.find((item) => item === value)
  if (known === undefined) throw new Error(`the checklist has no item ${String(value)}`)
  return known
}
