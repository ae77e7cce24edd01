import type { Finding } from '#api/shapes.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as arrivalRules from '../model/arrival-rules.ts'
import type * as endRules from '../model/end-rules.ts'
import type * as rules from '../model/opening-rules.ts'
import type { Opening, OpeningAct } from '../model/opening-state.ts'

const { at, listed, number } = factsIn('en')
const some = (count: unknown, one: string, many: string): string =>
  typeof count === 'number' ? `${number(count)} ${count === 1 ? one : many}` : many

const UNSEEN: Readonly<Record<string, string>> = {
  malware: 'no malware was found in what this operator sent',
  unreadable: 'no envelope of this operator was found impossible to open',
}

const KINDS: Readonly<Record<string, string>> = {
  application: 'application',
  tender: 'tender',
  copy: 'backup copy',
}

/** Which envelope an entry of the clock is about, as its rule has it; nothing to whoever is not shown the findings. */
function envelopeIn(findings: readonly Finding[]): string {
  const { operator, kind } = findings.find(({ facts }) => facts.operator !== undefined)?.facts ?? {}
  return typeof operator === 'string' ? `: ${KINDS[String(kind)] ?? 'envelope'} of ${operator}` : ''
}

/** What is no longer as the journal entered it; nothing while all of it is. */
function alteredIn({ rows, companies, journal }: Readonly<Record<string, unknown>>): string {
  const named = (hashes: unknown, sentence: string) =>
    Array.isArray(hashes) && hashes.length > 0 ? `${sentence}: ${listed(hashes)}. ` : ''
  return [
    named(rows, 'No longer as the journal entered them are the deposits with the hash'),
    named(
      companies,
      'No longer the one of the journal is the number or the name of the operator of the deposits with the hash',
    ),
    journal === true ? 'The journal of these deposits was itself altered. ' : '',
  ].join('')
}

export const opening: ModuleLabels<
  OpeningAct['type'],
  Opening['status'],
  keyof typeof rules | keyof typeof arrivalRules | keyof typeof endRules,
  'coordinator' | 'keyholder' | 'escrow' | 'clock'
> = {
  process: 'opening',
  acts: {
    fix: 'Fix the set of deposits',
    open: 'Open the session',
    attend: 'Declare yourself present',
    give: 'Give your shares',
    giveTimePart: 'Give the server’s part by the spare key',
    unseal: 'Open an envelope',
    fail: 'Record that an envelope does not open',
    proceed: 'Go on to the tenders',
    include: 'Add an admitted deposit or a backup copy',
    end: 'Close the session',
  },
  final: {
    open: 'A session that is open is not closed again: the envelopes that are due are opened, and that is written for ever.',
    give: 'A share that was given is not taken back: as soon as there are enough, the envelope opens.',
    giveTimePart: 'A part that was given is not taken back: with those of the keyholders, the envelope opens.',
    proceed: 'The tenders will be opened; those of excluded candidates stay sealed.',
    end: 'A session that is closed does not go on: what is not open stays sealed.',
  },
  statuses: {
    none: 'deposits awaited',
    fixed: 'deposits fixed, session to open',
    opened: 'session open',
    ended: 'session closed',
  },
  capacities: {
    coordinator: 'the coordinator',
    keyholder: 'a keyholder',
    escrow: 'whoever keeps the spare key',
    clock: 'the calendar',
  },
  done: {
    fix: () => 'The set of the deposits received in time was fixed.',
    open: ({ payload }) =>
      `The opening session began${payload.order === 'together' ? ', applications and tenders together' : ', with the applications'}.`,
    attend: ({ payload }) =>
      `A person declared to be present at the opening${payload.manner === 'remote' ? ', from a distance' : ''}.`,
    give: ({ payload }) =>
      `A keyholder gave its shares for ${some(countOf(payload.envelopes), 'envelope', 'envelopes')}.`,
    giveTimePart: ({ payload }) =>
      `The part that the server had lost was given by the spare key for ${some(countOf(payload.envelopes), 'envelope', 'envelopes')}.`,
    unseal: ({ findings }) => `An envelope was opened${envelopeIn(findings)}.`,
    fail: ({ findings }) => `An envelope was found not to open${envelopeIn(findings)}.`,
    proceed: ({ payload }) =>
      countOf(payload.excluded) === 0
        ? 'The tenders are to be opened.'
        : `The tenders are to be opened, except those of ${some(countOf(payload.excluded), 'excluded candidate', 'excluded candidates')}.`,
    include: () => 'A late deposit that was admitted, or a backup copy that was called, is to be opened.',
    end: () => 'The opening session was closed.',
  },
  tasks: {
    open: ({ facts }) => `Open the session for the envelopes of ${facts.reference}`,
    give: ({ facts }) => `Give your shares to open the envelopes of ${facts.reference}`,
    giveTimePart: ({ facts }) =>
      `The server has lost its part: give it by the spare key that you keep, for the envelopes of ${facts.reference}`,
    proceed: ({ facts }) => `Go on to the tenders of ${facts.reference}`,
    end: ({ facts }) => `Close the opening session of ${facts.reference}`,
  },
  rules: {
    afterDeadline: ({ deadline, wait }, outcome) => {
      if (deadline === null || deadline === undefined) return 'No deadline is published: nothing is opened.'
      return outcome === 'met'
        ? `The deadline of ${at(deadline)} is past by more than ${some(wait, 'second', 'seconds')}.`
        : `Nobody has access to the envelopes before the deadline, which is ${at(deadline)}; the set of deposits is fixed ${some(wait, 'second', 'seconds')} after it.`
    },
    consultationStands: ({ stage }, outcome) => {
      if (outcome === 'met') return 'The consultation is closed, and its envelopes are to be opened.'
      return stage === 'abandoned'
        ? 'The consultation is abandoned: its envelopes stay sealed.'
        : 'The consultation is not closed: its envelopes stay sealed.'
    },
    setUnchanged: (facts, outcome) =>
      outcome === 'met'
        ? 'The deposits are those that were fixed at the deadline, no more and no fewer.'
        : `The deposits are no longer those that were fixed at the deadline: nothing is opened until the difference is explained. ${alteredIn(facts)}The platform answers for it, and no candidate.`,
    keyholdersLeft: ({ short }, outcome) =>
      outcome === 'met'
        ? 'Enough keyholders are left for all envelopes.'
        : `Not enough keyholders are left in ${some(countOf(short), 'key set', 'key sets')}: an envelope sealed there would not open, and only a backup copy would replace it.`,
    stepsWitnessed: ({ cosigned, needed }, outcome) => {
      if (outcome === 'not-applicable')
        return 'This group has no witnesses: nothing outside of this platform keeps a trace of these steps.'
      return outcome === 'met'
        ? `${some(cosigned, 'witness has', 'witnesses have')} cosigned the register up to this step, of ${number(needed)} needed.`
        : `${some(cosigned, 'witness has', 'witnesses have')} cosigned the register up to this step; ${number(needed)} are needed before a share is given.`
    },
    keyHeld: ({ revoked }, outcome) => {
      if (outcome === 'met') return 'You hold a key of this consultation.'
      return revoked === true
        ? 'Your key was revoked: your shares no longer count.'
        : 'You hold no key of this consultation.'
    },
    inAttendance: (_facts, outcome) =>
      outcome === 'met'
        ? 'You stand among those who are present.'
        : 'A share is given in session: first declare yourself present, in the room or from a distance.',
    onlyWhatIsDue: ({ other, due }, outcome) =>
      outcome === 'met'
        ? `Only envelopes that are due are meant: ${number(due)}.`
        : `${some(other, 'envelope is', 'envelopes are')} not due: replaced, withdrawn, late, excluded or open already, they stay as they are.`,
    shareHeld: ({ other }, outcome) =>
      outcome === 'met'
        ? 'You hold a key of the key set to which each of these envelopes is sealed.'
        : `${some(other, 'envelope is', 'envelopes are')} sealed to a key set of which you hold no key, or no longer.`,
    escrowHeld: ({ revoked }, outcome) => {
      if (outcome === 'met') return 'You keep the spare key of this consultation.'
      return revoked === true
        ? 'The spare key that you kept was revoked: it serves no longer.'
        : 'You do not keep the spare key of this consultation.'
    },
    timePartLost: ({ lost }, outcome) =>
      outcome === 'met'
        ? `The server’s part is missing for ${some(lost, 'envelope', 'envelopes')} for which enough keyholders have given theirs.`
        : 'The server’s part is missing for no envelope: the spare key has nothing to serve for.',
    onlyWhatIsLost: ({ lost, other, unheld }, outcome) => {
      if (outcome === 'met') return `Only envelopes for which the server’s part is missing are meant: ${number(lost)}.`
      return other === 0
        ? `${some(unheld, 'envelope is', 'envelopes are')} sealed to a key set of which you do not keep, or no longer, the spare key.`
        : `The server’s part is not missing for ${some(other, 'of these envelopes', 'of these envelopes')}: they stay as they are.`
    },
    openedTogether: ({ due, opened, threshold }, outcome) => {
      if (outcome === 'met') return `The envelope was opened by ${number(opened)} persons together.`
      return due === true
        ? `The envelope cannot be held to be open: ${some(opened, 'person has', 'persons have')} given a good share${typeof threshold === 'number' ? `, ${number(threshold)} are needed` : ''}.`
        : 'This envelope is not due.'
    },
    stillLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'This envelope was still to be opened.'
        : 'This envelope is not due, or what became of it is written already.',
    applicationsOpened: ({ phase, left }, outcome) => {
      if (outcome === 'met') return 'All applications are open.'
      return phase === 'all'
        ? 'The tenders are due already.'
        : `${some(left, 'application is', 'applications are')} still to be opened before the tenders.`
    },
    exclusionReasoned: ({ unknown, withoutReason }, outcome) => {
      if (outcome === 'met') return 'Each excluded candidate is excluded with its reason.'
      return withoutReason === 0
        ? `${some(unknown, 'excluded deposit is', 'excluded deposits are')} not of this session.`
        : `Say why ${some(withoutReason, 'candidate is excluded', 'candidates are excluded')}: its tender stays sealed.`
    },
    inclusionDecided: (facts, outcome) => {
      const { copy, already } = facts
      if (outcome === 'met')
        return copy === true
          ? 'This backup copy was called by a reasoned decision.'
          : 'This late deposit was admitted by a reasoned decision.'
      const altered = alteredIn(facts)
      if (altered !== '') return `This deposit stays sealed. ${altered}The platform answers for it, and no candidate.`
      if (already === true) return 'This deposit is of the session already.'
      return copy === true
        ? 'A backup copy stays sealed until it was called, with its case and its reason.'
        : 'A late deposit stays sealed until a reasoned decision has admitted it.'
    },
    copyCaseSeen: ({ case: told }, outcome) => {
      if (outcome === 'not-applicable') return 'This is no backup copy.'
      if (outcome === 'met') return 'The session shows the case for which the backup copy was called.'
      return `The backup copy stays sealed: ${UNSEEN[String(told)] ?? 'the session does not show this case'}.`
    },
    arrivalsOpened: ({ arrivals, left }, outcome) => {
      if (outcome !== 'met')
        return `Arrivals at the desk that are to be opened, and are not entered as open: no ${listed(left)}.`
      return arrivals === 0
        ? 'Nothing came to the desk.'
        : 'Nothing of what came to the desk is left to be opened, or a person says why.'
    },
    stalledAdmitted: ({ undecided, outside, altered }, outcome) => {
      if (outcome === 'met')
        return 'Nothing that came in time and was entered too late by the platform waits to be admitted and to join the session, or a person says what altered it.'
      const came = 'Envelopes came in time, and were entered too late by the platform'
      if (outcome === 'to-appraise')
        return `${came}; they were altered since, and can be neither decided on nor joined: ${listed(altered)}. Say what shows so, and what becomes of their tenders.`
      const waiting =
        countOf(undecided) === 0
          ? ''
          : ` To be admitted first (or rejected, if another one of the same account replaces it): ${listed(undecided)}.`
      const apart = countOf(outside) === 0 ? '' : ` To be joined to the session, and then opened: ${listed(outside)}.`
      return `${came}: no text eliminates them, and nothing is opened once the session has ended.${waiting}${apart}`
    },
    lateDecided: ({ undecided, outside }, outcome) => {
      if (outcome === 'met')
        return 'No deposit that was kept sealed waits for a decision, and what was admitted or called is of the session.'
      const waiting =
        countOf(undecided) === 0
          ? ''
          : `These wait for a decision, and will stay sealed: the deposits of ${listed(undecided)}. `
      const apart = countOf(outside) === 0 ? '' : `Admitted or called, and not of the session: ${listed(outside)}. `
      return `${waiting}${apart}Once the session has ended nothing of them is opened any more: say why it is ended.`
    },
    nothingLeft: ({ left, tendersSealed }, outcome) => {
      if (outcome === 'met') return 'Each envelope that was due is open, or it is known why it does not open.'
      const sealed =
        typeof left === 'number' && left > 0
          ? `${some(left, 'envelope stays sealed', 'envelopes stay sealed')}`
          : 'all envelopes due so far are open'
      return tendersSealed === true
        ? `The tenders were not opened, and ${sealed}: say why the session is closed.`
        : `${sealed.charAt(0).toUpperCase()}${sealed.slice(1)}: say why the session is closed.`
    },
  },
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
