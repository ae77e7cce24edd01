import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Composition } from './composition.tsx'
import { type GroupData, type NamedProcedure, ofProcedure, proceduresIn, useGroupData } from './data.ts'
import { Documents } from './documents.tsx'
import { GroupActs, SeatActs } from './group-acts.tsx'
import { Meetings } from './meetings.tsx'
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
      {procedure === undefined ? (
        <Empty title={guest ? says.noneGuest : says.none} teach={guest ? says.noneGuestTeach : says.noneTeach} />
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

type OneGroupProps = {
  readonly data: GroupData
  readonly procedure: NamedProcedure
  readonly members: readonly string[] | undefined
}

function OneGroup({ data, procedure, members }: OneGroupProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const of = ofProcedure(data, procedure.id)
  return (
    <>
      {procedure.title !== '' && (
        <p>
          {says.procedure}
          {' : '}
          <Link to={`/groups/${group}/procedures/${procedure.id}`}>{procedure.title}</Link>
        </p>
      )}
      <Part title={says.composition}>
        <Composition seats={of.seats} persons={data.persons} {...(members === undefined ? {} : { members })} />
        <SeatActs data={data} procedure={procedure.id} />
      </Part>
      <Part title={says.documents}>
        <Documents reviews={of.reviews} remarks={of.remarks} />
      </Part>
      <Part title={says.meetings}>
        <Meetings meetings={of.meetings} />
      </Part>
      <GroupActs data={data} procedure={procedure.id} />
      {me?.coordinates === true && (
        <p>
          <Link to={`/groups/${group}/technical-group/readings/${procedure.id}`}>{says.readingsLink}</Link>
        </p>
      )}
    </>
  )
}
