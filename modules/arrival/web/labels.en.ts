import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { arrival as french } from './labels.fr.ts'

const { at, number } = factsIn('en')

const outside = ({ sealed, marked, damaged }: Readonly<Record<string, Json>>): string =>
  [
    sealed === true ? 'closed' : 'not closed',
    marked === true ? 'bearing the words “copie de sauvegarde”' : 'without the words “copie de sauvegarde”',
    ...(damaged === true ? ['damaged'] : []),
  ].join(', ')

export const arrival: typeof french = {
  process: 'arrival',
  acts: {
    record: 'Enter an arrival',
    correct: 'Correct the entry',
    annul: 'Annul the entry',
    link: 'Put beside the deposits of an account',
    call: 'Call the backup copy',
    open: 'Enter that it was opened',
    giveBack: 'Enter that it was given back',
    destroy: 'Enter that it was destroyed',
  },
  final: {
    annul: 'An annulled entry stays to be read and is not taken up again: what arrived would be entered anew.',
    call: 'A copy that is called is not put back to rest: the case and its reason stay in the register.',
    open: 'What is opened is not closed again.',
    giveBack: 'What is given back is no longer at the desk.',
    destroy: 'What is destroyed can never be opened.',
  },
  statuses: {
    none: 'to be entered',
    received: 'arrived in time, unopened',
    late: 'late, kept unopened',
    called: 'copy called, to be opened',
    opened: 'opened',
    returned: 'given back',
    destroyed: 'destroyed',
    annulled: 'entry annulled',
  },
  capacities: { coordinator: 'the coordinator, at the desk' },
  done: {
    record: ({ events }) =>
      events[0]?.late === true ? 'An arrival that came late is entered.' : 'An arrival is entered.',
    correct: ({ payload }) => `The entry is corrected: ${String(payload.reason)}`,
    annul: ({ payload }) => `The entry is annulled: ${String(payload.reason)}`,
    link: ({ payload }) =>
      payload.account === null
        ? 'The arrival is no longer beside any deposit.'
        : 'The arrival is put beside the deposits of an account.',
    call: ({ payload }) => `The backup copy is called: ${String(payload.reason)}`,
    open: ({ payload }) =>
      payload.readable === true
        ? `The envelope is opened: ${String(payload.contents)}`
        : `The envelope is opened, and cannot be read: ${String(payload.contents)}`,
    giveBack: ({ payload }) => `Given back to ${String(payload.to)}.`,
    destroy: ({ payload }) => `Destroyed, in the presence of: ${String(payload.witnesses)}.`,
  },
  rules: {
    arrivalForConsultation: ({ reference }, outcome) =>
      outcome === 'met'
        ? `For the consultation ${String(reference)}.`
        : 'There is no published consultation at this address: nothing can arrive for it yet.',
    arrivalHourTold: ({ time, reads, toCome }, outcome) => {
      if (outcome === 'met') return `Arrived at ${String(time)}, Paris time.`
      if (toCome === true) return 'The hour of arrival is to come: look at the day and the hour again.'
      return reads === 'unreadable'
        ? 'The hour of arrival cannot be read: write it as 11:59.'
        : 'This hour does not exist, or exists twice, on the night of the change of time.'
    },
    arrivalEnteredAtOnce: ({ minutes, most, across }, outcome) => {
      if (outcome === 'not-applicable') return 'The hour of arrival is not read.'
      const apart = `${number(minutes)} min between the told hour and the entry`
      if (outcome === 'met') return `${apart}.`
      if (outcome === 'unmet') return `${apart}: the reason does not convince.`
      return across === true
        ? `${apart}, and the deadline lies between them. What shows that it had arrived before?`
        : `${apart}, more than ${number(most)}. Why is it entered only now?`
    },
    arrivedInTime: ({ inTime, arrivedAt, deadline }) => {
      if (arrivedAt === null || deadline === null) return 'The hour of arrival is compared with no deadline.'
      return inTime === true
        ? `Arrived in time: the deadline is ${at(deadline)}.`
        : `Late: the deadline was ${at(deadline)}. It is kept, unopened.`
    },
    meansTold: ({ means, kind }, outcome) => {
      if (outcome === 'not-applicable') return 'The consultation is not known.'
      if (means === 'allowed') return 'The code allows these means.'
      if (means === 'unannounced')
        return 'The file announces no samples: it is entered, and a person will say in session what it is worth.'
      return kind === 'tender'
        ? 'The file demands electronic means: a whole tender on paper or on a medium is not admissible. It is entered, and kept unopened.'
        : 'The file demands electronic means: these documents are not admissible in this way. They are entered, and kept unopened.'
    },
    copyEnvelopeTold: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'This is no backup copy.'
      return facts.sealed === true && facts.marked === true
        ? `Envelope ${outside(facts)}.`
        : `Envelope ${outside(facts)}: tell the bearer, who can still mend it before the deadline.`
    },
    correctionReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept with what was entered.' : 'Say what was wrong.',
    standingKept: ({ from, to, late, moved }, outcome) => {
      if (outcome === 'met')
        return 'The correction does not change what becomes of the arrival, or its reason explains it.'
      if (outcome === 'unmet') return 'The reason is not enough to change what becomes of the arrival.'
      if (moved !== true) return 'What it is, corrected, changes what the file allows. What shows it?'
      return late === true
        ? `The hour goes from ${at(from)} to ${at(to)}: the arrival would be late. What shows it?`
        : `The hour goes from ${at(from)} to ${at(to)}: the arrival would be in time. What shows it?`
    },
    annulmentReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept.' : 'Say why this entry should not have been made.',
    accountDeposited: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'The arrival will be beside nothing.'
      return outcome === 'met'
        ? 'This account has begun or handed in a deposit for this consultation.'
        : 'No deposit of this consultation is of this account.'
    },
    sameNumber: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'The envelope bears no number to compare.'
      if (outcome === 'met') return 'The number on the envelope is that of the account, or the difference is explained.'
      return outcome === 'unmet'
        ? 'The reason is not enough.'
        : 'The envelope bears another number than the account. What makes one say that it is the same company?'
    },
    calledIsCopy: (_facts, outcome) => (outcome === 'met' ? 'This is a backup copy.' : 'Only a backup copy is called.'),
    copyArrivedInTime: ({ arrivedAt, deadline }, outcome) => {
      if (outcome === 'not-applicable') return 'This is no backup copy.'
      return outcome === 'met'
        ? `The copy arrived on ${at(arrivedAt)}, before the deadline.`
        : `The copy arrived on ${at(arrivedAt)}, after the deadline of ${at(deadline)}: it is never opened.`
    },
    copyLinked: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'This is no backup copy.'
      return outcome === 'met'
        ? 'A person has put the copy beside the deposits of its operator.'
        : 'Put the copy beside the deposits of its operator first: it is opened for them only.'
    },
    caseSeenInSession: ({ case: of }, outcome) => {
      if (outcome === 'met') return 'What the session showed does not stand against it.'
      return of === 'malware'
        ? 'The session found no malware in what this account sent.'
        : 'The session opened all that this account sent.'
    },
    copyAsOrdered: (facts, outcome) => {
      if (outcome === 'met') return 'The envelope was closed and bore its words, or what is missing was appraised.'
      if (outcome === 'unmet') return 'The envelope was not as the order asks: the copy is not called.'
      return `Envelope ${outside(facts)}. The order asks for an envelope that bears the words; no confirmed source says what another one is worth. Why open it?`
    },
    copyCalledFirst: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'This is no backup copy.'
      return outcome === 'met'
        ? 'The copy is called.'
        : 'A backup copy is opened once it is called, in a case of annexe 6.'
    },
    openedInSession: ({ passed }, outcome) => {
      if (outcome === 'met') return 'The deadline has passed, and the session is open where there is one.'
      return passed === true
        ? 'Nothing is opened before the session in which envelopes are.'
        : 'Nothing is opened before the deadline.'
    },
    meansOpened: ({ means }, outcome) => {
      if (outcome === 'met') return 'The means are allowed, or a person has said what these samples are worth.'
      if (means === 'refused')
        return 'The file demanded electronic means: this envelope is not admissible, and stays closed.'
      return outcome === 'unmet'
        ? 'These samples are not retained.'
        : 'The file announced no samples. Why look at them?'
    },
    contentTold: (_facts, outcome) =>
      outcome === 'met' ? 'What was found is described.' : 'Describe what the envelope held.',
    keptUntilTheEnd: (_facts, outcome) => {
      if (outcome === 'met') return 'The opening is over, or a person says why not to wait.'
      return outcome === 'unmet'
        ? 'The reason is not enough: the arrival is kept.'
        : 'The session has not ended. The arrival is kept until the end of the procedure: why not wait?'
    },
    nothingDestroyedBefore: (_facts, outcome) =>
      outcome === 'met'
        ? 'The opening is over, or the consultation abandoned: nothing more will be opened.'
        : 'The session has not ended, and what came may still be called or opened: nothing is destroyed before.',
    destroyedIsCopy: ({ kind }, outcome) => {
      if (outcome === 'met')
        return kind === 'copy-on-paper' || kind === 'copy-on-medium'
          ? 'A copy that was not opened is destroyed at the end.'
          : 'The reason for destroying it is written.'
      return outcome === 'unmet'
        ? 'The reason is not enough: the arrival is kept.'
        : 'This is no backup copy: an envelope is kept, or given back. Why destroy it?'
    },
    returnTold: (_facts, outcome) =>
      outcome === 'met' ? 'Whoever it goes to is named.' : 'Say to whom it is given back, and how.',
    destructionWitnessed: (_facts, outcome) =>
      outcome === 'met' ? 'Those who were present are named.' : 'Say in whose presence.',
  },
}
