import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Member } from '../../model/state.ts'
import { useGroupWords } from '../words/use-group-words.ts'
import classes from './convention-page.module.css'

export type MemberTableProps = {
  readonly members: readonly Member[]
  readonly perMember: number | null
  readonly nameOf: (body: string) => string
}

/** Who has signed, has its originals, was notified: one row a member, what is missing said in words. */
export function MemberTable({ members, perMember, nameOf }: MemberTableProps) {
  const words = useGroupWords()
  const { language } = useLanguage()
  const day = (date: string) => formatDate(date, language)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.member}</th>
          <th scope="col">{words.signature}</th>
          <th scope="col">{words.originals}</th>
          <th scope="col">{words.notification}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.body}>
            <th scope="row">
              {nameOf(member.body)}
              <span className={classes.note}>
                {[
                  ...(member.founder ? [words.founder] : []),
                  ...(member.until === null ? [] : [words.left(day(member.until))]),
                ].join(', ')}
              </span>
            </th>
            <td data-label={words.signature}>
              <Mark done={member.signature !== null}>
                {member.signature === null
                  ? words.unsigned
                  : words.signed(day(member.signature.signedOn), words.media[member.signature.medium])}
              </Mark>
            </td>
            <td data-label={words.originals}>
              {perMember === null ? (
                words.single
              ) : (
                <Mark done={member.originals.length >= perMember}>
                  {words.delivered(member.originals.length, perMember)}
                </Mark>
              )}
            </td>
            <td data-label={words.notification}>
              <Mark done={member.notification?.receivedOn != null}>{notified(member, words, day)}</Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function notified({ notification }: Member, words: ReturnType<typeof useGroupWords>, day: (date: string) => string) {
  if (notification === null) return words.notSent
  return notification.receivedOn === null
    ? words.sent(day(notification.sentOn))
    : words.received(day(notification.receivedOn))
}

function Mark({ done, children }: { readonly done: boolean; readonly children: string }) {
  return (
    <span className={done ? undefined : classes.waiting}>
      <Icon name={done ? 'check' : 'clock'} /> {children}
    </span>
  )
}
