import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { At, Decision, Declared, Hearing } from '../model/state.ts'
import classes from './acceptance.module.css'
import { words } from './words.ts'

/** What is delivered, line by line, with its amounts, and the writing from which its period starts. */
export function PartsPart({ state }: { readonly state: Declared }) {
  const { parts: says } = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  const { by, readyOn, proof } = state.readiness
  const less = state.status === 'accepted' ? state.reduction : 0
  const schools = state.parts.some(({ uai }) => uai !== null)
  return (
    <Part title={says.title}>
      <p>{says.by[by](readyOn)}</p>
      {proof !== null && (
        <p>
          <DocumentLink hash={proof} label={says.proof} />
        </p>
      )}
      <FramedTable heads={[says.line, ...(schools ? [says.school] : []), says.quantity, says.amount]}>
        {state.parts.map(({ place, line, label, uai, quantity, unit, amount }) => (
          <tr key={place}>
            <th scope="row">
              {label}
              <div className={classes.note}>{line}</div>
            </th>
            {schools && <td data-head={head(says.school)}>{uai ?? '–'}</td>}
            <td data-head={head(says.quantity)} className={classes.figure}>
              {formatCount(quantity, language)} {unit}
            </td>
            <td data-head={head(says.amount)} className={classes.figure}>
              {formatCents(amount, language)}
            </td>
          </tr>
        ))}
      </FramedTable>
      <dl className={`${classes.facts} ${classes.under}`}>
        <dt>{says.total}</dt>
        <dd className={classes.total}>{formatCents(state.amount, language)}</dd>
        {less > 0 && (
          <>
            <dt>{says.less}</dt>
            <dd>{formatCents(-less, language)}</dd>
            <dt>{says.net}</dt>
            <dd className={classes.total}>{formatCents(state.amount - less, language)}</dd>
          </>
        )}
      </dl>
    </Part>
  )
}

/** What the holder was invited to speak about before a decision against it, until when, and what it said. */
export function HearingPart({ hearing }: { readonly hearing: Hearing }) {
  const { hearing: says } = useWords(words)
  const { observations } = hearing
  return (
    <Part title={says.title}>
      <p>
        <strong>{says[hearing.about]}.</strong> {says.invited(hearing.invitedOn, hearing.until)}
      </p>
      <dl className={classes.facts}>
        <dt>{says.defects}</dt>
        <dd className={classes.said}>{hearing.defects}</dd>
        {observations !== null && (
          <>
            <dt>{says.said(observations.on)}</dt>
            <dd>
              <p className={classes.said}>{observations.said}</p>
              {observations.file !== null && <DocumentLink hash={observations.file} label={says.file} />}
            </dd>
          </>
        )}
      </dl>
      {observations === null && <p className={classes.note}>{says.nothing}</p>}
    </Part>
  )
}

/** What the holder objects to a reduction. */
export function ContestedPart({ state }: { readonly state: At<'contested'> }) {
  const { contested: says } = useWords(words)
  const { objection, objectedOn, late } = state.contested
  return (
    <Part title={says.title}>
      <p>{says.on(objectedOn, late)}</p>
      <p className={classes.said}>{objection}</p>
    </Part>
  )
}

/** The decisions that were notified, in order: by whom, why, on what. */
export function DecisionsPart({ decisions }: Pick<Declared, 'decisions'>) {
  const { decisions: says } = useWords(words)
  if (decisions.length === 0) return null
  return (
    <Part title={says.title}>
      <FramedTable heads={[says.what, says.when, says.who, says.grounds]}>
        {decisions.map((decision, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two decisions of one day keep their order
          <DecisionRow key={index} decision={decision} />
        ))}
      </FramedTable>
    </Part>
  )
}

function DecisionRow({ decision }: { readonly decision: Decision }) {
  const { decisions: says } = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  const { kind, notifiedOn, title, grounds, reasons, reduction, term } = decision
  return (
    <tr>
      <th scope="row">
        {says[kind]}
        {reduction !== null && <div className={classes.note}>{says.less(reduction)}</div>}
        {term !== null && <div className={classes.note}>{says.term(term)}</div>}
      </th>
      <td data-head={head(says.when)}>{formatDate(notifiedOn, language)}</td>
      <td data-head={head(says.who)}>{title}</td>
      <td data-head={head(says.grounds)}>
        {reasons !== '' && <p>{reasons}</p>}
        {grounds.note !== '' && <p className={classes.note}>{grounds.note}</p>}
        {grounds.file !== null && <DocumentLink hash={grounds.file} label={says.file} />}
      </td>
    </tr>
  )
}
