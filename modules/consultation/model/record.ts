import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import { europeanFrom } from '#modules/procedure/index.ts'
import { extensionProportionate, initialTermsKept, minorChangeAppraised } from './change-rules.ts'
import { changedSections } from './checked.ts'
import { checkedFor } from './checked-for.ts'
import type {
  ConsultationAct,
  ConsultationEvent,
  ConsultationFacts,
  Extension,
  File,
  FrozenProcedure,
  Hour,
  Noticed,
  ProcedureFacts,
} from './consultation-state.ts'
import { instantOf } from './hours.ts'
import { alteredFor } from './initial-terms.ts'
import { fileValue } from './value.ts'

type Event<T extends ConsultationEvent['type']> = Extract<ConsultationEvent, { type: T }>
type Input<T extends ConsultationAct['type'], State> = ActInput<
  State,
  Extract<ConsultationAct, { type: T }>,
  ConsultationFacts
>

export const fileOf = ({ dossier, documents }: File): File => ({ dossier, documents })

/** Whether the Publications Office publishes the notice, by the European threshold of that day (CCP R2131-15 for specific services). */
function isEuropean({ dossier }: File, procedure: ProcedureFacts, on: IsoDate): boolean {
  const from = europeanFrom(procedure, on)
  return from !== null && fileValue(dossier, procedure) >= from.value
}

export function validated({ procedure, manifest }: ConsultationFacts, on: IsoDate): Event<'DossierValidated'> {
  if (procedure === null) throw new Error('the rules let a file pass that has no procedure')
  return { type: 'DossierValidated', on, manifest, checkedFor: checkedFor(procedure) }
}

/** An hour that the rules have found to read in one way. */
function certain(hour: Hour): IsoInstant {
  const at = instantOf(hour)
  if (at === null) throw new Error('the rules let an hour pass that does not read in one way')
  return at
}

export function noticeSent({ act, state, facts, now, today }: Input<'sendNotice', File>): Event<'NoticeSent'> {
  const { procedure } = facts
  if (procedure === null) throw new Error('the rules let a notice pass that has no procedure')
  return {
    type: 'NoticeSent',
    at: now,
    on: today,
    deadline: certain(act.deadline),
    questionsUntil: certain(act.questionsUntil),
    frozen: frozenOf(procedure),
    european: isEuropean(state, procedure, today),
    manifest: facts.manifest,
  }
}

const frozenOf = (procedure: FrozenProcedure): FrozenProcedure => {
  const { type, category, estimate, coordinator, buyers, shortened, electronic, otherMedium = null } = procedure
  return { type, category, estimate, coordinator, buyers, shortened, electronic, otherMedium }
}

export const received = (hour: Hour, reference: string) => ({ at: certain(hour), reference })

/** A version, and the later deadline that it may bring, in one act. */
export function changed(
  input: Input<'change', Noticed>,
): readonly [Event<'DossierChanged'>, ...Event<'DeadlineExtended'>[]] {
  const { state, act, facts, now } = input
  const change: Event<'DossierChanged'> = {
    type: 'DossierChanged',
    at: now,
    ...fileOf(act),
    manifest: facts.manifest,
    important: act.important,
    reason: act.reason,
    changed: changedSections(state.dossier, act.dossier),
    minorFor: appraisedFor(input, minorChangeAppraised),
    termsKeptFor: appraisedFor(input, initialTermsKept),
    alteredFor: alteredFor(input) ?? '',
  }
  if (act.deadline === null) return [change]
  const { deadline, questionsUntil, reason, important } = act
  const ground = important ? 'important-change' : 'minor-change'
  const proportionateFor = appraisedFor(input, extensionProportionate)
  return [change, moved(state, now, { deadline, questionsUntil, reason, ground, proportionateFor })]
}

export function extended(input: Input<'extend', Noticed>): Event<'DeadlineExtended'> {
  const { deadline, questionsUntil, ground, reason } = input.act
  const proportionateFor = appraisedFor(input, extensionProportionate)
  return moved(input.state, input.now, { deadline, questionsUntil, ground, reason, proportionateFor })
}

/** Moved by the published rule on outages: questions end when they were to, for it gives back time to deposit. */
export function prolonged({ act, state, now }: Input<'prolong', Noticed>): Event<'DeadlineExtended'> {
  const { deadline: from, questionsUntil } = state
  const { to, outage, reason } = act
  return {
    ...{ type: 'DeadlineExtended', at: now, from, to, ground: 'outage', reason, proportionateFor: '' },
    ...{ questionsFrom: questionsUntil, questionsTo: questionsUntil, outage },
  }
}

/** The words of the person who answered for a rule, where it asked; they are the operators' to read. */
function appraisedFor<Asked extends { readonly act: Pick<ConsultationAct, 'appraisals'> }>(
  input: Asked,
  { id, assess }: Rule<Asked>,
): string {
  return assess(input).outcome === 'to-appraise' ? (input.act.appraisals?.[id]?.reason ?? '') : ''
}

type Move = Pick<Extension, 'ground' | 'reason' | 'proportionateFor'> & {
  readonly deadline: Hour
  readonly questionsUntil: Hour | null
}

function moved(state: Noticed, now: IsoInstant, { deadline, questionsUntil, ...why }: Move): Event<'DeadlineExtended'> {
  return {
    type: 'DeadlineExtended',
    at: now,
    from: state.deadline,
    to: certain(deadline),
    ...why,
    questionsFrom: state.questionsUntil,
    questionsTo: questionsUntil === null ? state.questionsUntil : certain(questionsUntil),
  }
}

export const abandoned = (reason: string, on: IsoDate): Event<'ConsultationAbandoned'> => ({
  type: 'ConsultationAbandoned',
  on,
  reason,
})

/** The court that was seized, and since when the register knows it. */
export const seized = (
  { number, court, seized: at, lots }: Extract<ConsultationAct, { type: 'recordReferral' }>,
  now: IsoInstant,
): Event<'CourtSeized'> => ({ type: 'CourtSeized', number, court, lots, seizedAt: certain(at), knownAt: now })

/** What the judge decided, and when it was notified. */
export const judged = ({
  number,
  outcome,
  document,
  notified,
}: Extract<ConsultationAct, { type: 'recordJudgment' }>): Event<'CourtDecided'> => ({
  ...{ type: 'CourtDecided', number, outcome, document, notifiedAt: certain(notified) },
})
