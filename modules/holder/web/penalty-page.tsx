import { Link } from '@tanstack/react-router'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { scaledText } from '#ui/field/scaled-number.ts'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { PenaltyView } from '../contract.ts'
import classes from './holder.module.css'
import type { DetailProps } from './order-page.tsx'
import { OwnAct } from './own-act.tsx'
import { apiOf, OwnReading, pageOf, useCrumbs, usePlace } from './own-reading.tsx'
import type { HolderWords } from './words.fr.ts'
import { words } from './words.ts'

/** One penalty: how it is counted, and what its holder says of it. */
export function PenaltyPage() {
  const place = usePlace()
  return (
    <OwnReading<PenaltyView> path={apiOf(pageOf(place, 'penalties', place.caseId))} consultation={place.consultation}>
      {(view, reload) => <PenaltyDetail view={view} place={place} reload={reload} />}
    </OwnReading>
  )
}

export function PenaltyDetail({ view, place, reload }: DetailProps<PenaltyView>) {
  const says = useWords(words)
  const labels = useLabels()
  const { penalty, member, status, heard, seq, today, invitedOn } = view
  const path = apiOf(pageOf(place, 'penalties', place.caseId))
  const shown = view.acts
    .filter(({ open }) => open)
    .map((act) => (
      <OwnAct
        key={act.act}
        process="penalty"
        caseId={place.caseId}
        view={act}
        path={`${path}/${act.act}`}
        seq={seq}
        primary={heard === null}
        onDone={reload}
        title={says.kinds.observe}
        initial={{ observations: '' }}
        fields={(form) => (
          <LongField label={says.observations} maxLength={8000} {...textFieldOf(form, 'observations')} />
        )}
        payload={({ observations }) => ({ observations: textOf(observations) })}
      />
    ))
  return (
    <Page
      title={says.penaltyOf(penalty.orderNumber)}
      crumbs={useCrumbs(place)}
      lede={
        <>
          {says.ofMember(member.name)} {capitalised(labels.status('penalty', status))}. {says.onOrder}{' '}
          <Link to={pageOf(place, 'orders', penalty.order)}>{penalty.orderNumber}</Link>.
        </>
      }
      primary={shown}
    >
      <Part title={says.hearing}>
        <p>{says.invited(invitedOn, penalty.heardUntil)}</p>
        {heard === null ? (
          status === 'proposed' && <Due due={penalty.heardUntil} today={today} />
        ) : (
          <>
            <h3>{says.saidOn(heard.observedOn)}</h3>
            <p className={classes.said}>{heard.observations}</p>
          </>
        )}
      </Part>
      <Part title={says.counting}>
        <Facts of={factsOf(says, view)} />
      </Part>
    </Page>
  )
}

function factsOf(
  says: HolderWords,
  { penalty, value, divisor, term, doneOn, coefficient, reason }: PenaltyView,
): readonly Fact[] {
  const isRevised = coefficient.value !== 10 ** coefficient.decimals
  const formula = says.formulaOf(value, penalty.days, divisor)
  return [
    [says.why, reason],
    [says.delay, says.delayOf(penalty.days, term, doneOn)],
    [says.value, says.excluding(value)],
    [
      says.formula,
      isRevised ? `${formula}${says.revised(scaledText(coefficient.value, coefficient.decimals))}` : formula,
    ],
    [says.counted, says.plain(penalty.counted)],
    ...(penalty.amount === null ? [] : [[says.appliedAs, says.plain(penalty.amount)] as const]),
  ]
}
