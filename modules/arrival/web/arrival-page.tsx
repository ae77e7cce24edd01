import { useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage } from '#ui/case-detail.tsx'
import { Facts } from '#ui/facts.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { useForms } from '#ui/schema-form/schema-acts.tsx'
import type { ArrivalFile } from '../contract.ts'
import type { Arrival, Entered } from '../model/arrival-state.ts'
import { arrivedAtIn, isArrivalInTime, isCopy } from '../model/standing.ts'
import classes from './arrival.module.css'
import { settingsIn } from './arrival-settings.tsx'
import { words } from './words.ts'

/** One arrival: what was entered, what was corrected, what became of it, its receipt and its register. */
export function ArrivalPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const resource = useCase<Arrival>({ collection: 'arrivals', id: caseId })
  const file = useReadAfresh<ArrivalFile>(`/api/groups/${group}/arrivals/${caseId}/file`)
  const forms = useForms()
  return (
    <Reading of={resource}>
      {(found) => (
        <Reading of={file}>
          {(about) => (
            <ArrivalDetail
              file={about}
              data={{
                place: { collection: 'arrivals', id: caseId },
                resource: found,
                entries: about.entries,
                form: forms.data?.find(({ process }) => process === 'arrival'),
              }}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type ArrivalDetailProps = { readonly data: CaseData<Arrival>; readonly file: ArrivalFile }

export function ArrivalDetail({ data, file }: ArrivalDetailProps) {
  const says = useWords(words)
  const { state } = data.resource
  if (state.status === 'none') return null
  const { number, sender } = state
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(number, sender.name)}
      list={{ path: 'arrivals', title: says.title }}
      lede={<Lede state={state} file={file} />}
      opens="record"
      {...leadingOf(data.resource)}
      quiet={QUIET}
      settings={settingsIn(says, state, file)}
      preface={<ReceiptLinks id={data.resource.id} number={number} />}
    >
      <ToldPart state={state} />
      <BesidePart state={state} file={file} />
      <BecamePart state={state} />
    </CaseDetailPage>
  )
}

/** Acts that never lead the page: an entry is corrected, not begun again, and nothing is given away by the first button. */
const QUIET = ['correct', 'annul', 'giveBack', 'destroy']

/** A copy is put beside its deposits before it is called: that leads while nobody has done it. */
function leadingOf({ state }: Resource<Arrival>): { readonly leads?: string } {
  if (state.status !== 'received') return {}
  if (!isCopy(state.kind)) return { leads: 'open' }
  return { leads: state.account === null ? 'link' : 'call' }
}

function Lede({ state, file }: { readonly state: Entered; readonly file: ArrivalFile }) {
  const says = useWords(words)
  const labels = useLabels()
  return (
    <>
      {says.ledeOf(file.reference, file.title)}
      <br />
      {state.status === 'late' ? (
        <span className={classes.late}>
          <Icon name="warning" /> {labels.status('arrival', state.status)}
        </span>
      ) : (
        labels.status('arrival', state.status)
      )}
    </>
  )
}

function ReceiptLinks({ id, number }: { readonly id: string; readonly number: number }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const address = `/api/groups/${group}/arrivals/${id}/receipt.pdf`
  return (
    <p className={classes.above}>
      <Icon name="file" /> <a href={linkFor(address)}>{says.receiptOf(number)}</a>
      {' · '}
      <a href={linkFor(`${address}?language=${says.otherLanguage}`)}>{says.receiptIn}</a>
    </p>
  )
}

const MINUTE = 60_000

function ToldPart({ state }: { readonly state: Entered }) {
  const says = useWords(words)
  const { kind, sender, arrivedAt, recordedAt, deadline, receivedBy, way, items, outside, means, corrections } = state
  const inTime = isArrivalInTime(arrivedAt, deadline)
  const after = Math.floor((Date.parse(arrivedAt) - Date.parse(deadline)) / MINUTE)
  const { identifier } = sender
  return (
    <>
      <Part title={says.told}>
        <Facts
          of={[
            [says.what, says.kinds[kind]],
            [says.sender, sender.name],
            [says.identifier, identifier === null ? says.noIdentifier : identifier.value],
            [says.arrivedAt, inTime ? says.at(arrivedAt) : `${says.at(arrivedAt)}, ${says.late(after)}`],
            [says.recordedAt, says.at(recordedAt)],
            [says.deadline, says.at(deadline)],
            [says.items, says.itemsOf(items)],
            [says.outside, says.outsideOf(outside, isCopy(kind))],
            ...(outside.remarks === '' ? [] : [[says.remarks, outside.remarks] as const]),
            [says.way, says.ways[way]],
            [says.receivedBy, receivedBy],
            [says.meansTold, says.means[means]],
          ]}
        />
      </Part>
      {corrections.length > 0 && (
        <Part title={says.corrections}>
          <ul>
            {corrections.map(({ before, reason, at }) => (
              <li key={at}>
                {says.corrected(at, reason)}
                <span className={classes.note}>
                  {says.before(says.kinds[before.kind], before.sender.name, arrivedAtIn(before))}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function BesidePart({ state, file }: { readonly state: Entered; readonly file: ArrivalFile }) {
  const says = useWords(words)
  if (!isCopy(state.kind) && state.account === null) return null
  const named = (file.senders ?? []).find(({ account }) => account === state.account)
  return (
    <Part title={says.beside}>
      <p>{state.account === null ? says.notBeside : says.besideOf(named?.name ?? says.erased)}</p>
    </Part>
  )
}

/** The call of a copy, what was found, and where it went. */
function BecamePart({ state }: { readonly state: Entered }) {
  const says = useWords(words)
  const call = 'call' in state ? state.call : null
  const found = 'found' in state ? state.found : null
  return (
    <>
      {call !== null && (
        <Part title={says.called}>
          <p>{says.cases[call.case]}</p>
          <p>{call.reason}</p>
        </Part>
      )}
      {found !== null && (
        <Part title={says.found}>
          {!found.readable && <p>{says.unreadable}</p>}
          <p>{found.contents}</p>
        </Part>
      )}
      {endOf(state, says) !== null && (
        <Part title={says.ended}>
          <p>{endOf(state, says)}</p>
        </Part>
      )}
    </>
  )
}

type Says = ReturnType<typeof useWords<(typeof words)['fr']>>

function endOf(state: Entered, says: Says): string | null {
  if (state.status === 'returned') return says.returned(state.to, state.returnedAt)
  if (state.status === 'destroyed') return says.destroyed(state.witnesses, state.destroyedAt)
  return state.status === 'annulled' ? says.annulled(state.reason, state.annulledAt) : null
}
