import { clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import type { AwardAct, AwardEvent } from './award-acts.ts'
import * as on from './award-bases.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Opened } from './award-state.ts'
import * as decision from './decision-rules.ts'
import * as next from './next-rules.ts'
import * as recorded from './recorded.ts'

type Of<T extends AwardAct['type']> = ActInput<Opened, Extract<AwardAct, { type: T }>, AwardFacts>
type Recorded = readonly [AwardEvent]

/** From the choice to proofs that hold: what the intended holder produces, and the next of the ranking when it does not. */
export const proofSteps = {
  askProofs: {
    from: ['decided'],
    to: ['decided'],
    by: ['coordinator'],
    basis: on.proofs,
    opens: [interestFree, decision.intendedLeft, decision.proofsDayStands],
    rules: [decision.proofsDayGiven],
    record: ({ act: { due }, today }: Of<'askProofs'>): Recorded => [{ type: 'ProofsAsked', askedOn: today, due }],
  },
  recordProofs: {
    from: ['decided'],
    to: ['proven'],
    by: ['coordinator'],
    basis: on.proofs,
    opens: [interestFree, decision.intendedLeft],
    rules: [decision.proofsInTime],
    record: ({ act: { producedOn, documents } }: Of<'recordProofs'>): Recorded => [
      { type: 'ProofsProduced', on: producedOn, documents },
    ],
  },
  passToNext: {
    from: on.DECIDED,
    to: ['decided'],
    by: ['coordinator'],
    basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2181-7')],
    opens: [interestFree, decision.intendedLeft],
    rules: [
      decision.passGrounded,
      next.lettersNotLeft,
      next.nextDescribed,
      decision.amountWithinMaximum,
      next.nextChosenByCommittee,
    ],
    record: (input: Of<'passToNext'>): Recorded => [recorded.passed(input)],
  },
  recordNextChoice: {
    from: on.DECIDED,
    to: on.DECIDED,
    by: ['coordinator'],
    basis: [cite('CGCT', 'L1414-2'), clause('committee')],
    opens: [interestFree, next.nextChoiceAwaited],
    rules: [next.nextAsVoted, next.nextDescribed, decision.amountWithinMaximum],
    record: (input: Of<'recordNextChoice'>): Recorded => [recorded.nextChosen(input)],
  },
} as const
