import { useState } from 'react'
import type { ActView, Resource } from '#api/shapes.ts'
import { membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
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

const viewOf = (opening: Resource<unknown> | undefined, act: string): ActView | undefined =>
  opening?.acts.find((view) => view.act === act)

/** The acts by which somebody comes to sit, where the composition is shown. */
export function SeatActs({ data, procedure, leads }: GroupActsProps) {
  const says = useWords(words)
  const { me, today, names } = useGroup()
  const { data: convention } = useConventionGroup()
  // A case that its own opening act does not open is sent under a name of its own.
  const [invited] = useState(randomUuid)
  const { openings, persons } = data
  if (me === null || me.guest === true || openings.seat === undefined || persons === undefined) return null
  const { seats, reviews } = ofProcedure(data, procedure)
  const all = convention === undefined ? [] : membersOn(convention, today).map(({ body }) => body)
  const bodies = me.coordinates ? all : all.filter((body) => body === me.body.id)
  const strangers = names.map(({ id }) => id).filter((id) => !all.includes(id))
  const [designate, invite] = ['designate', 'invite'].map((act) => viewOf(openings.seat, act))
  return (
    <div className={classes.acts}>
      {designate !== undefined && (
        <SchemaAct
          place={{ collection: 'seats', id: 'new', about: procedure }}
          resource={openings.seat}
          view={designate}
          primary={leads === 'designate'}
          schema={undefined}
          initial={emptyDesignation(bodies.length === 1 ? (bodies[0] ?? '') : '', today)}
          consequence={says.consequences.designate}
          fields={(form) => <DesignationFields form={form} choices={{ bodies, persons }} seats={seats} />}
          payload={(values) => designationPayload(procedure, values)}
        />
      )}
      {invite !== undefined && me.coordinates && (
        <SchemaAct
          place={{ collection: 'seats', id: invited }}
          resource={openings.seat}
          view={invite}
          schema={undefined}
          initial={emptyInvitation(today)}
          consequence={says.consequences.invite}
          fields={(form) => <InvitationFields form={form} choices={{ bodies: strangers, persons }} reviews={reviews} />}
          payload={(values) => invitationPayload(procedure, values)}
        />
      )}
    </div>
  )
}

/** The coordinator submits a document to the review. */
export function DepositAct({ data: { openings }, procedure, leads }: GroupActsProps) {
  const says = useWords(words)
  const { me } = useGroup()
  const deposit = viewOf(openings.review, 'deposit')
  if (me?.coordinates !== true || deposit === undefined || openings.review === undefined) return null
  return (
    <div className={classes.acts}>
      <SchemaAct
        place={{ collection: 'reviews', id: 'new', about: procedure }}
        resource={openings.review}
        view={deposit}
        primary={leads === 'deposit'}
        schema={undefined}
        initial={{ title: '', theme: '', file: '', clauses: [], readFile: '' }}
        consequence={says.consequences.deposit}
        fields={(form) => <DocumentFields {...form} />}
        payload={({ title, theme, file, clauses }) => ({
          procedure,
          title,
          theme,
          file,
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
  const { openings } = data
  const convene = viewOf(openings.meeting, 'convene')
  if (me?.coordinates !== true || convene === undefined || openings.meeting === undefined) return null
  const seats = ofProcedure(data, procedure)
    .seats.filter(({ state }) => state.status !== 'ended')
    .map(({ id, state }) => ({ id, name: `${lookup.name(state.body)} (${says.kinds[state.kind].toLowerCase()})` }))
  return (
    <div className={classes.acts}>
      <SchemaAct
        place={{ collection: 'meetings', id: 'new', about: procedure }}
        resource={openings.meeting}
        view={convene}
        primary={leads === 'convene'}
        schema={undefined}
        initial={emptyMeeting(seats)}
        consequence={says.consequences.convene}
        fields={(form) => <ConvocationFields form={form} seats={seats} />}
        payload={(values) => convocationPayload(procedure, values)}
      />
    </div>
  )
}
