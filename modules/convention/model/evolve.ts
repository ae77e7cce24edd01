import type { IsoDate } from '#kernel/citation.ts'
import { type Clauses, called } from './clauses.ts'
import type { Convention, Event, Founded, Member } from './state.ts'

/** What each event changes. Nothing is decided here: replaying the journal gives the row. */
export function evolve(state: Convention, event: Event): Convention {
  if (event.type === 'GroupFounded') return founded(event)
  if (state.status === 'none') return state
  switch (event.type) {
    case 'ClausesRevised':
      return { ...state, clauses: called(event.clauses), articles: event.articles }
    case 'SignatureOpened':
      return { ...state, status: 'signing', document: event.document }
    case 'ConventionSigned':
      return withMember(state, event.body, (member) => ({ ...member, signature: event.signature }))
    case 'OriginalDelivered':
      return withMember(state, event.body, (member) => ({
        ...member,
        originals: [...member.originals, event.original],
      }))
    case 'GroupConstituted':
      return { ...state, status: 'constituted', signedOn: event.signedOn }
    case 'ConventionTransmitted':
      return { ...state, transmittedOn: event.on }
    case 'ConventionNotified': {
      const { sentOn, channel } = event
      return withMember(state, event.body, (member) => ({
        ...member,
        notification: { sentOn, channel, receivedOn: null, proof: null },
      }))
    }
    case 'NotificationReceived':
      return withMember(state, event.body, (member) => received(member, event.receivedOn, event.proof))
    case 'ConventionTookEffect':
      return { ...state, status: 'in-force', effectiveOn: event.on, members: state.members.map(entering(event.on)) }
    case 'MemberEntered':
      return { ...state, members: [...state.members, newMember(event.body, false, event.from)] }
    case 'MemberLeft':
      return withMember(state, event.body, (member) => ({ ...member, until: event.on }))
    case 'AmendmentApplied':
      return {
        ...state,
        clauses: amended(state.clauses, event.changes),
        articles: { ...state.articles, ...event.articles },
        versions: [...state.versions, event.version],
        ...replacing(state, event),
      }
    case 'ConventionEnded':
      return { ...state, status: 'ended', ended: { on: event.on, cause: event.cause } }
  }
}

function founded({ clauses, articles, members, document, on }: Extract<Event, { type: 'GroupFounded' }>): Convention {
  return {
    status: 'draft',
    clauses: called(clauses),
    articles,
    members: members.map((body) => newMember(body, true, null)),
    versions: [{ number: 1, document, on, cause: 'initial' }],
    document,
    signedOn: null,
    transmittedOn: null,
    effectiveOn: null,
    ended: null,
  }
}

/** A group that is called by the title of its convention goes on being so when an amendment changes the title alone. */
function amended(clauses: Clauses, changes: Partial<Clauses>): Clauses {
  const { name, title, ...others } = clauses
  return called({ ...others, title, ...(name === title ? {} : { name }), ...changes })
}

/** Who coordinated until this amendment: what they did in the name of all stays theirs. */
function replacing(
  { clauses: { coordinators }, formerCoordinators = [] }: Founded,
  { changes, version }: Extract<Event, { type: 'AmendmentApplied' }>,
): Pick<Founded, 'formerCoordinators'> {
  if (changes.coordinators === undefined) return {}
  return { formerCoordinators: [...formerCoordinators, { coordinators, until: version.on }] }
}

function newMember(body: string, founder: boolean, from: IsoDate | null): Member {
  return { body, founder, signature: null, originals: [], notification: null, from, until: null }
}

/** A founder is a member from its own notification; whom another event made one before keeps that day. */
function received(member: Member, receivedOn: IsoDate, proof: string): Member {
  if (member.notification === null) return member
  return { ...member, from: member.from ?? receivedOn, notification: { ...member.notification, receivedOn, proof } }
}

/** A founder acts from its own notification; where another event sets the effect, from that day. */
const entering =
  (on: IsoDate) =>
  (member: Member): Member =>
    member.from === null ? { ...member, from: on } : member

type Standing = Exclude<Convention, { status: 'none' }>

function withMember(state: Standing, body: string, change: (member: Member) => Member): Standing {
  const members: Founded['members'] = state.members.map((member) => (member.body === body ? change(member) : member))
  return { ...state, members }
}
