import type { Finding } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as copyRules from '../model/copy-rules.ts'
import type * as rules from '../model/deposit-rules.ts'
import type { Deposit, DepositAct } from '../model/deposit-state.ts'

const { at } = factsIn('en')

/** What the manifest names that is not the deposit's. */
const NAMED: Readonly<Record<string, string>> = {
  consultation: 'another consultation',
  deposit: 'another deposit',
  dossier: 'another version of the file',
  keySet: 'another key set',
}
const named = (differs: Json | undefined): string =>
  (Array.isArray(differs) ? differs : []).map((each: Json) => NAMED[String(each)] ?? '—').join(', ')

const parts = (many: Json | undefined): string => (Number(many) === 1 ? '1 part' : `${String(many)} parts`)

/** The cases of annexe 6, article 2. */
const CASES: Readonly<Record<string, string>> = {
  malware: 'malware in what was sent by electronic means',
  incomplete: 'an electronic sending that is incomplete',
  late: 'an electronic sending that came late',
  unreadable: 'an electronic sending that could not be opened',
}

const diligence = ({
  begunAt,
  deadline,
  partsAtDeadline,
  outages,
  troubles,
  stalled,
}: Readonly<Record<string, Json>>) =>
  [
    `The sending began on ${at(begunAt)}; the deadline was ${at(deadline)}, and the server then held ${parts(partsAtDeadline ?? 0)}.`,
    `Outages noted: ${String(outages ?? 0)}; difficulties told by the operator: ${String(troubles ?? 0)}.`,
    ...(stalled === true ? ['The deposit had come in time: the delay is the platform’s.'] : []),
  ].join(' ')

/** What is decided on: whoever is not given the findings is told nothing of the delay nor of whose doing it is. */
function decidedOn(findings: readonly Finding[]): string {
  const stalled = findings.find(({ facts }) => facts.stalled !== undefined)?.facts.stalled
  if (stalled === true) return 'A deposit that came in time, and that the platform had entered too late,'
  return stalled === false ? 'A late deposit' : 'A deposit that was kept sealed'
}

export const deposit: ModuleLabels<
  DepositAct['type'],
  Deposit['status'],
  keyof typeof rules | keyof typeof copyRules,
  'operator' | 'coordinator' | 'clock'
> = {
  process: 'deposit',
  acts: {
    begin: 'Begin a deposit',
    commit: 'Hand the deposit in',
    supersede: 'Replace the deposit',
    discard: 'Discard a deposit that is begun',
    withdraw: 'Withdraw the deposit',
    attest: 'Find that the receipt is attested',
    askAgain: 'Ask whether the deposit stands',
    reconfirm: 'Stand by the deposit',
    tell: 'Tell a difficulty',
    admit: 'Admit the deposit kept sealed',
    reject: 'Reject the deposit kept sealed',
    call: 'Call the backup copy',
  },
  final: {
    commit: 'What was handed in is not added to any more: it is replaced, until the deadline.',
    discard: 'What was sent is erased: to compete, another deposit must be begun.',
    withdraw: 'A deposit that was withdrawn is not opened, and those that it replaced do not come back.',
    admit: 'The envelope will be opened with the others: it can no longer be rejected for being late.',
    reject: 'The envelope stays sealed, and its operator does not compete with it.',
  },
  statuses: {
    none: 'to begin',
    begun: 'begun',
    discarded: 'discarded',
    received: 'received in time',
    late: 'late, sealed',
    superseded: 'replaced',
    withdrawn: 'withdrawn',
    admitted: 'late, admitted',
    rejected: 'late, rejected',
  },
  capacities: {
    operator: 'the operator, in its account',
    coordinator: 'the coordinator',
    clock: 'the passing of time',
  },
  done: {
    begin: () => 'An operator began a deposit.',
    commit: ({ events }) => {
      const [came] = events
      if (came?.type !== 'DepositCameLate') return 'A deposit was received.'
      return came.stalled ? 'A deposit came in time, and was entered too late by the platform.' : 'A deposit came late.'
    },
    discard: () => 'An operator discarded a deposit that it had begun.',
    supersede: () => 'A deposit was replaced by a later one of the same account.',
    withdraw: () => 'An operator withdrew its deposit.',
    attest: () => 'The receipt of a deposit is attested by the witnesses of the register.',
    askAgain: () => 'The file has changed: an operator is asked whether it stands by its deposit.',
    reconfirm: () => 'An operator stands by its deposit for the new version of the file.',
    tell: () => 'An operator told a difficulty.',
    admit: ({ findings }) => `${decidedOn(findings)} was admitted, with a reason.`,
    reject: ({ findings }) => `${decidedOn(findings)} was rejected, with a reason.`,
    call: () => 'A backup copy was called, with a reason.',
  },
  rules: {
    tendersTaken: ({ opened }, outcome) => {
      if (outcome === 'met') return 'The consultation takes deposits.'
      if (opened === true) return 'The opening session has taken place: nothing is deposited any more.'
      return 'There is no published consultation at this address.'
    },
    notAbandoned: (_facts, outcome) =>
      outcome === 'met'
        ? 'The consultation is not abandoned.'
        : 'The consultation is abandoned: there is nothing to hand in any more.',
    keySetInForce: ({ published }, outcome) => {
      if (outcome === 'met') return 'The envelope will be sealed for the keyholders that are published.'
      return published === null
        ? 'No key set is in force, because it is not published yet or because too few keyholders are left: nothing can be sealed.'
        : 'The keyholders have changed: load the page again, one seals for those of today.'
    },
    dossierPublished: ({ isLast }, outcome) => {
      if (outcome === 'unmet') return 'No published version of the file has this hash.'
      return isLast === true
        ? 'The deposit answers the version of the file that is in force.'
        : 'The deposit answers a version of the file that was replaced: its operator will be asked whether it stands.'
    },
    begunWithinLimits: ({ begun, most }, outcome) =>
      outcome === 'met'
        ? `The account has ${String(begun)} deposits begun, of ${String(most)} at most.`
        : `The account has ${String(begun)} deposits begun already, and the published limit is ${String(most)}: hand one in, or discard one.`,
    manifestOwn: ({ differs }, outcome) =>
      outcome === 'met'
        ? 'What is handed in is what was begun.'
        : `The manifest names ${named(differs)}: nothing is handed in.`,
    keyholdersNamed: (_facts, outcome) =>
      outcome === 'met'
        ? 'Each envelope has a share for each keyholder, and for nobody else.'
        : 'An envelope has no share for a keyholder, or has one for somebody else: it could not be opened in session.',
    copyNamed: ({ copy }, outcome) => {
      if (outcome === 'met') return copy === true ? 'All envelopes are backup copies.' : 'No envelope is a backup copy.'
      return copy === true
        ? 'A deposit of a backup copy holds copies alone.'
        : 'A backup copy is deposited apart from the tender.'
    },
    partsHeld: ({ missing, held }, outcome) =>
      outcome === 'met'
        ? `All parts have come (${String(held)}).`
        : `${parts(missing)} ${Number(missing) === 1 ? 'is missing: send it' : 'are missing: send them'}, then hand the deposit in.`,
    recipientsOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'These envelopes were never deposited.'
        : 'One of these envelopes was deposited already: each deposit has its own, sealed for it.',
    receivedInTime: ({ receivedAt, deadline, uncertainty, inTime, setClosed }) => {
      const measured = `Last byte received on ${at(receivedAt)}, within ${String(uncertainty)} ms in the operator’s favour; deadline: ${at(deadline)}.`
      if (inTime !== true) return `${measured} The deposit is late: it is kept sealed.`
      return setClosed === true
        ? `${measured} It came in time, but the set of envelopes was closed when it was written down: a person decides.`
        : `${measured} The deposit is in time.`
    },
    lastReceivedOpened: ({ replaced, replacedIn }) => {
      if (typeof replacedIn === 'string') return 'A deposit of the same account that came after it replaces it.'
      const count = Array.isArray(replaced) ? replaced.length : 0
      if (count === 0) return 'It replaces no other deposit.'
      return `Received in time, it replaces ${count === 1 ? 'one deposit' : `${count} deposits`} of the same account.`
    },
    withdrawnInTime: ({ deadline, inTime, setClosed }, outcome) => {
      if (outcome === 'met') return `The withdrawal is asked for before the deadline (${at(deadline)}).`
      return inTime === true && setClosed === true
        ? 'The withdrawal was asked for in time, but the list of envelopes was fixed already when the platform entered it: the delay is its own. Write to the buyer before the session.'
        : `The deadline has passed (${at(deadline)}): a deposit is no longer withdrawn.`
    },
    deadlineAheadOfDeposit: ({ deadline }, outcome) =>
      outcome === 'met'
        ? `The deadline is ${at(deadline)}.`
        : `The deadline has passed (${at(deadline)}): what was deposited does not change any more.`,
    receiptUnattested: (_facts, outcome) =>
      outcome === 'met'
        ? 'The receipt is still provisional.'
        : 'The receipt is attested already, or nothing has been received.',
    receiptWitnessed: ({ needed, cosigned }, outcome) => {
      if (outcome === 'met')
        return `The entry of the receipt is attested by ${Number(cosigned) === 1 ? 'one witness' : `${String(cosigned)} witnesses`}.`
      return needed === null
        ? 'The group has agreed on no witness: the receipt rests on the log of the platform alone.'
        : `The receipt stays provisional: ${String(cosigned)} of the ${String(needed)} witnesses needed attest.`
    },
    dossierChanged: (_facts, outcome) =>
      outcome === 'met'
        ? 'The file has changed since this deposit was begun.'
        : 'It was asked already, or the version is not the one in force.',
    dossierLast: (_facts, outcome) =>
      outcome === 'met'
        ? 'The deposit stands for the version in force.'
        : 'This version of the file is not the one in force: read the last one.',
    sessionGoesOn: (_facts, outcome) =>
      outcome === 'met'
        ? 'The session has not ended: what is admitted or called can be opened in it.'
        : 'The session has ended: its keys serve no more and its minutes are made. This envelope stays sealed, and to admit it or to call it would not open it.',
    sessionOpened: ({ closed }, outcome) => {
      if (outcome === 'met') return 'The opening session is open.'
      return closed === true
        ? 'The set of envelopes is closed, the session is not open: nobody decides on a deposit yet.'
        : 'Before the opening session nobody knows of a deposit, nor decides on one.'
    },
    copyInTime: ({ stalled, copy }, outcome) =>
      outcome === 'met'
        ? copy === true && stalled === true
          ? 'The backup copy came in time: it is admitted among the copies, and is opened only if it is called.'
          : 'It is no backup copy.'
        : 'A backup copy comes before the deadline: one that is late is never opened.',
    lateReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept in the file.' : 'Say why: the decision is read with its reason.',
    diligenceAppraised: (facts, outcome) => {
      if (outcome === 'met' && facts.stalled === true)
        return 'The deposit came in time: the delay is the platform’s, and there is nothing to appraise.'
      if (outcome === 'met')
        return 'The operator’s diligence and the state of the platform were appraised: the reason is written.'
      if (outcome === 'unmet')
        return 'The operator was not diligent, or the platform was working: its envelope is not admitted.'
      return `${diligence(facts)} Did the operator set about it in time, with sound equipment, while the buyer does not show that the platform was working?`
    },
    platformShownWorking: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'The deposit is not late.'
      if (facts.stalled === true)
        return outcome === 'met'
          ? 'A later deposit of the same account replaces this one, which is therefore not opened.'
          : 'The deposit came in time, and the delay is the platform’s: it cannot be rejected for its hour.'
      if (outcome === 'met') return 'Nothing excuses the delay, or the reason answers what would excuse it.'
      if (outcome === 'unmet')
        return 'The buyer does not show that the platform was working: the envelope cannot be rejected so.'
      return `${diligence(facts)} What shows that the platform was working, or that the operator tarried?`
    },
    noOtherInTime: ({ standing, called, copy }, outcome) => {
      if (outcome !== 'met' && copy === true)
        return 'The same account has another backup copy received in time. Why admit this one too?'
      if (outcome !== 'met' && Number(called ?? 0) > 0)
        return 'A backup copy of the same account is called. Why open this envelope too?'
      if (outcome !== 'met')
        return 'The same account has an envelope received in time, which will be opened. Why open this one too?'
      return Number(standing ?? 0) + Number(called ?? 0) === 0
        ? 'This operator has no other envelope received in time.'
        : 'Why a second envelope of the same account is opened: the reason is written.'
    },
    copyOnly: (_facts, outcome) =>
      outcome === 'met'
        ? 'It is a backup copy received in time, which was not called.'
        : 'Only a backup copy received in time is called, and only once.',
    copyCaseGiven: ({ case: of, reasoned, found, standing }, outcome) => {
      const which = CASES[String(of)] ?? '—'
      if (outcome === 'to-appraise')
        return `An envelope of this account, which came whole and in time, will be opened. Was the sending in question (${which}) to be added to it, and not to repeat it? Say what shows so.`
      if (outcome === 'met') return `The case: ${which}.`
      if (reasoned !== false && Number(found ?? 0) > 0 && Number(standing ?? 0) > 0)
        return 'An envelope of this account, which came whole and in time, will be opened: its backup copy stays closed.'
      return reasoned === false
        ? `Say what was found: ${which}.`
        : `No electronic sending of this account, begun before the deadline, is in this case: ${which}.`
    },
    oneCopyCalled: ({ called }, outcome) => {
      if (outcome === 'met')
        return called === 0
          ? 'No other backup copy of this account is called, sealed or at the desk.'
          : 'Another copy of this account is called, and a person says for which other envelope this one stands.'
      return outcome === 'to-appraise'
        ? 'Another backup copy of this account is called already, and several of its sendings are in question. For which other envelope does this one stand, and what shows so?'
        : 'Another backup copy of this account is called already, sealed or at the desk: one alone stands for an envelope, and this one stays closed.'
    },
  },
}
