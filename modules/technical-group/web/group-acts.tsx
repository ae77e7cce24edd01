import { useState } from 'react'
import type { Resource } from '#api/shapes.ts'
import { membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import type { CasePlace } from '#ui/case.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaAct, type SchemaActProps } from '#ui/schema-form/schema-acts.tsx'
import { randomUuid } from '#ui/uuid.ts'
import { type GroupData, ofProcedure } from './data.ts'
import { DocumentFields, headsIn } from './document-fields.tsx'
import { ConvocationFields, emptyMeeting } from './meeting-fields.tsx'
import { DesignationFields, emptyDesignation, emptyInvitation, InvitationFields } from './seat-fields.tsx'
import classes from './technical-group.module.css'
import { convocationPayload, designationPayload, invitationPayload } from './values.ts'
import { words } from './words.ts'

type GroupActsProps = {
  readonly data: GroupData
  readonly procedure: string
  /** The act that the page has first. */
  readonly leads: string
}

type OpeningActProps = Pick<SchemaActProps, 'initial' | 'fields' | 'payload'> & {
  readonly place: CasePlace
  /** `undefined` until it is read. */
  readonly opening: Resource<unknown> | undefined
  readonly act: 'designate' | 'invite' | 'deposit' | 'convene'
  readonly leads: string
}

/** An act that opens a case, where its process offers it, with what will follow. */
function OpeningAct({ opening, act, leads, ...form }: OpeningActProps) {
  const { consequences } = useWords(words)
  const view = opening?.acts.find((each) => each.act === act)
  if (opening === undefined || view === undefined) return null
  return (
    <SchemaAct
      {...form}
      resource={opening}
      view={view}
      primary={leads === act}
      schema={undefined}
      consequence={consequences[act]}
    />
  )
}

/** The acts by which somebody comes to sit, where the composition is shown. */
export function SeatActs({ data, procedure, leads }: GroupActsProps) {
  const { me, today, names } = useGroup()
  const { data: convention } = useConventionGroup()
  // A case that its own opening act does not open is sent under a name of its own.
  const [invited] = useState(randomUuid)
  const { openings, persons } = data
  if (me === null || me.guest === true || persons === undefined) return null
  const { seats, reviews } = ofProcedure(data, procedure)
  const all = convention === undefined ? [] : membersOn(convention, today).map(({ body }) => body)
  const bodies = me.coordinates ? all : all.filter((body) => body === me.body.id)
  const strangers = names.map(({ id }) => id).filter((id) => !all.includes(id))
  const shared = { opening: openings.seat, leads }
  return (
    <div className={classes.acts}>
      <OpeningAct
        {...shared}
        act="designate"
        place={{ collection: 'seats', id: 'new', about: procedure }}
        initial={emptyDesignation(bodies.length === 1 ? (bodies[0] ?? '') : '', today)}
        fields={(form) => <DesignationFields form={form} choices={{ bodies, persons }} seats={seats} />}
        payload={(values) => designationPayload(procedure, values)}
      />
      {me.coordinates && (
        <OpeningAct
          {...shared}
          act="invite"
          place={{ collection: 'seats', id: invited }}
          initial={emptyInvitation(today)}
          fields={(form) => <InvitationFields form={form} choices={{ bodies: strangers, persons }} reviews={reviews} />}
          payload={(values) => invitationPayload(procedure, values)}
        />
      )}
    </div>
  )
}

/** The coordinator submits a document to the review. */
export function DepositAct({ data: { openings }, procedure, leads }: GroupActsProps) {
  const { me } = useGroup()
  if (me?.coordinates !== true) return null
  return (
    <div className={classes.acts}>
      <OpeningAct
        opening={openings.review}
        leads={leads}
        act="deposit"
        place={{ collection: 'reviews', id: 'new', about: procedure }}
        initial={{ title: '', theme: '', file: '', clauses: [], readFile: '' }}
        fields={(form) => <DocumentFields {...form} />}
        payload={({ title, theme, file, clauses }) => ({
          ...{ procedure, title, theme, file },
          clauses: headsIn(clauses ?? []),
        })}
      />
    </div>
  )
}

/** The coordinator convenes a meeting of those who sit. */
export function ConveneAct({ data, procedure, leads }: GroupActsProps) {
  const says = useWords(words)
  const { me, lookup } = useGroup()
  if (me?.coordinates !== true) return null
  const seats = ofProcedure(data, procedure)
    .seats.filter(({ state }) => state.status !== 'ended')
    .map(({ id, state }) => ({ id, name: `${lookup.name(state.body)} (${says.kinds[state.kind].toLowerCase()})` }))
  return (
    <div className={classes.acts}>
      <OpeningAct
        opening={data.openings.meeting}
        leads={leads}
        act="convene"
        place={{ collection: 'meetings', id: 'new', about: procedure }}
        initial={emptyMeeting(seats)}
        fields={(form) => <ConvocationFields form={form} seats={seats} />}
        payload={(values) => convocationPayload(procedure, values)}
      />
    </div>
  )
}
