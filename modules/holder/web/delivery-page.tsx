import { Link } from '@tanstack/react-router'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { DeliveryView } from '../contract.ts'
import classes from './holder.module.css'
import { type DetailProps, LinesTable } from './order-page.tsx'
import { OwnAct, type OwnActProps } from './own-act.tsx'
import { apiOf, OwnReading, pageOf, useCrumbs, usePlace } from './own-reading.tsx'
import type { HolderWords } from './words.fr.ts'
import { words } from './words.ts'

/** One delivery: what was decided of it, the days ahead, and the answers of its holder. */
export function DeliveryPage() {
  const place = usePlace()
  return (
    <OwnReading<DeliveryView> path={apiOf(pageOf(place, 'deliveries', place.caseId))} consultation={place.consultation}>
      {(view, reload) => <DeliveryDetail view={view} place={place} reload={reload} />}
    </OwnReading>
  )
}

export function DeliveryDetail({ view, place, reload }: DetailProps<DeliveryView>) {
  const says = useWords(words)
  const labels = useLabels()
  const { delivery, member, status, seq, acts } = view
  const path = apiOf(pageOf(place, 'deliveries', place.caseId))
  const open = acts.filter((each) => each.open)
  const settings = settingsOf(says)
  const shown = open.map((act, index) => (
    <OwnAct
      key={act.act}
      process="acceptance"
      caseId={place.caseId}
      view={act}
      path={`${path}/${act.act}`}
      seq={seq}
      primary={index === 0}
      onDone={reload}
      {...settings[act.act]}
    />
  ))
  return (
    <Page
      title={says.deliveryOf(delivery.number, delivery.attempt)}
      crumbs={useCrumbs(place)}
      lede={
        <>
          {says.ofMember(member.name)} {capitalised(labels.status('acceptance', status))}. {says.onOrder}{' '}
          <Link to={pageOf(place, 'orders', delivery.order)}>{delivery.number}</Link>.
        </>
      }
      primary={shown}
    >
      <DaysPart view={view} />
      <HearingPart hearing={view.hearing} />
      <DecisionsPart decisions={view.decisions} path={path} />
      {view.contested !== null && (
        <Part title={says.contested}>
          <h3>{says.objection(view.contested.objectedOn, view.contested.late)}</h3>
          <p className={classes.said}>{view.contested.objection}</p>
        </Part>
      )}
      <Part title={says.parts}>
        <LinesTable lines={view.parts} />
        <p className={classes.total}>{says.excluding(delivery.amount)}</p>
      </Part>
    </Page>
  )
}

/** In which order the acts of a holder stand: what has a last day comes before what may wait. */
const settingsOf = (says: HolderWords): Readonly<Record<string, Partial<OwnActProps>>> => ({
  presentAgain: { title: says.kinds.present, consequence: says.presentToday },
  answerPostponement: {
    title: says.kinds.answerPostponement,
    initial: { agreed: 'true' },
    fields: (form) => <AgreedField form={form} />,
    payload: ({ agreed }) => ({ agreed: agreed === 'true' }),
  },
  recordObservations: {
    title: says.kinds.observe,
    initial: { said: '' },
    fields: (form) => <LongField label={says.observations} maxLength={4000} {...textFieldOf(form, 'said')} />,
    payload: ({ said }) => ({ said: textOf(said) }),
  },
  contest: {
    title: says.contest,
    initial: { objection: '' },
    fields: (form) => <LongField label={says.objectionText} maxLength={4000} {...textFieldOf(form, 'objection')} />,
    payload: ({ objection }) => ({ objection: textOf(objection) }),
  },
})

function AgreedField({ form }: { readonly form: ActFields<FormValues> }) {
  const says = useWords(words)
  return (
    <RadioField
      legend={says.agreed}
      value={textOf(form.values.agreed)}
      options={[
        ['true', says.agree],
        ['false', says.decline],
      ]}
      onChange={(agreed) => form.change({ agreed })}
    />
  )
}

function DaysPart({ view: { delivery, accepted, days, today } }: { readonly view: DeliveryView }) {
  const says = useWords(words)
  const facts: readonly Fact[] = [
    [says.ready, says.on(delivery.readyOn)],
    ...days.map(({ what, on }) => [says.dayOf[what] ?? what, <Due key={what} due={on} today={today} />] as const),
    ...(accepted === null ? [] : [[says.accepted, says.on(accepted.on)] as const]),
    ...(accepted === null || accepted.reduction === 0
      ? []
      : [[says.less, says.excluding(accepted.reduction)] as const]),
  ]
  return (
    <Part title={says.days}>
      <Facts of={facts} />
    </Part>
  )
}

function HearingPart({ hearing }: Pick<DeliveryView, 'hearing'>) {
  const says = useWords(words)
  if (hearing === null) return null
  const { about, defects, invitedOn, until, observations } = hearing
  return (
    <Part title={`${says.hearing} ${says.aboutOf[about]}`}>
      <p>{says.invited(invitedOn, until)}</p>
      <h3>{says.defects}</h3>
      <p className={classes.said}>{defects}</p>
      {observations !== null && (
        <>
          <h3>{says.saidOn(observations.on)}</h3>
          <p className={classes.said}>{observations.said}</p>
        </>
      )}
    </Part>
  )
}

type DecisionsProps = Pick<DeliveryView, 'decisions'> & { readonly path: string }

function DecisionsPart({ decisions, path }: DecisionsProps) {
  const says = useWords(words)
  if (decisions.length === 0) return null
  return (
    <Part title={says.decisions}>
      {decisions.map(({ place, kind, notifiedOn, reasons, reduction, term }) => (
        <div key={place}>
          <h3>
            {says.decisionOf[kind] ?? kind}, {says.on(notifiedOn)}
          </h3>
          <p>
            {[
              ...(reduction === null ? [] : [says.reduction(reduction)]),
              ...(term === null ? [] : [says.term(term)]),
            ].join(', ')}
          </p>
          {reasons !== '' && <p className={classes.said}>{reasons}</p>}
          <p>
            <a href={`${path}/decisions/${place}/decision.pdf`}>{says.decisionPdf}</a>
          </p>
        </div>
      ))}
    </Part>
  )
}
