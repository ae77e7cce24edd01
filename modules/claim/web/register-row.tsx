import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { RegisterLine } from '../contract.ts'
import classes from './claim.module.css'
import type { ClaimWords } from './words.fr.ts'
import { words } from './words.ts'

const PAGES: Readonly<Record<string, string>> = {
  dispute: 'disputes',
  claim: 'claims',
  award: 'awards',
  consultation: 'consultations',
}

/** One dispute of the register; of one that is kept from the reader, that there is one. */
export function RegisterRow({ line }: { readonly line: RegisterLine }) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  const { id: group, lookup, today } = useGroup()
  const stage = useStage(line)
  return (
    <tr>
      <th scope="row">
        {line.withheld ? (
          line.subject
        ) : (
          <Link to={`/groups/${group}/${PAGES[line.process] ?? 'cases'}/${line.id}`}>{line.subject}</Link>
        )}
        <div className={classes.note}>
          {says.kinds[line.kind]}
          {line.withheld && `, ${says.withheld}`}
        </div>
      </th>
      <td data-head={head(says.owner)}>
        {line.owner === null ? '–' : lookup.name(line.owner)}
        <Opposite line={line} />
      </td>
      <td data-head={head(says.status)}>
        {capitalised(stage)}
        {line.since !== null && <div className={classes.note}>{formatDate(line.since, language)}</div>}
      </td>
      <td data-head={head(says.next)}>{line.next === null ? '–' : <Due due={line.next.on} today={today} />}</td>
      <td data-head={head(says.amount)} className={classes.figure}>
        {line.amount === null ? '–' : formatCents(line.amount, language)}
        {line.recognised !== null && <div className={classes.note}>{says.recognised(line.recognised)}</div>}
      </td>
      <td data-head={head(says.court)}>
        {line.court ?? '–'}
        {line.reference !== null && <div className={classes.note}>{says.file(line.reference)}</div>}
      </td>
    </tr>
  )
}

function Opposite({ line: { kind, opposite, holder, withheld } }: { readonly line: RegisterLine }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  if (kind === 'award' || (kind === 'execution' && withheld)) return null
  const whom = kind === 'execution' ? (holder ?? says.holder) : opposite.map(lookup.name).join(', ')
  return <div className={classes.note}>{says.against(whom)}</div>
}

/** The stage in words: of a referral, what its court did. */
function useStage({ kind, process, status }: RegisterLine): string {
  const says = useWords(words)
  const labels = useLabels()
  if (kind !== 'award') return labels.status(process, status)
  return isReferral(says, status) ? says.referral[status] : status
}

const isReferral = (says: ClaimWords, status: string): status is keyof ClaimWords['referral'] =>
  Object.hasOwn(says.referral, status)
