import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import type { outage as frenchOutage, probe as frenchProbe } from './labels.fr.ts'

const { listed } = factsIn('en')
const at = (value: Json | undefined): string => formatInstant(String(value), 'en')
const name = (key: Json | undefined): string => String(key).split('+')[0] ?? ''

export const probe: typeof frenchProbe = {
  process: 'probe',
  acts: { declare: 'Declare a probe', revoke: 'Revoke the probe', lapse: 'Count the probe no more' },
  statuses: { none: 'not declared', declared: 'declared', revoked: 'revoked' },
  capacities: { member: 'the member, for its probe', coordinator: 'the coordinator', clock: 'the date' },
  done: {
    declare: ({ payload }) => `A probe of the deposits was declared: ${name(payload.key)}.`,
    revoke: ({ payload }) => `The probe was revoked: ${payload.reason}`,
    lapse: () => 'The member has left the group: its probe is not counted any more.',
  },
  rules: {
    probeOfAMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'The member declares its own probe.'
        : 'Only a member of the group declares a probe, and its own: nobody measures in the name of another.',
    keyOfAProbe: (_facts, outcome) =>
      outcome === 'met'
        ? 'The key is that of a probe.'
        : 'This is not the key of a probe: copy the whole line that the command “unisson probe” prints, with the name.',
    oneProbeABody: ({ name: named, own }, outcome) => {
      if (outcome === 'not-applicable') return 'The key could not be read.'
      if (outcome === 'met') return `The member has no other probe, and none bears the name or the key of ${named}.`
      return own === true
        ? 'This member has a probe already: each has one voice. Revoke it first.'
        : `A declared probe bears this name or this key already (${named}): one machine counts once.`
    },
    probeRevokedForAReason: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is written.' : 'Write why this probe is not listened to any more.',
    probeMemberLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'The member has left the group: its probe is not counted any more.'
        : 'The member still belongs to the group: its probe counts.',
  },
}

export const outage: typeof frenchOutage = {
  process: 'outage',
  acts: {
    find: 'Find an outage',
    follow: 'Follow the outage',
    declare: 'Declare an outage',
    end: 'Declare the end of the outage',
  },
  final: {
    declare: 'The deadlines that it reaches are moved at once, and all candidates told: this is not taken back.',
  },
  statuses: { none: 'not declared', running: 'going on', over: 'over' },
  capacities: { coordinator: 'the coordinator', clock: 'the probes, as time passes' },
  done: {
    find: ({ payload }) => `An outage of the deposits was found, from ${at(payload.from)} on.`,
    follow: () => 'The outage was followed: its length, its end or its effects have changed.',
    declare: ({ payload }) => `An outage of the deposits was declared, from ${at(payload.from)} on: ${payload.reason}`,
    end: ({ payload }) => `The outage ended at ${at(payload.until)}.`,
  },
  rules: {
    outageMeasured: ({ from, lost, minimum }, outcome) =>
      outcome === 'met'
        ? `The probes lost ${lost} minutes, and ${minimum} are asked.`
        : `The probes do not show, from ${at(from)} on, the ${minimum} lost minutes that make an outage.`,
    outageFoundOnce: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Nothing is measured at that hour.'
      return outcome === 'met' ? 'It was not found before.' : 'This outage has been found: what follows is added to it.'
    },
    outageGoesOn: (_facts, outcome) =>
      outcome === 'met'
        ? 'Something is to be added: minutes, an end, a deadline that it reaches.'
        : 'Nothing is new since the last entry.',
    outageReasoned: (_facts, outcome) =>
      outcome === 'met'
        ? 'What failed is said.'
        : 'Say what failed, and how it is known: everybody will read it, and perhaps a judge.',
    outageDated: ({ from, until, now }, outcome) => {
      const end = until === null ? '' : `, and ended at ${at(until)}`
      return outcome === 'met'
        ? `It began at ${at(from)}${end}.`
        : `An outage has taken place, and ends after it began: it began at ${at(from)}${end}, and it is ${at(now)}.`
    },
    outageInterestFree: ({ consultations }, outcome) => {
      if (outcome === 'not-applicable') return 'Nobody declares.'
      return outcome === 'met'
        ? 'No deadline that moves is that of a procedure in which you have an interest.'
        : `You declared an interest in a procedure whose deadline would move (${listed(consultations)}): another person of the coordinator declares the outage.`
    },
  },
}
