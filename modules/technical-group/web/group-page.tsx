import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Resource } from '#api/shapes.ts'
import { CutAway } from '#ui/cut.tsx'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import type { Seat } from '../model/seat-state.ts'
import { Composition } from './composition.tsx'
import { type GroupData, type NamedProcedure, ofProcedure, proceduresIn, useGroupData } from './data.ts'
import { Documents } from './documents.tsx'
import { ConveneAct, DepositAct, SeatActs } from './group-acts.tsx'
import { Meetings } from './meetings.tsx'
import classes from './technical-group.module.css'
import { UndertakingBasis } from './undertaking-basis.tsx'
import { words } from './words.ts'

/** The technical group of a procedure: who sits and who has signed, what is reviewed, when it meets. */
export function TechnicalGroupPage() {
  const data = useGroupData()
  const { messages } = useLanguage()
  return data === undefined ? <p aria-live="polite">{messages.page.loading}</p> : <TechnicalGroup data={data} />
}

export function TechnicalGroup({ data, members }: { readonly data: GroupData; readonly members?: readonly string[] }) {
  const says = useWords(words)
  const { me } = useGroup()
  const crumbs = useCrumbs()
  const procedures = proceduresIn(data)
  const [chosen, choose] = useState<string | null>(null)
  const procedure = procedures.find(({ id }) => id === chosen) ?? procedures[0]
  const guest = me?.guest === true
  return (
    <Page title={says.title} lede={guest ? says.ledeGuest : says.lede} crumbs={crumbs}>
      {data.cut === true && <CutAway />}
      {procedure === undefined ? (
        data.cut !== true && (
          <Empty title={guest ? says.noneGuest : says.none} teach={guest ? says.noneGuestTeach : says.noneTeach} />
        )
      ) : (
        <>
          {procedures.length > 1 && (
            <ChoiceField
              label={says.procedure}
              value={procedure.id}
              options={procedures.map(({ id, title }) => [id, title] as const)}
              onChange={choose}
            />
          )}
          <OneGroup key={procedure.id} data={data} procedure={procedure} members={members} />
        </>
      )}
    </Page>
  )
}

type WhatIsThere = ReturnType<typeof ofProcedure>

/** The one act that matters most: somebody who sits, then a text to read, then a day to speak of it. */
function leadingAct({ reviews, meetings }: WhatIsThere, seated: boolean): string {
  if (!seated) return 'designate'
  return reviews.length === 0 ? 'deposit' : meetings.some(({ state }) => state.status === 'convened') ? '' : 'convene'
}

type OneGroupProps = {
  readonly data: GroupData
  readonly procedure: NamedProcedure
  readonly members: readonly string[] | undefined
}

function OneGroup({ data, procedure, members }: OneGroupProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const of = ofProcedure(data, procedure.id)
  const own = of.seats.filter(({ state }) => state.status !== 'ended' && state.body === me?.body.id)
  const toSign = own.find(({ state }) => state.status !== 'bound')
  const leads = leadingAct(of, own.length > 0)
  return (
    <>
      {procedure.title !== '' && (
        <p>
          {says.procedure}
          {' : '}
          <Link to={`/groups/${group}/procedures/${procedure.id}`}>{procedure.title}</Link>
        </p>
      )}
      {toSign !== undefined && <SignFirst seat={toSign.id} opening={data.openings.seat} />}
      <Part title={me?.guest === true ? says.yourSeat : says.composition}>
        <Composition seats={of.seats} persons={data.persons} {...(members === undefined ? {} : { members })} />
        <SeatActs data={data} procedure={procedure.id} leads={leads} />
      </Part>
      {(me?.guest !== true || toSign === undefined) && (
        <>
          <Part title={says.documents}>
            <Documents reviews={of.reviews} remarks={of.remarks} />
            <DepositAct data={data} procedure={procedure.id} leads={leads} />
          </Part>
          <Part title={says.meetings}>
            <Meetings meetings={of.meetings} />
            <ConveneAct data={data} procedure={procedure.id} leads={leads} />
          </Part>
        </>
      )}
      {me?.guest === true && (
        <p>
          {says.interestsAsk} <Link to={`/groups/${group}/interests`}>{says.interestsLink}</Link>
        </p>
      )}
      {me?.coordinates === true && (
        <p>
          <Link to={`/groups/${group}/technical-group/readings/${procedure.id}`}>{says.readingsLink}</Link>
        </p>
      )}
    </>
  )
}

/** What stands between a person who sits and the documents: the undertaking, and why it comes first. */
function SignFirst({ seat, opening }: { readonly seat: string; readonly opening: Resource<Seat> | undefined }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <p className={classes.first}>
      <strong>{says.signFirst}</strong> <UndertakingBasis opening={opening} />{' '}
      <Link to={`/groups/${group}/technical-group/seats/${seat}`}>{says.signLink}</Link>
    </p>
  )
}
