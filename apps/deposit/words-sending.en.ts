import { formatBytes, formatCount, formatExact, formatInstant } from '#ui/i18n/format.ts'
import type { Trouble } from './sealing/send-part.ts'
import { left } from './time-text.ts'
import type { sendingFr } from './words-sending.fr.ts'

const size = (bytes: number): string => formatBytes(bytes, 'en')
const plural = (many: number, one: string, several: string): string =>
  `${formatCount(many, 'en')} ${many === 1 ? one : several}`
const files = (many: number): string => plural(many, 'file', 'files')
const seconds = (ms: number): string => `${Math.ceil(ms / 1000)} s`

const KINDS: Readonly<Record<Trouble['kind'], string>> = {
  cut: 'the line was cut',
  stalled: 'nothing went through',
  busy: 'the platform was busy',
  refused: 'a part arrived altered',
}

/** English has one word for both: French tells a deposit from a copy by its gender. */
const STATUS = {
  begun: 'begun',
  received: 'received',
  late: 'late, kept sealed',
  superseded: 'replaced',
  withdrawn: 'withdrawn',
  discarded: 'discarded',
  admitted: 'late, admitted',
  rejected: 'late, not admitted',
  stalled: 'came in time, entered too late by the platform, kept sealed',
  stalledAdmitted: 'came in time, entered too late by the platform, admitted',
  stalledRejected: 'came in time, entered too late by the platform, not admitted',
}

export const sendingEn: typeof sendingFr = {
  files: {
    title: 'Your files',
    lede: 'Drop files or whole folders. Each is examined here, and nothing is sent.',
    limits: (file, total, formats) =>
      `Published limits: ${size(file)} a file, ${size(total)} in all${formats.length === 0 ? '' : `; formats ${formats.join(', ')}`}.`,
    drop: 'Drop files or folders here',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    chosenFor: (envelope) => `for: ${envelope}`,
    reading: (many) => `Reading folders: ${files(many)}…`,
    checking: (done, all) => `Examining: ${formatCount(done, 'en')} of ${files(all)}`,
    sum: (many, bytes) => `${files(many)}, ${size(bytes)}`,
    own: 'Your answer (lots, co-contractors): added by this page.',
    hash: 'SHA-256',
    sound: 'All were examined: nothing to point out.',
    blocked: (many) => `${plural(many, 'file', 'files')} cannot be deposited: to be replaced or removed.`,
    advised: (many) => `${plural(many, 'file', 'files')} may not open at the buyer’s.`,
    anyway: 'I have checked them: deposit them as they are',
    name: 'File',
    size: 'Size',
    state: 'State',
    more: (many) => `Show ${formatCount(many, 'en')} more`,
    remove: (name) => `Remove ${name}`,
    removeShort: 'Remove',
    clear: 'Remove all',
    removeBlocked: 'Remove those that cannot be deposited',
    empty: 'No file in this envelope.',
    tooMuch: (all, most) => `${size(all)} together: ${size(most)} at most.`,
    sameName: (name) => `Two files have the name “${name}”: rename or remove one of them.`,
    ownName: (name) => `“${name}” is the name of the document that this page adds: rename yours.`,
    unsound: {
      empty: 'Empty (0 bytes): its copy has probably failed. Take the original again.',
      'another-kind': 'Its content is not what its name says: check the extension.',
      'cut-short': 'Incomplete: its end is missing. It will not open; save it again.',
      protected: 'Protected by a password, which the buyer will not have. Save it without protection.',
      'too-large': (most) => `Too large: ${size(most)} at most.`,
      format: (format, accepted) =>
        `${format === '' ? 'A file without extension' : `Format “${format}”`} is not accepted: ${accepted.join(', ')}.`,
      unreadable: 'This browser cannot read it: it was moved, or it is open elsewhere.',
    },
    ready: 'Examined',
    again: (begun) =>
      `Deposit begun on ${formatInstant(begun, 'en')} in this browser. Give the same files again: what was sent is not sent again.`,
    stillMissing: (many) => `${files(many)} still to be given again.`,
    changed: (name) => `“${name}” is no longer the one that was sealed.`,
  },
  send: {
    title: 'Seal and send',
    ready: (many, bytes, envelopes) =>
      `${files(many)}, ${size(bytes)}, in ${plural(envelopes, 'envelope', 'envelopes')}.`,
    go: 'Seal and deposit',
    replaces:
      'This deposit replaces the former one in full, which will not be opened. So everything must be in it, including what has not changed.',
    copy: 'This backup copy is opened only if malware is found in your deposit, or if that, begun before the deadline, comes incomplete or late, or cannot be opened (art. R. 2132-11 and annexe 6). It replaces nothing.',
    rehearse: 'Rehearse first',
    rehearseWhy:
      'Your own files are sealed and sent as in the real deposit, then thrown away: you will know whether all goes through, and how long it takes.',
    rehearsing: 'Rehearsal: nothing is deposited',
    states: { waiting: 'waiting', sealed: 'sealed', sent: 'sent', kept: 'kept' },
    progress: 'Progress',
    done: (sent, total) => `${size(sent)} of ${size(total)}`,
    speed: (bytes) => `${size(bytes)} a second`,
    timeLeft: (ms) => `about ${left(ms, 'en')} more`,
    measuring: 'measuring the speed',
    announced: (percent) => `${percent} % sent`,
    committing: 'Last instant: the deposit is being recorded…',
    tooSlow: (ms) =>
      `At this speed, the sending would end ${left(ms, 'en')} after the deadline. Remove what is not asked for, change networks, or hand in a backup copy.`,
    waiting: {
      cut: (ms) => `The line is cut. New attempt in ${seconds(ms)}; nothing is lost.`,
      stalled: (ms) => `Nothing goes through any more. New attempt in ${seconds(ms)}; nothing is lost.`,
      busy: (ms) => `The platform is busy. New attempt in ${seconds(ms)}; nothing is lost.`,
      refused: (ms) => `A part arrived altered; it is sent again in ${seconds(ms)}.`,
    },
    stop: 'Interrupt',
    stopped: 'Interrupted. What was kept stays so: you can go on now, or another day from this browser.',
    resume: 'Go on',
    keepOpen: 'Leave this page open; the computer does not fall asleep while it sends.',
    failed: 'The sending stopped',
    changed: (name) =>
      `“${name}” changed while it was sent. Close it in other programs, then begin again with the present file.`,
    changedSince:
      'A file that was given again is not the one that was sealed, although it has its name and size. This deposit cannot go on with it.',
    refusedPart: (said) => `The platform refused a part: ${said}`,
    signedOut: 'Your confirmation has expired. Ask for a new link: what was kept stays so.',
    notCommitted: (said) => `The platform did not record the deposit: ${said}`,
    anew: 'Begin this deposit again',
    notDone: (said) => `The platform refused: ${said}`,
    foreignReceipt:
      'The receipt that came is not the one of this deposit. Take it as not received, and tell the buyer.',
  },
  refused: {
    rules: {
      tendersTaken:
        'this consultation is not published, or its opening session has taken place: nothing is deposited in it.',
      notAbandoned: 'this consultation is abandoned: there is nothing to hand in any more.',
      keySetInForce:
        'the buyer’s keys have changed since this deposit was begun, or too few are left. Reload the page.',
      dossierPublished: 'no published version of the file is the one that this deposit answers. Reload the page.',
      begunWithinLimits:
        'your account has begun as many deposits as the published limit already. Hand one in, or discard one.',
      manifestOwn: 'what was sealed is for another consultation, another file or other keys.',
      keyholdersNamed: 'what was sealed is not sealed for all the keyholders.',
      copyNamed: 'a backup copy is not mixed with a deposit.',
      partsHeld: 'parts are still missing there. Go on: they will be sent again.',
      recipientsOwn: 'an envelope has served already in another deposit. Begin again.',
      withdrawnInTime:
        'the deadline has passed, or the list of envelopes is fixed: a deposit is no longer withdrawn. If you had asked for it in time, write to the buyer before the session.',
      deadlineAheadOfDeposit: 'the deadline has passed: a deposit is no longer confirmed.',
      dossierLast: 'the file has changed again: reload the page.',
    },
    tooMany: 'too many requests in a minute from your address. Wait a minute, then try again.',
    broken: 'This page met an error. What was sent stays so: reload it, then go on.',
    under: (articles) => ` (${articles})`,
    other: (status) => `it answered ${status}, without saying why. Try again; if it lasts, report it.`,
  },
  rehearsed: {
    title: 'The rehearsal succeeded',
    said: (bytes, ms) => `${size(bytes)} sealed and sent in ${left(ms, 'en')}, then thrown away. Nothing is deposited.`,
    now: 'Deposit now',
  },
  receipt: {
    title: 'Receipt of deposit',
    copyTitle: 'Receipt of a backup copy',
    said: (at) => `Received in full on ${formatInstant(at, 'en')}`,
    at: 'Instant of reception',
    exact: (at, uncertainty) =>
      `${formatExact(at, 'en')} (Paris time), within ${uncertainty} ms, the doubt in your favour`,
    hash: 'Hash of the deposit',
    hashWhy: 'SHA-256 of all that was received: it cannot be the same if a single byte changes.',
    who: 'Depositor',
    consultation: 'Consultation',
    buyer: 'Buyer',
    deadline: 'Deadline',
    list: 'What you deposited',
    listWhy:
      'This list is composed here: the platform knows neither these names nor these sizes. Keep it, with its salt, to prove what you deposited.',
    print: 'Print',
    keep: 'Save the proofs (ZIP)',
    pdf: 'Receipt (PDF)',
    again: 'See my deposits',
    proofs:
      'Save the proofs now: the list of your files exists only in this browser. The folder is checked without a network, by the command unisson verify.',
  },
  late: {
    title: 'Late',
    stalledTitle: 'In time, entered too late by the platform',
    said: (at, deadline) =>
      `Received in full on ${formatExact(at, 'en')}; the deadline was ${formatExact(deadline, 'en')} (Paris time).`,
    kept: 'Your deposit is kept sealed, with the record of what happened. Nobody opens it until the buyer has decided, with reasons, whether it is admitted.',
    stalled:
      'Your deposit came before the deadline. The platform entered it when the list of what is opened had been fixed: the delay is its own, and not yours. Your deposit is kept sealed, with this record; the buyer cannot reject it for its hour; it admits it by a decision with reasons, which will be written to you.',
    basis: 'Articles',
    record: 'Record',
    begun: 'Begun',
    received: 'Last byte received',
    held: 'Parts kept',
    uncertainty: 'Uncertainty of the clock',
    todo: 'What to do',
    todos: {
      keep: 'Print this page and save the proofs.',
      entered: 'Write to the buyer that your deposit had come in time: the signed record shows it.',
      yours: 'If your equipment or your line failed, report it below, with the time.',
      theirs: 'If the platform failed, write so to the buyer without delay: it has to establish that it worked.',
      copy: 'If a backup copy reached the buyer in time, remind it of that copy (art. R. 2132-11).',
    },
  },
  home: {
    title: 'Your deposits',
    status: STATUS,
    copyStatus: STATUS,
    deposit: 'Deposit',
    copy: 'Backup copy',
    is: (of, status) => `${of}: ${status}`,
    at: (at) => `on ${formatInstant(at, 'en')}`,
    respond: 'Answer',
    replace: 'Replace the deposit',
    backup: 'Deposit a backup copy',
    resume: 'Go on',
    seeReceipt: 'See the receipt again',
    withdraw: 'Withdraw',
    withdrawSure: 'Withdraw this deposit: it will not be opened. You can deposit another until the deadline.',
    withdrawYes: 'Yes, withdraw',
    withdrawn: 'The deposit is withdrawn: it will not be opened.',
    no: 'No',
    receipts: {
      received: 'Receipt of the deposit',
      late: 'Record of lateness',
      withdrawn: 'Receipt of the withdrawal',
      superseded: 'Record of the replacement',
    },
    pdf: 'PDF',
    zip: 'folder to check (ZIP)',
    grades: {
      unwatched: () => 'The group has agreed on no witness: this receipt rests on the log of the platform alone.',
      provisional: () =>
        'Provisional receipt, signed by the platform. An e-mail will tell you when the witnesses of the register attest it.',
      witnessed: (at) => `Receipt attested by the witnesses of the register on ${formatInstant(at, 'en')}.`,
    },
    decided: (at) => `Decision of the buyer, on ${formatInstant(at, 'en')}:`,
    called: (at) => `Called by the buyer, on ${formatInstant(at, 'en')}:`,
    trace: 'Record of what you sent',
    discard: 'Discard',
    discardSure:
      'Discard this deposit: what was sent of it is erased, here and on the platform. You can begin another one.',
    discardYes: 'Yes, discard',
    discarded: 'The deposit that was begun is discarded: what was sent of it is erased.',
    elsewhere: (begun) =>
      `Deposit begun on ${formatInstant(begun, 'en')} in another browser: go on with it there, or discard it.`,
    limits: ({ atOnce, times, days }) =>
      `Published limits: ${formatCount(atOnce, 'en')} deposits begun at once, which together keep ${formatCount(times, 'en')} times the limit of a tender; what was sent and moves no more is erased after ${plural(days, 'day', 'days')}, and is then sent again. What was handed in is kept.`,
    changedFile: 'The consultation file has changed since this deposit. Confirm it as it is, or replace it.',
    confirm: 'Confirm as it is',
    confirmed: 'Confirmed for the file in force',
    stale:
      'The consultation file has changed since this deposit was begun. It is not handed in, and is sealed for the version before. Read the new one: if your answer still fits, go on with the sending, hand it in, then confirm it for that version; otherwise discard it and answer again.',
  },
  trouble: {
    open: 'Report a difficulty',
    title: 'Report a difficulty',
    why: 'What you write is kept with its time, and joined to the record of what you sent.',
    label: 'What does not go',
    send: 'Report',
    cancel: 'Cancel',
    told: 'Reported, with its time.',
    cut: (many, kind) => `Sending interrupted for ${many} s: ${KINDS[kind]}.`,
  },
  folder: {
    open: 'Deposit a folder that is sealed already',
    title: 'Deposit a folder that is sealed already',
    lede: 'For whoever trusts no page: “unisson seal” seals on your computer, without a network. Give here the folder that it made; nothing of it can be read.',
    choose: 'Choose the folder',
    none: 'This folder has no deposit.json at its root.',
    bad: 'deposit.json is no sealed deposit.',
    other: 'This deposit is sealed for another consultation, another version of the file or other keys.',
    missing: (many) => `${plural(many, 'part is', 'parts are')} missing in the folder “parts”.`,
    altered: (name) => `The part ${name} has not the hash that it bears: the folder was damaged.`,
    ready: (parts, bytes) => `${plural(parts, 'sealed part', 'sealed parts')}, ${size(bytes)}.`,
    keep: 'The folder “keep” is not sent: it is yours.',
    order: 'Download the sealing order (order.json)',
    go: 'Deposit',
  },
}
