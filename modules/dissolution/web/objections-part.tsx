import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { Objection } from '../model/completion-state.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

/** Who objected to the declaration of the term, why, and what the coordinator answered. */
export function ObjectionsPart({ objections }: { readonly objections: readonly Objection[] }) {
  const says = useWords(words).objections
  return (
    <Part title={says.title}>
      {objections.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <FramedTable heads={[says.member, says.on, says.reason, says.answer]}>
          {objections.map((objection) => (
            <Row key={objection.number} objection={objection} />
          ))}
        </FramedTable>
      )}
    </Part>
  )
}

function Row({ objection: { number, member, on, reason, proof, answer } }: { readonly objection: Objection }) {
  const { objections: says, items } = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const head = useCellHead()
  return (
    <tr>
      <th scope="row">
        {lookup.name(member)} ({says.number(number)})
      </th>
      <td data-head={head(says.on)}>{formatDate(on, language)}</td>
      <td>
        <p>{reason}</p>
        <DocumentLink hash={proof} label={says.proof} />
      </td>
      <td>
        {answer === null ? (
          <span className={classes.missing}>
            <Icon name="cross" /> {says.waiting}
          </span>
        ) : (
          <>
            {says.answered(formatDate(answer.on, language))} {answer.text}{' '}
            {answer.reopens.length > 0 && says.reopens(answer.reopens.map((item) => items[item]).join(', '))}
          </>
        )}
      </td>
    </tr>
  )
}
