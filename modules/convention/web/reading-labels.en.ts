import type { Json } from '#kernel/canonical.ts'
import type { NoticeId } from '../reading/index.ts'

type Facts = Readonly<Record<string, Json>>

function named(value: Json, field: string): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? String((value as Facts)[field] ?? '')
    : ''
}

function names(value: Json | undefined): string {
  const printed = (Array.isArray(value) ? value : []).map((one) => (typeof one === 'string' ? one : named(one, 'name')))
  return printed.length < 2 ? printed.join('') : `${printed.slice(0, -1).join(', ')} and ${printed[printed.length - 1]}`
}

function shared(value: Json | undefined): string {
  return (Array.isArray(value) ? value : [])
    .map((one) => `${named(one, 'name')} (${names((one as Facts).members)})`)
    .join(', ')
}

/** What each notice of the reading says, in English. The compiler refuses a notice without its sentence. */
export const readingLabels: Record<NoticeId, (facts: Facts) => string> = {
  'signature-block-without-name': ({ members }) =>
    `No name stands in the signature block of: ${names(members)}. The office signs; the person must hold it on the day of signature.`,
  'office-and-civility-differ': ({ members }) =>
    `The title in the signature block does not agree with the representative’s civility: ${names(members)}.`,
  'representative-shared': ({ representatives }) =>
    `One person represents several members: ${shared(representatives)}. Each needs its own signature and authorising act.`,
  'coordinator-counted-among-founders': ({ coordinator }) =>
    `“The coordinator and the founding members”: ${coordinator} is a founder too; its agreement counts once.`,
  'acts-of-two-kinds': () =>
    'The recitals cite deliberations for some members and decisions of other organs for the rest: ask these which organ is competent.',
  'signature-block-missing': ({ members }) => `No signature block for: ${names(members)}.`,
  'signature-order-differs': () =>
    'The signature blocks do not follow the order of the parties. The order is presentation only.',
  'signature-date-blank': () =>
    'The date of signature is blank. The date of the convention will be that of the last signature.',
  'party-incomplete': ({ members }) => `Seat, representative or office missing for: ${names(members)}.`,
  'party-blank': ({ count }) => `The name of a party is blank (${count}). It is left out.`,
  'coordinator-not-a-party': ({ coordinators }) => `The coordinator is not one of the parties: ${names(coordinators)}.`,
  'legal-basis-partial': ({ cited }) =>
    `Only these are cited: ${names(cited)}. The group is governed by articles L2113-6 to L2113-8.`,
  'one-contract-or-several': () =>
    'The text speaks of “a contract” and elsewhere of “contracts”: lots and successive contracts stay possible within the object.',
  'effect-on-several-dates': () =>
    'The effect hangs on the notification to each member, hence on several dates: the group takes effect on the last one, and no notice is sent before.',
  'term-without-date': () =>
    'The term is the completion of the object, without a date: a closing checklist will establish it.',
  'coordinator-replacement-unruled': () =>
    'No rule replaces the coordinator: its withdrawal is blocked until an amendment has named another.',
  'committee-coordinator-or-new': () =>
    'The coordinator “constitutes” the award committee, while another clause keeps its own existing one: read that it convenes it.',
  'rejection-reasons-optional': () =>
    'Reasons for rejection would be given “where appropriate” only: they are due in every formalised procedure.',
  'signing-authority-unsaid': () =>
    'Nothing says which act authorises the coordinator’s executive to sign the contract: a deliberation or a delegation is required.',
  'tasks-out-of-order': () =>
    'The list of tasks puts the signature before the final adjustment or the transmission: the legal order prevails.',
  'protective-measures-unlimited': () =>
    '“All necessary measures” to protect the group: this mandate has no limit. Members are informed within five working days.',
  'transmission-whatever-amount': () =>
    'The legality deposit is required whatever the amount: below the threshold it stays voluntary.',
  'originals-in-premises': () => 'Originals are kept “in its premises”: say where electronic originals are.',
  'information-or-secrecy': () => 'The duty to pass on “all information” meets the secrecy of bids during the award.',
  'committee-below-thresholds': () =>
    'The text does not say what the committee does in an adapted procedure: it only gives an opinion there.',
  'voice-unsaid': () => 'The voice of the persons appointed is not stated: it is advisory.',
  'late-joiner': ({ article }) =>
    `Joining stays open${article === undefined ? '' : ` (article ${article})`} for one determined contract: a newcomer cannot benefit from a procedure already launched. Its accession counts for later ones only.`,
  'quantities-unsaid': () => 'Each member commits to “its part”, without a quantity: provide commitment sheets.',
  'group-or-members-execute': () =>
    'The object says “award and execute”, yet each member executes for itself: execution is followed member by member.',
  'developments-without-rights': () =>
    'Developments are foreseen without a clause on their ownership or reuse among members.',
  'execution-disputes-split': () =>
    'Disputes on execution belong to members, amendments to the coordinator: what changes the contract is passed to it.',
  'silence-toward-candidates': () =>
    'The ban on talking “beforehand” has no start and no end: it runs from the freeze of needs to the award notice.',
  'member-body-or-person': () =>
    'The conflict of interest aims now at the member, now at its staff: the duty rests on persons, and the substitute must be named.',
  'contract-wide-acts-unassigned': () =>
    'Subcontractors, penalties and termination are given to nobody: these acts, common to all, belong to the coordinator.',
  'technical-group-double-seat': () => 'The coordinator sits in the technical group twice over: one seat is counted.',
  'association-duty-or-option': () =>
    '“Will associate”: the text does not say whether it is a duty. A task is created; skipping it needs a reason.',
  'admission-without-threshold': () =>
    'The criteria of admission have no threshold and no proof: those who approve appreciate them.',
  'acknowledgement-requested': () => '“With request for acknowledgement”: the proved reception is what counts.',
  'founders-how-many': () =>
    'Majority or unanimity of the founders? The text does not say: unanimity of those still members is kept.',
  'notice-and-deferral': () =>
    'Notice and deferral to the end of contracts add up: leaving takes effect on the later of the two dates.',
  'award-without-bounds': () =>
    '“During the award” has no bounds: from the sending of the notice to the notification of the contract.',
  'exceptional-costs-unsaid': () =>
    'The coordinator bears the costs; nothing is said of court orders or of costs that one member causes.',
  'dissolution-with-running-contracts': () =>
    'Dissolution is possible while contracts run, without a rule to settle them.',
  'amicable-without-length': () => 'The amicable step has no length: two months by default.',
  'paper-or-electronic-originals': () =>
    'Originals are counted per member: with an electronic signature one file is the original.',
  'text-truncated': ({ length }) => `The text holds ${length} characters: only its beginning was read.`,
  'object-missing': () => 'The object of the group was not found.',
  'kind-missing': () => 'The text does not expressly say whether the group serves once or permanently.',
  'duration-missing': () => 'No clause on duration.',
  'effect-missing': () => 'The text does not say when the convention takes effect.',
  'parties-missing': () => 'Fewer than two parties were found.',
  'coordinator-missing': () => 'No coordinator is named.',
  'missions-missing': () => 'The missions of the coordinator are not defined.',
  'execution-missing': () => 'The text does not say who executes the contract.',
  'committee-missing': () => 'The text does not say which award committee is competent.',
  'accession-missing': () => 'No clause on new members.',
  'withdrawal-missing': () => 'No clause on withdrawal.',
  'withdrawal-notice-missing': () => 'Withdrawal is allowed without a stated notice.',
  'withdrawal-effects-missing': () => 'The financial effects of a withdrawal are not settled.',
  'cost-sharing-missing': () => 'Who bears the running costs is not settled.',
  'dissolution-missing': () => 'No clause on dissolution.',
  'disputes-missing': () => 'No clause on disputes between members.',
  'needs-missing': () => 'The needs of each member are not described.',
  'coordinator-replacement-missing': () => 'The replacement of the coordinator is not provided for.',
  'amendment-rule-missing': () => 'No general rule on amending the convention.',
  'payment-roles-missing': () => 'The text does not say who is invoiced and who pays.',
  'penalties-missing': () => 'Termination and penalties are not settled.',
  'subcontracting-missing': () => 'The text does not say who accepts subcontractors.',
  'data-protection-missing': () => 'Data protection roles are not defined.',
  'intellectual-property-missing': () => 'No clause on intellectual property.',
  'length-in-years-missing': () => 'The duration is not given in years.',
  'committee-rules-missing': () => 'The committee’s convening period and internal rules are not stated.',
  'technical-group-rule-missing': () => 'The technical group has no decision rule.',
  'approval-delay-missing': () => 'No delay is given to decide on an accession.',
  'communication-missing': () => 'Nothing is said of communication after the award.',
}
