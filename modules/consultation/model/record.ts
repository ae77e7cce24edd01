import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { formalisedFrom, isFormalised } from '#modules/procedure/index.ts'
import { changedSections } from './checked.ts'
import type {
  ConsultationAct,
  ConsultationEvent,
  ConsultationFacts,
  File,
  FrozenProcedure,
  Hour,
  Noticed,
} from './consultation-state.ts'
import { instantOf } from './hours.ts'
import { fileValue } from './value.ts'

type Event<T extends ConsultationEvent['type']> = Extract<ConsultationEvent, { type: T }>
type Input<T extends ConsultationAct['type'], State> = ActInput<
  State,
  Extract<ConsultationAct, { type: T }>,
  ConsultationFacts
>

export const fileOf = ({ dossier, documents }: File): File => ({ dossier, documents })

/** Whether the Publications Office publishes the notice: a formalised procedure, from the European threshold of that day. */
const isEuropean = ({ dossier }: File, procedure: FrozenProcedure, on: IsoDate): boolean =>
  isFormalised(procedure) && fileValue(dossier, procedure) >= formalisedFrom(procedure.category, on).value

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
  const { type, category, estimate, coordinator, buyers, shortened, electronic } = procedure
  return { type, category, estimate, coordinator, buyers, shortened, electronic }
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
  }
  if (act.deadline === null) return [change]
  const { deadline, questionsUntil, reason } = act
  return [change, moved(state, now, { deadline, questionsUntil, reason, ground: 'important-change' })]
}

export function extended({ state, act, now }: Input<'extend', Noticed>): Event<'DeadlineExtended'> {
  return moved(state, now, act)
}

type Move = Pick<Extract<ConsultationAct, { type: 'extend' }>, 'deadline' | 'questionsUntil' | 'ground' | 'reason'>

function moved(state: Noticed, now: IsoInstant, { deadline, questionsUntil, ground, reason }: Move) {
  return {
    type: 'DeadlineExtended',
    at: now,
    from: state.deadline,
    to: certain(deadline),
    ground,
    reason,
    questionsFrom: state.questionsUntil,
    questionsTo: questionsUntil === null ? state.questionsUntil : certain(questionsUntil),
  } as const
}

export const abandoned = (reason: string, on: IsoDate): Event<'ConsultationAbandoned'> => ({
  type: 'ConsultationAbandoned',
  on,
  reason,
})
