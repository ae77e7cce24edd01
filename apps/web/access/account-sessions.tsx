import type { SessionShown } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './access.module.css'
import type { AccountProps } from './account.tsx'
import { deviceOf } from './device.ts'
import { words } from './words.ts'

type SessionsProps = Pick<AccountProps, 'sessions' | 'working' | 'onEnd' | 'onEndOthers'>

/** Where one is signed in, the session at hand first; ending one is effective at once. */
export function Sessions({ sessions, working, onEnd, onEndOthers }: SessionsProps) {
  const { account: says } = useWords(words)
  const sorted = sessions.toSorted((one, other) => Number(other.current) - Number(one.current))
  return (
    <>
      <p className={classes.note}>{says.sessionsSays}</p>
      <FramedTable heads={[says.device, says.since, says.seen, says.end]}>
        {sorted.map((session) => (
          <Row key={session.id} session={session} working={working} onEnd={onEnd} />
        ))}
      </FramedTable>
      {sessions.length > 1 && (
        <p className={classes.form}>
          <Button disabled={working} onClick={() => void onEndOthers()}>
            {says.endOthers}
          </Button>
        </p>
      )}
    </>
  )
}

type RowProps = Pick<SessionsProps, 'working' | 'onEnd'> & { readonly session: SessionShown }

function Row({ session, working, onEnd }: RowProps) {
  const { account: says } = useWords(words)
  const { language } = useLanguage()
  const { id, userAgent, means, createdAt, lastSeenAt, current } = session
  const { browser, system } = deviceOf(userAgent)
  const name =
    browser === null || system === null ? (browser ?? system ?? says.unknownDevice) : says.on(browser, system)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {formatInstant(createdAt, language)}, {says.means[means]}
      </td>
      <td>{formatInstant(lastSeenAt, language)}</td>
      <td>
        {current ? (
          <span className={classes.note}>{says.current}</span>
        ) : (
          <Button rank="quiet" aria-label={says.endOne(name)} disabled={working} onClick={() => void onEnd(id)}>
            {says.end}
          </Button>
        )}
      </td>
    </tr>
  )
}
