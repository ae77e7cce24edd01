import { Facts } from '#ui/facts.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { Contracted } from '../model/award-state.ts'
import { isSuspendedOn, suspendedBy } from '../model/suspension.ts'
import type { CancelledTransmission, PieceRequest, Suspension, Transmission } from '../model/transmission-state.ts'
import classes from './award.module.css'
import { words } from './words.ts'

/** What went to the legality control and what came back: the act, what the prefect asked, what was undone. */
export function ControlParts({ state }: { readonly state: Contracted }) {
  const { transmission, cancelled } = state
  return (
    <>
      {transmission !== null && <ControlPart transmission={transmission} />}
      {transmission !== null && transmission.requests.length > 0 && <RequestsPart requests={transmission.requests} />}
      {transmission?.suspension !== undefined && <SuspensionPart of={transmission.suspension} state={state} />}
      {cancelled.length > 0 && <CancelledPart cancelled={cancelled} />}
    </>
  )
}

function ControlPart({ transmission }: { readonly transmission: Transmission }) {
  const says = useWords(words)
  const { number, sentAt, operator, acknowledgement, pieces } = transmission
  const { recipient, nature, matter, certifiedBy, notificationTold } = transmission
  return (
    <Part title={says.control}>
      <p>
        {says.sentUnder(number, sentAt)}
        {operator !== null && `, ${says.through(operator.name, operator.simulated)}`}.
      </p>
      <p>{says.underCodes(nature, matter, says.recipients[recipient])}</p>
      <p>{says.certified(certifiedBy)}</p>
      <p>
        {acknowledgement === null
          ? says.unacknowledged
          : says.acknowledged(acknowledgement.reference, acknowledgement.at)}
      </p>
      {notificationTold !== null && <p>{says.prefectToldOn(notificationTold.on)}</p>}
      <Facts
        of={pieces.map(({ kind, document }) => [says.pieces[kind], <FileLinks key={document} hashes={[document]} />])}
      />
    </Part>
  )
}

function RequestsPart({ requests }: { readonly requests: readonly PieceRequest[] }) {
  const says = useWords(words)
  return (
    <Part title={says.requestsTitle}>
      <ul>
        {requests.map(({ receivedAt, asked, document, given }) => (
          <li key={receivedAt}>
            {says.requestedOn(receivedAt, asked)}
            {document !== null && <FileLinks hashes={[document]} />}
            <p>{given === null ? says.piecesMissing : `${says.piecesGiven(given.pieces.length, given.at)}.`}</p>
            {given !== null && <FileLinks hashes={given.pieces.map((piece) => piece.document)} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

type SuspensionProps = { readonly of: Suspension; readonly state: Contracted }

function SuspensionPart({ of: { number, court, requestedAt, judgments }, state }: SuspensionProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const found = suspendedBy(state.transmission, state.lawDate)
  const stands = isSuspendedOn(state.transmission, state.lawDate, today)
  return (
    <Part title={says.suspensionTitle}>
      {stands && (
        <p className={classes.locked}>
          <Icon name="warning" /> {found?.until == null ? says.suspendedByJudge : says.suspendedUntil(found.until)}
        </p>
      )}
      <p>{says.suspensionAsked(number, court, requestedAt)}</p>
      {!stands && judgments.length === 0 && <p>{says.suspensionNone}</p>}
      {judgments.map(({ outcome, document, notifiedAt }) => (
        <div key={notifiedAt}>
          <p>{says.suspensionJudgments[outcome](notifiedAt)}</p>
          <FileLinks hashes={[document]} />
        </div>
      ))}
    </Part>
  )
}

function CancelledPart({ cancelled }: { readonly cancelled: readonly CancelledTransmission[] }) {
  const says = useWords(words)
  return (
    <Part title={says.cancelledTitle}>
      <ul>
        {cancelled.map(({ number, cancellation: by }) => (
          <li key={by.number}>
            {says.cancelledAs(number, by.number, by.sentAt)}
            {by.acknowledgement === null
              ? `, ${says.cancellationUnanswered}.`
              : `. ${says.acknowledged(by.acknowledgement.reference, by.acknowledgement.at)}.`}
            <p>{by.reason}</p>
            {by.document !== null && <FileLinks hashes={[by.document]} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}
