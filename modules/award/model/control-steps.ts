import type { ActInput } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import type { AwardAct, AwardEvent } from './award-acts.ts'
import * as on from './award-bases.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Contracted, NotifiedAward } from './award-state.ts'
import * as control from './control-rules.ts'
import { CODES, recipientOf } from './control-rules.ts'
import * as prefect from './prefect-rules.ts'
import { read } from './recorded.ts'
import * as suspension from './suspension-rules.ts'

type Of<T extends AwardAct['type'], State = Contracted> = ActInput<State, Extract<AwardAct, { type: T }>, AwardFacts>
type Recorded = readonly [AwardEvent]

/** The stages at which the prefect holds the act. */
const HELD = ['transmitted', 'acknowledged', 'notifying', 'notified'] as const
const led = { by: ['coordinator'], opens: [interestFree] } as const
const undone = [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')] as const
const completed = [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')] as const

/** The acts of the legality control (law.md 3): the file, its acknowledgement, what the prefect asks, what undoes a transmission. */
export const controlSteps = {
  transmit: {
    from: ['signed'],
    to: ['transmitted'],
    ...led,
    basis: on.controlled,
    rules: [
      control.controlFileWhole,
      control.conventionSent,
      control.signedContractSent,
      control.enforceabilityCertified,
      control.recipientKnown,
      control.actCoded,
      control.numberOwn,
      control.operatorConnected,
      control.transmittedWithin,
    ],
    record: ({ act, facts, now }: Of<'transmit'>): Recorded => [transmitted(act, facts, now)],
  },
  acknowledge: {
    from: ['transmitted'],
    to: ['acknowledged'],
    by: ['coordinator', 'clock'],
    basis: on.controlled,
    opens: [interestFree],
    rules: [control.acknowledgesThisAct],
    record: ({ act: { reference, at }, now }: Of<'acknowledge'>): Recorded => [
      { type: 'TransmissionAcknowledged', reference, at: read(at, now) },
    ],
  },
  recordPieceRequest: {
    from: HELD,
    to: HELD,
    by: ['coordinator', 'clock'],
    basis: completed,
    opens: [interestFree],
    rules: [prefect.requestOfPieces],
    record: ({ act: { received, asked, document }, now }: Of<'recordPieceRequest'>): Recorded => [
      { type: 'PiecesRequested', receivedAt: read(received, now), asked, document },
    ],
  },
  givePieces: {
    from: HELD,
    to: HELD,
    by: ['coordinator'],
    basis: completed,
    opens: [interestFree, prefect.piecesAskedFor],
    rules: [prefect.requestedPiecesGiven],
    record: ({ act: { pieces, sent }, now }: Of<'givePieces'>): Recorded => [
      { type: 'RequestedPiecesGiven', pieces, at: read(sent, now) },
    ],
  },
  recordSuspensionRequest: {
    from: HELD,
    to: HELD,
    by: ['coordinator'],
    basis: completed,
    opens: [interestFree, suspension.suspensionAskedOnce],
    rules: [suspension.suspensionRequested],
    record: ({ act: { number, court, requested }, now }: Of<'recordSuspensionRequest'>): Recorded => [
      { type: 'SuspensionRequested', number, court, requestedAt: read(requested, now) },
    ],
  },
  recordSuspensionJudgment: {
    from: HELD,
    to: HELD,
    by: ['coordinator'],
    basis: completed,
    opens: [interestFree, suspension.suspensionPending],
    rules: [suspension.suspensionJudged],
    record: ({ act: { outcome, document, notified }, now }: Of<'recordSuspensionJudgment'>): Recorded => [
      { type: 'SuspensionDecided', outcome, document, notifiedAt: read(notified, now) },
    ],
  },
  cancelTransmission: {
    from: ['transmitted', 'acknowledged'],
    to: ['signed'],
    ...led,
    basis: undone,
    rules: [prefect.cancelledByAct, prefect.cancellationTold, control.numberOwn],
    record: ({ act: { number, document, reason, sent }, now }: Of<'cancelTransmission'>): Recorded => [
      { type: 'TransmissionCancelled', number, document, reason, sentAt: read(sent, now) },
    ],
  },
  acknowledgeCancellation: {
    from: on.CONTRACTED,
    to: on.CONTRACTED,
    by: ['coordinator', 'clock'],
    basis: undone,
    opens: [interestFree, prefect.cancellationPending],
    rules: [prefect.acknowledgesCancellation],
    record: ({ act: { number, reference, at }, now }: Of<'acknowledgeCancellation'>): Recorded => [
      { type: 'CancellationAcknowledged', number, reference, at: read(at, now) },
    ],
  },
  tellPrefect: {
    from: ['notified'],
    to: ['notified'],
    by: ['coordinator'],
    basis: on.controlled,
    opens: [interestFree, prefect.prefectToldOnce],
    rules: [prefect.prefectToldWithin],
    record: ({ act: { on: day, document } }: Of<'tellPrefect', NotifiedAward>): Recorded => [
      { type: 'PrefectTold', on: day, document },
    ],
  },
} as const

/** What was handed over to the legality control: to which prefect, under which codes, through whom. */
function transmitted(
  { number, channel, pieces, certifiedBy, sent }: Of<'transmit'>['act'],
  { operator, coordinatorKind }: AwardFacts,
  now: Of<'transmit'>['now'],
): AwardEvent {
  return {
    ...{ type: 'ContractTransmitted', number, channel, pieces, certifiedBy, sentAt: read(sent, now), ...CODES },
    recipient: recipientOf(coordinatorKind)?.recipient ?? 'other',
    operator: channel === 'connector' ? operator : null,
  }
}
