import { useParams } from '@tanstack/react-router'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import type { Seat } from '../model/seat-state.ts'
import { UNDERTAKINGS, undertakingOn } from '../model/undertaking.ts'
import type { Kept, LiveSeat } from './data.ts'
import classes from './technical-group.module.css'
import { words } from './words.ts'

/** One seat: what it opens, and the undertaking that its holder signs before anything is shown. */
export function SeatPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Kept<Seat>> process="seat" collection="seats" caseId={caseId}>
      {(data) => <SeatDetail data={data} />}
    </CaseReading>
  )
}

export function SeatDetail({ data }: { readonly data: CaseData<Kept<Seat>> }) {
  const says = useWords(words)
  const labels = useLabels()
  const { lookup, today } = useGroup()
  const { state } = data.resource
  if (state.status === 'none' || state.withheld) return <p>{says.reserved}</p>
  const signed = 'undertaken' in state && state.undertaken !== null
  const version = signed ? state.undertaken.version : undertakingOn(today)
  return (
    <CaseDetailPage
      data={data}
      title={says.seatPage.title(lookup.name(state.body))}
      list={{ path: 'technical-group', title: says.title }}
      lede={
        <>
          {says.kinds[state.kind]} · {labels.status('seat', state.status)}.{' '}
          {state.until === null
            ? capitalised(says.openEnded(state.from))
            : capitalised(says.fromTo(state.from, state.until))}
          .
        </>
      }
      preface={signed ? undefined : <Undertaking state={state} version={version} />}
      opens={state.opening === null ? 'designate' : 'invite'}
      leads="bind"
      quiet={['designate', 'invite', 'end', 'supersede', 'lapse']}
      settings={{
        bind: {
          initial: { version },
          consequence: says.undertaking.consequence,
          payload: () => ({ version }),
        },
        supersede: { from: says.seatPage.supersedeFrom },
        lapse: { from: says.seatPage.lapseFrom },
      }}
    >
      <Part title={says.seatPage.opens}>
        <Opens state={state} />
      </Part>
      <Part title={says.seatPage.competence}>
        <p>{state.competence}</p>
        {state.designation !== null && (
          <p>
            {says.seatPage.designation}
            {' : '}
            {says.seatPage.designated(state.designation.number, state.designation.date)}
          </p>
        )}
      </Part>
      {signed && <Undertaking state={state} version={version} />}
    </CaseDetailPage>
  )
}

function Undertaking({ state, version }: { readonly state: LiveSeat; readonly version: keyof typeof UNDERTAKINGS }) {
  const { undertaking: says } = useWords(words)
  const { language } = useLanguage()
  const signed = 'undertaken' in state ? state.undertaken : null
  return (
    <Part title={says.title}>
      <p>{signed === null ? says.intro : says.signed(signed.signedAt)}</p>
      <div className={classes.undertaking}>
        <ol>
          {UNDERTAKINGS[version][language].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <p className={classes.quiet}>{says.version(version)}</p>
      </div>
    </Part>
  )
}

function Opens({ state: { opening } }: { readonly state: LiveSeat }) {
  const { seatPage: says } = useWords(words)
  if (opening === null) return <p>{says.opensAll}</p>
  return (
    <>
      <p>
        {says.opensThemes} {opening.themes.join(', ')}
        {opening.documents !== null && ` (${says.opensSome(opening.documents.length)})`}.
      </p>
      <p>{says.never}</p>
    </>
  )
}
