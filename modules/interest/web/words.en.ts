import { formatDate } from '#ui/i18n/format.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { Nature, Occasion, Role } from '../model/interest-state.ts'
import type { fr } from './words.fr.ts'

const day = (date: string): string => formatDate(date, 'en')
const natures: Readonly<Record<Nature, string>> = {
  mandate: 'a mandate or a function in a body',
  employment: 'an employment, present or recent',
  family: 'a family tie',
  shares: 'shares',
  other: 'another tie',
}
const occasions: Readonly<Record<Occasion, string>> = {
  procedure: 'the procedure begins',
  candidates: 'the candidates are known',
}
const roles: Readonly<Record<Role, string>> = {
  'technical-group': 'in the technical group',
  committee: 'in the award committee',
  signatory: 'to sign',
  agent: 'in the work of the procedure',
}

export const en: typeof fr = {
  title: 'Interests',
  lede: 'Everyone says whether they have an interest in a procedure, as soon as they know. A declared interest at once takes away all access to the procedure, and the person is replaced.',
  none: 'Nobody has declared yet.',
  youDeclared: (procedure, status) => `You have declared in “${procedure}”: ${status}.`,
  seeOrRenew: 'See your declaration, or declare again',
  onPaper: 'Record a declaration received on paper',
  noneGuest: 'You have not declared yet.',
  noneTeach:
    'A declaration says “no interest”, or what ties you to an operator: a mandate, an employment, a family tie, shares. It takes a minute, and is made again once the candidates are known. Only the coordinator reads it.',
  noProcedure: 'The group has no procedure yet: there is no interest to declare.',
  consequence:
    'Without an interest nothing changes for you. With one, you read nothing of the procedure from that moment, the coordinator is told, and your body names who replaces you.',
  person: 'Person',
  procedure: 'Procedure',
  status: 'State',
  since: 'Since',
  substitute: 'Replaced by',
  nobodyYet: 'to be named',
  dash: '–',
  silent: 'Who has declared nothing',
  allSaid: 'Every person in office has declared.',
  silentIn: (title, count) => `${title}: ${count} ${count === 1 ? 'person' : 'persons'}`,
  caseTitle: (name) => `Interests of ${name}`,
  caseLede: (status, procedure) => `${capitalised(status)}. Procedure: ${procedure}.`,
  hidden: 'a procedure that is not shown to you',
  keptFromYou:
    'What this person declared is read by that person and the coordinator only. You learn that the person is kept away, and who replaces it.',
  away: 'What is taken away',
  awayIs: (on) =>
    `Since ${day(on)} the person reads nothing of the procedure nor of the need that opened it, does nothing in it and receives no mail about it. That access comes back if the coordinator finds that there is no interest.`,
  replacedBy: (name, role, reference, on) => `${name} replaces the person ${role}, by ${reference} of ${day(on)}.`,
  toReplace: 'Nobody replaces the person yet: the body for which it acts names somebody by an act.',
  carried: 'Carried from an abandoned procedure',
  carriedSays:
    'The interest stood in an abandoned procedure for the same purchase: it remains in the one that takes its place. The person says whether it remains; the coordinator appraises it again.',
  carriedFrom: 'See what was declared there',
  declarations: 'What was declared',
  declaredOn: (on, known) => `Declared on ${day(on)}, known on ${day(known)}.`,
  noTie: 'No interest.',
  tieIs: (nature) => `Interest: ${nature}.`,
  operators: 'Operators concerned',
  signal: 'What was signalled',
  bySource: { person: 'Signalled by a person.', data: 'Suggested by data, which a person read.' },
  conclusion: 'Appraisal of the coordinator',
  concludedOn: (on, reason) => `On ${day(on)}: ${reason}`,
  natures,
  occasions,
  roles,
  definition: 'The legal definition of a conflict of interest',
  definitionFrom: (from) => `Wording in force since ${day(from)}.`,
  official: 'Read the official text',
  offences: 'Notice',
  offencesSay:
    'To take part in a procedure in which one has an interest may be an offence: the unlawful taking of interests and favouritism are punished by the Penal Code. An interest declared in time protects the person and the contract.',
  form: {
    procedure: 'Procedure',
    whose: 'Declaration of',
    choosePerson: 'Choose a person',
    own: 'myself',
    paper: 'Declaration received on paper',
    receivedOn: 'Received on',
    proof: 'Document received',
    occasion: 'Moment',
    tie: 'Do you have an interest in this procedure?',
    noTie: 'No, none',
    hasTie: 'Yes',
    nature: 'Nature of the interest',
    text: 'In a few words',
    textHint: 'Only the coordinator and you read these words.',
    knownOn: 'Known since',
    operators: 'Operators concerned',
    operator: (line) => `Name of operator ${line}`,
    siren: (line) => `SIREN of operator ${line}, if known`,
    addOperator: 'Add an operator',
    notice: 'I have read the definition and the notice',
    substitute: 'Who replaces',
    role: 'Where',
    reference: 'Act that names the substitute',
    referenceHint: 'For instance: order No 2027-12.',
    actOn: 'Act of',
    actFile: 'The act, once it is signed',
    reason: 'What makes one think of an interest',
    source: 'Where does it come from?',
    person: 'Person concerned',
  },
  suspicions: {
    title: 'What data suggest',
    lede: 'These likenesses accuse nobody and keep nobody away. Read them; signal those that seem well founded: the person will read it, and you will appraise.',
    in: (title) => `in “${title}”`,
    why: {
      'same-siren': (office, operator) => `Holds office there (${office}); that body has the SIREN of “${operator}”.`,
      'same-name': (office, operator) => `Holds office there (${office}); that body has the name of “${operator}”.`,
      'same-address': (office, operator) =>
        `Holds office there (${office}); that body has the address of “${operator}”.`,
      mandate: (office, operator) => `Also holds office (${office}) in a body that is, or seems to be, “${operator}”.`,
    },
    seen: {
      declaration: () => 'A declaration of interest names this operator.',
      contact: () => 'A declared contact names this operator.',
      retrieval: () => 'This operator follows the consultation.',
    },
    signal: (name) => `Signal a possible interest: ${name}`,
    declaredNone: 'This person has declared no interest.',
    open: (name) => `See the declaration: ${name}`,
  },
  ofYourSeat: 'the procedure that the technical group associates you with',
  ledeGuest:
    'You say whether you have an interest in the procedure that you are associated with, as soon as you know. A declared interest at once takes away all access to it. Only the coordinator reads your declaration.',
  noSeat: 'You have no seat in a technical group: there is no interest to declare.',
  signalConsequence:
    'The coordinator is told, and appraises. Nothing is taken from the person before that; the person reads this signal.',
  consequences: {
    renew:
      'This declaration is added to the earlier ones. An interest already declared is lifted by the coordinator’s appraisal only.',
    uphold: 'The person stays away until the end of the procedure, unless appraised again.',
    dismiss: 'The person has access to the procedure again at once. Your reasons are entered in the register.',
    replace: 'The minutes will tell that the person is kept away, and who replaces it.',
  },
}
