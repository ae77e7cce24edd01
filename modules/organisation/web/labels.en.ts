import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised, ofName, theName } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as actRules from '../model/authorising-act-rules.ts'
import type { AuthorisingActAct, AuthorisingActState } from '../model/authorising-act-state.ts'
import type * as bodyRules from '../model/body-rules.ts'
import type { Body, BodyAct } from '../model/body-state.ts'
import { terms } from './terms.en.ts'

const { day, listed } = factsIn('en')

type Capacity = 'preparer' | 'body' | 'coordinator'

const term = (words: Readonly<Record<string, string>>, value: Json | undefined): string =>
  words[String(value)] ?? String(value)

const capacities: Readonly<Record<Capacity, string>> = {
  preparer: 'anyone who prepares the group',
  body: 'the member itself',
  coordinator: 'the coordinator, who keeps the register',
}

export const body: ModuleLabels<BodyAct['type'], Body['status'], keyof typeof bodyRules, Capacity> = {
  process: 'body',
  acts: {
    register: 'Register a member',
    correct: 'Correct the card',
    appoint: 'Register an office',
    endOffice: 'End an office',
  },
  statuses: { none: 'not registered', registered: 'registered' },
  capacities,
  done: {
    register: ({ payload }) => `${payload.name} was registered.`,
    correct: ({ payload }) => `The card was corrected: ${payload.reason}`,
    appoint: ({ payload }) => `${payload.title}: office registered from ${day(payload.from)}.`,
    endOffice: ({ payload }) => `An office ended on ${day(payload.until)}: ${payload.reason}`,
  },
  tasks: {
    appoint: ({ facts }) => `${facts.body} has no representative: register the new one, with the act of election.`,
  },
  asked: { appoint: () => 'Register your new representative, with the act of election.' },
  rules: {
    siretValid: ({ siret, problem }, outcome) => {
      if (outcome === 'not-applicable') return 'A body of another State has no SIRET.'
      if (outcome === 'met') return `The SIRET ${siret} is right.`
      if (siret === null) return 'The SIRET is missing.'
      if (problem === 'not-fourteen-digits') return `The SIRET “${siret}” does not have fourteen digits.`
      if (problem === 'wrong-siren-key') return `The first nine digits of “${siret}” are no SIREN: their key is wrong.`
      return `The key of the SIRET “${siret}” is wrong. For an establishment of La Poste, the sum of the digits is a multiple of 5.`
    },
    registeredOnce: ({ siret, registeredAs }, outcome) =>
      outcome === 'unmet'
        ? `The SIRET ${siret} is already registered, as ${registeredAs}.`
        : 'No other member bears this SIRET.',
    seatKnown: ({ text, city }, outcome) => {
      if (outcome === 'met') return `The seat is known: ${text}.`
      if (String(text).trim() === '') return 'The address of the seat is missing.'
      if (String(city).trim() === '') return 'The town of the seat is missing.'
      return 'The département of the seat is missing or does not fit the country: two or three characters in France, none elsewhere.'
    },
    commitmentToApplyTheCode: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'The member is a buyer: it applies the code of itself.'
      return outcome === 'met'
        ? 'The member has committed itself in writing to apply the code to the group’s purchases.'
        : 'The written commitment to apply the Public Procurement Code to the group’s purchases is missing.'
    },
    applicableLawAgreed: ({ country }, outcome) => {
      if (outcome === 'not-applicable') return 'The member is under French law.'
      return outcome === 'met'
        ? 'The members have agreed on the applicable law.'
        : `The member has its seat outside France (${country}): say where the members agree on the applicable law.`
    },
    representativeKnown: ({ name, title }, outcome) => {
      if (outcome === 'met') return `The representative is known: ${name}, ${title}.`
      return name === '' ? 'The member’s representative is missing.' : 'The title of the office is missing.'
    },
    officeDatesOrdered: ({ given, from, until }, outcome) => {
      if (outcome !== 'unmet') return 'The dates of the office follow each other.'
      return typeof given === 'string' && String(given) > String(from)
        ? `The act that gives the office is of ${day(given)}, after its beginning on ${day(from)}.`
        : `The office would end on ${day(until)}, before its beginning on ${day(from)}.`
    },
    oneRepresentativeAtATime: ({ last, lastFrom }, outcome) =>
      outcome === 'unmet'
        ? `${last} has represented the member since ${day(lastFrom)}: a successor can only come after that day.`
        : 'The member has one representative at a time.',
    representativeActStated: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return 'The first representative is the one the convention names.'
      return outcome === 'met'
        ? `The change of representative rests on act no. ${number}.`
        : 'The act that gives the office is missing, with its date and number.'
    },
    delegatingAct: ({ office, number }, outcome) => {
      if (outcome === 'met') return `The delegation rests on order no. ${number}.`
      if (outcome === 'not-applicable') return 'The office is no delegation.'
      return office === 'delegate'
        ? 'The order of delegation is missing, with its date, its number and what it delegates.'
        : 'Only the holder of a delegation of signature bears a delegation.'
    },
    delegationWithinOffice: ({ delegator, delegatorUntil }, outcome) => {
      if (outcome === 'met') return `The delegation fits in the office that gives it (${delegator}).`
      if (outcome === 'not-applicable') return 'The office is no delegation.'
      if (delegator === null) return 'The delegating office is unknown.'
      return delegatorUntil === null
        ? `${delegator} cannot delegate: only a representative in office does.`
        : `${delegator} leaves office on ${day(delegatorUntil)}: the delegation cannot last longer.`
    },
    samePersonElsewhere: ({ bodies, person }, outcome) =>
      outcome === 'computed'
        ? `${person} also represents: ${listed(bodies)}. Each member signs for itself, under its own authority.`
        : 'No other member has the same representative.',
    registerKeptOnAct: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return 'The member keeps its own card.'
      return outcome === 'met'
        ? `The coordinator relies on the member’s act no. ${number}.`
        : 'The coordinator changes another member’s card only on an act of that member, stated with its number.'
    },
    correctionAct: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return 'This correction takes no act.'
      return outcome === 'met'
        ? `The change rests on act no. ${number}.`
        : 'The convention names this member: another name or SIRET takes the act that decides it.'
    },
    officeInCourse: ({ title, endsOn }, outcome) => {
      if (outcome === 'met') return `The office is in course: ${title}.`
      return title === null ? 'This office is unknown.' : `This office already ends on ${day(endsOn)}.`
    },
  },
}

export const authorisingAct: ModuleLabels<
  AuthorisingActAct['type'],
  AuthorisingActState['status'],
  keyof typeof actRules,
  Capacity
> = {
  process: 'authorisingAct',
  acts: {
    record: 'Record an act',
    transmit: 'Record the transmission',
    publish: 'Record the publication',
    annul: 'Record the annulment',
  },
  statuses: { none: 'to be recorded', recorded: 'recorded', enforceable: 'enforceable', annulled: 'annulled' },
  capacities,
  done: {
    record: ({ payload }) =>
      `Act no. ${payload.number} of ${day(payload.date)} was recorded: ${term(terms.subjects, payload.subject)}.`,
    transmit: ({ payload }) => `The act was transmitted to the legality control on ${day(payload.sentOn)}.`,
    publish: ({ payload }) => `The act was published ${term(terms.publications, payload.how)} on ${day(payload.on)}.`,
    annul: ({ payload }) => `The act was annulled on ${day(payload.on)}.`,
  },
  tasks: {
    record: ({ facts }) =>
      `The deliberation ${ofName(String(facts.body), 'en')} is missing: it approves the convention and authorises its signature.`,
    transmit: ({ facts, due }) =>
      `${capitalised(theName(String(facts.body), 'en'))}: transmit its act no. ${facts.number} to the legality control; period of ${facts.days} days to be confirmed: ${day(due)}.`,
    publish: ({ facts }) =>
      `${capitalised(theName(String(facts.body), 'en'))} must publish its act no. ${facts.number} of ${day(facts.date)}.`,
  },
  asked: {
    record: () => 'Bring the deliberation that approves the convention and authorises its signature.',
    transmit: ({ facts, due }) =>
      `Transmit your act no. ${facts.number} to the legality control; period of ${facts.days} days to be confirmed: ${day(due)}.`,
    publish: ({ facts }) => `Publish your act no. ${facts.number} of ${day(facts.date)}.`,
  },
  rules: {
    actOfARegisteredBody: (_facts, outcome) =>
      outcome === 'met' ? 'The act is that of a registered member.' : 'The body is not in the group’s register.',
    ownActRecorded: (_facts, outcome) =>
      outcome === 'met'
        ? 'The act is recorded by someone who may.'
        : 'Each member records its own acts; the coordinator may record those of all.',
    actDateReached: ({ date }, outcome) =>
      outcome === 'met' ? `The act is of ${day(date)}.` : `The act would be of ${day(date)}, which has not come yet.`,
    actFileAttached: ({ number }, outcome) =>
      outcome === 'met' ? 'The file of the act is attached.' : `The file of act no. ${number} is missing.`,
    deliberativeOrganDecides: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return 'The subject of the act takes no deliberation.'
      return outcome === 'met'
        ? `The assembly deliberated: ${organ}.`
        : `“${organ}” is not enough: the deliberative assembly must itself approve the convention.`
    },
    permanentCommitteeEmpowered: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return 'The act does not come from a permanent committee.'
      return outcome === 'met'
        ? 'The permanent committee had been given the power.'
        : `“${organ}”: say by which deliberation the assembly delegated this matter to it.`
    },
    organCompetent: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return 'The law itself names the competent assembly.'
      return outcome === 'met'
        ? `The competent organ is established: ${organ}.`
        : `“${organ}”: say why this organ is competent (statutes, deliberation).`
    },
    signatoryNamed: ({ signatory }, outcome) => {
      if (outcome === 'not-applicable') return 'The act authorises no signature of the convention.'
      return outcome === 'met'
        ? `The act authorises to sign: ${signatory ?? 'see the reason'}.`
        : 'The act names neither the person nor the office authorised to sign: the signature of the convention would be refused.'
    },
    transmissionStated: ({ kind, articles, transmissible }, outcome) => {
      if (outcome === 'unmet')
        return `The acts of a member of this kind (${term(terms.kinds, kind)}) are transmitted to the legality control: ${listed(articles)}.`
      if (outcome === 'to-appraise')
        return `Say why the act is not transmitted to the legality control (${listed(articles)}).`
      return transmissible === true
        ? 'The act is transmitted to the legality control.'
        : 'The act is not subject to transmission.'
    },
    transmissionAwaited: ({ transmissible, acknowledgedOn }, outcome) => {
      if (outcome === 'met') return 'The transmission is still to be done, or its acknowledgement to be received.'
      return transmissible === true
        ? `The transmission is done: acknowledged on ${day(acknowledgedOn)}.`
        : 'The act is not subject to transmission.'
    },
    transmissionAfterTheAct: ({ date, sentOn, acknowledgedOn }, outcome) => {
      if (outcome === 'met') return 'The sending follows the act, the acknowledgement follows the sending.'
      const receipt = acknowledgedOn === null ? '' : `, acknowledged on ${day(acknowledgedOn)}`
      return `The dates do not follow each other, or one is still to come: act of ${day(date)}, sent on ${day(sentOn)}${receipt}.`
    },
    transmittedInTime: ({ due, late }) =>
      late === true
        ? `The period to transmit ended on ${day(due)}: the sending is late, but still necessary.`
        : `The period to transmit ends on ${day(due)}.`,
    publicationAwaited: ({ publishedOn }, outcome) => {
      if (outcome === 'met') return 'The publication is still to be done.'
      return publishedOn === null
        ? 'The act takes no publication.'
        : `The act has been published since ${day(publishedOn)}.`
    },
    publicationAfterTheAct: ({ date, publishedOn }, outcome) =>
      outcome === 'met'
        ? 'The publication follows the act.'
        : `The publication of ${day(publishedOn)} can neither precede the act of ${day(date)} nor be to come.`,
    cancellingAct: ({ by }, outcome) => {
      if (outcome === 'met') return 'The annulment is accepted.'
      return by === null
        ? 'An act goes only by a contrary act: say what annuls it (a judgment, a withdrawal).'
        : 'The contrary act must be of the same member, later, and enforceable.'
    },
    annulmentAfterTheAct: ({ date, on }, outcome) =>
      outcome === 'met'
        ? 'The annulment follows the act.'
        : `The annulment of ${day(on)} can neither precede the act of ${day(date)} nor be to come.`,
  },
}
