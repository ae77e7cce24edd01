import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { Facts } from '#ui/facts.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { AwardFile } from '../contract.ts'
import type { Contracted } from '../model/award-state.ts'
import { contractFiles } from '../model/control-rules.ts'
import { timersOf } from '../model/standing.ts'
import { ArchiveLink } from './archive-link.tsx'
import { ControlParts } from './control-parts.tsx'
import { words } from './words.ts'

type ContractProps = { readonly id: string; readonly state: Contracted; readonly file: AwardFile }

/** What follows the signature: the days that count, who signed, the control, the notification, what members were given. */
export function ContractParts({ id, state, file }: ContractProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { signature, holder, deliveries } = state
  return (
    <>
      <Part title={says.days}>
        <Facts
          of={timersOf(state, file.controlled).map(({ what, until, done }) => [
            says.timers[what],
            done === true ? `${says.on(until)}, ${says.done}` : says.on(until),
          ])}
        />
      </Part>
      <Part title={says.signatures}>
        <p>{says.byHolder(holder.signatory, holder.signedOn)}</p>
        <p>{says.byBuyer(signature.signedOn)}</p>
        <FileLinks hashes={[...contractFiles({ holder, signature })]} />
      </Part>
      <ControlParts state={state} />
      <NotificationPart id={id} state={state} />
      {deliveries.length > 0 && (
        <Part title={says.deliveries}>
          <ul>
            {deliveries.map(({ body, deliveredAt }) => (
              <li key={body}>{says.delivered(lookup.name(body), deliveredAt)}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function NotificationPart({ id, state }: Omit<ContractProps, 'file'>) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { notification } = state
  return (
    <Part title={says.notification}>
      {notification !== null && (
        <p>
          {notification.receivedAt === null
            ? says.sentOn(notification.sentAt)
            : says.receivedOn(notification.receivedAt)}
        </p>
      )}
      <p>
        <Icon name="file" />{' '}
        <a href={linkFor(`/api/groups/${group}/awards/${id}/notification.pdf`)}>{says.notificationPdf}</a>
      </p>
      {state.status === 'notified' && (
        <p>
          <Link to={`/groups/${group}/contracts/${state.contract}`}>{says.contract}</Link>
        </p>
      )}
      <ArchiveLink id={id} />
    </Part>
  )
}
