import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { groupSiret } from '#ui/field/siret-field.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { citationOf, lawfulType } from '../model/lawful-type.ts'
import { isElectronic, mediumCitationOf, otherMediumOf } from '../model/medium.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'
import { Periods } from './choice-fields.tsx'
import classes from './procedure.module.css'
import { words } from './words.ts'

/** What was decided and why: the type, its ground, its periods, the value it rests on, and who may order. */
export function DecisionRecord({ state }: { readonly state: OpenedProcedure }) {
  const { decision, choice, terms } = useWords(words)
  const { language } = useLanguage()
  const { type, ground, shortened, estimate, buyers, duration, preparedOn } = state
  const on = state.status === 'launched' ? state.lawDate : preparedOn
  const other = otherMediumOf(state)
  const { reason, threshold, basis } = lawfulType(type, { ...state, on })
  return (
    <Part title={decision.title}>
      <dl className={classes.facts}>
        <dt>{decision.type}</dt>
        <dd>
          <strong>{terms.types[type]}</strong>
        </dd>
        <dt>{decision.why}</dt>
        <dd>
          {choice.reasons[reason](formatCents(threshold.value, language))} <Articles basis={basis} />
        </dd>
        <dt>{decision.ground}</dt>
        <dd>
          {ground === null ? (
            decision.groundNone
          ) : (
            <>
              {terms.cases[ground.case]}. {ground.reasons} <Articles basis={[citationOf(ground.case)]} />
            </>
          )}
        </dd>
        <dt>{decision.medium}</dt>
        <dd>
          {isElectronic(state) ? decision.electronic : decision.mediumOther}
          {other !== null && (
            <>
              {choice.colon}
              {terms.media[other.case]}. {other.reasons} <Articles basis={[mediumCitationOf(other.case)]} />
            </>
          )}
        </dd>
        <dt>{decision.shortened}</dt>
        <dd>
          {shortened === null
            ? decision.ordinary
            : `${decision.shortenedFor[shortened.by]}${choice.colon}${shortened.reasons}`}
          <Periods type={type} by={shortened?.by ?? null} on={on} electronic={isElectronic(state)} />
        </dd>
        <dt>{decision.estimate}</dt>
        <dd>{decision.estimateOf(formatCents(estimate, language), buyers.length, duration.months)}</dd>
        <dt>{decision.on}</dt>
        <dd>{formatDate(preparedOn, language)}</dd>
        <dt>{decision.law}</dt>
        <dd>{state.status === 'launched' ? decision.lawOf(state.lawDate) : decision.lawNotYet}</dd>
      </dl>
      <Disclosure label={decision.buyers}>
        <Buyers buyers={buyers} />
      </Disclosure>
    </Part>
  )
}

function Buyers({ buyers }: Pick<OpenedProcedure, 'buyers'>) {
  const { decision } = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const cellHead = useCellHead()
  return (
    <FramedTable heads={[decision.member, decision.siret, decision.maximum]}>
      {buyers.map(({ body, siret, maximum }) => (
        <tr key={body}>
          <th scope="row">{lookup.name(body)}</th>
          <td data-head={cellHead(decision.siret)}>{groupSiret(siret)}</td>
          <td data-head={cellHead(decision.maximum)}>{formatCents(maximum, language)}</td>
        </tr>
      ))}
    </FramedTable>
  )
}
