import { civilDay } from '#kernel/paris-time.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { KeySetWords } from './words.fr.ts'

const { at, day } = factsIn('en')
const keys = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`)

export const en: KeySetWords = {
  title: 'Keys of the tenders',
  lede: 'Those who will open the tenders, together: each holds a key that it made itself, and none opens alone.',
  none: 'Nobody is named yet.',
  noneTeach:
    'Before it receives a sealed tender, a consultation has its keyholders. The coordinator names them as soon as the file is ready.',
  of: (reference) => `Keys of the consultation ${reference}`,
  consultation: 'Consultation',
  state: 'State',
  keys: 'Keys',
  version: (version) => `Version ${version}`,
  inForce: 'in force',
  inPreparation: 'in preparation',
  former: 'replaced',
  openConsultation: 'See the consultation',
  suffice: (needed, of) => `${needed} of ${of} are enough`,
  missing: (count) => keys(count, 'key is missing', 'keys are missing'),
  allGiven: 'All keys are given.',
  publishedAt: (instant) => `Published on ${at(instant)}.`,
  tooFew: (left) =>
    `Only ${keys(left, 'key is', 'keys are')} left: nothing more is sealed to this version, and what is will not open any more.`,
  left: (left, needed) => `${keys(left, 'key is', 'keys are')} left for the ${needed} that it takes.`,
  reached: 'Threshold reached',
  yes: 'yes',
  no: 'no',
  rehearsed: (count, of) => `${count} of ${of} have opened their key again before the opening`,
  rehearsalCalled: (deadline) => `Each is called to try its key before ${at(deadline)}.`,
  holder: 'Keyholder',
  body: 'Body',
  givenOn: 'Key given',
  rehearsedOn: 'Key tried',
  revokedOn: 'Revoked',
  on: (instant) => day(civilDay(instant)),
  notYet: 'not yet',
  never: 'no',
  revokedFor: (instant, cause) => `${day(civilDay(instant))}, for ${cause}`,
  escrow: 'spare key',
  server: 'The server’s part',
  serverTeach:
    'With it alone nothing opens, and without it nothing either. The server gives it in session only; if it loses it, whoever keeps the spare key gives it in its place, in session.',
  yours: 'Your key',
  toGive: 'You are named. Make your key, keep it, then give its public half.',
  toRehearse: 'You have given your key. Try it: you will know that you can open.',
  goGive: 'Make your key',
  goRehearse: 'Try your key',
  unnamed: 'Nobody of the register',
  naming: {
    consultation: 'Consultation',
    noConsultation: 'Choose a consultation',
    who: 'Keyholders',
    whoHint: 'Seven are advised, of whom at least two outside of the coordinator, and that it take three.',
    threshold: 'Keys that it takes to open',
    thresholdHint: 'Two at least, and never all: a lost key must lose no tender.',
    escrow: 'Who keeps the spare key',
    escrowHint: 'Another body than the coordinator, and nobody who holds a key already.',
    noEscrow: 'Nobody',
    consequence: 'Each is sent a letter, and makes its key on its own machine.',
  },
  revoking: {
    who: 'Keyholder',
    nobody: 'Choose a keyholder',
    cause: 'Cause',
    reason: 'Reason',
    causes: {
      interest: 'A declared interest',
      departure: 'A departure',
      'lost-key': 'A lost key',
      other: 'Another ground',
    },
  },
  key: {
    title: (reference) => `Your key for the consultation ${reference}`,
    steps: ['Make', 'Keep', 'Show that you have it', 'Give'],
    step: (number, of) => `Step ${number} of ${of}`,
    stays: 'The key is made in this page, and does not leave it: the server receives its public half only.',
    makeTitle: 'Choose what will protect the file of your key',
    passphrase: 'Passphrase',
    passphraseHint:
      'You will be asked for it on the day of the opening, and nobody can give it back to you. Note it apart from the file.',
    propose: 'Propose another',
    strength: {
      weak: (bits) => `Too weak (about ${bits} bits): add words.`,
      fair: (bits) => `Good enough (about ${bits} bits).`,
      strong: (bits) => `Strong (about ${bits} bits).`,
    },
    make: 'Make my key',
    making: 'The key is being made: a few seconds…',
    keepTitle: 'Keep your key in two ways',
    keepFile: 'The file',
    keepFileTeach: 'On a USB stick or in a folder of your own. It opens with your passphrase only.',
    download: 'Save the file',
    keepSheet: 'The printed sheet',
    keepSheetTeach: 'Twenty-four words and a code, which are the key itself: in a closed envelope, in a safe place.',
    openSheet: 'See the sheet and print it',
    fileSaved: 'File saved.',
    sheetSeen: 'Sheet opened.',
    next: 'Continue',
    keepFirst: 'Save the file, and print the sheet, before you continue.',
    backTitle: 'Show that you have kept it',
    backTeach:
      'A key that you had not kept would lose the tenders. Open it again by its file, or type the words of the sheet.',
    rehearseTeach: 'Open your key again by its file, or type the words of the printed sheet.',
    by: 'By',
    byFile: 'the file',
    byWords: 'the words of the sheet',
    file: 'File of the key',
    words: 'The twenty-four words',
    wordsHint:
      'In order, with spaces between them; capitals and accents make no difference. The text of the code will do as well.',
    check: 'Check',
    opening: 'The file is being opened: a few seconds…',
    notOpened: 'The file does not open: the passphrase is another, or it is no file of a key.',
    noKeyInside: 'There is no key in this file.',
    otherKey: 'It is a key, but not the one that is expected here.',
    noFile: 'Choose the file of your key.',
    misread: (problem) =>
      problem.kind === 'count'
        ? `There are ${problem.typed} words; it takes ${problem.expected}.`
        : problem.kind === 'unknown'
          ? `Word ${problem.at}, “${problem.word}”, is not in the list.`
          : 'Each word is in the list, but together they are no key: one was taken for another, or two changed places.',
    same: 'It is your key.',
    giveTitle: 'Give the public half',
    giveTeach:
      'The server sends a sealed text that your key alone opens: the page opens it and gives its answer back, which proves that you hold it.',
    give: 'Give the key',
    rehearse: 'Prove that you have it',
    sending: 'One moment…',
    public: 'Public half',
    given: 'Your key is given.',
    givenTeach:
      'Keep the file and the sheet until the opening. Three days before the deadline you will be asked to try it.',
    rehearsed: 'Your key opens: the register has it.',
    refused: {
      unreadable: 'What the server sent does not open with this key. Nothing was given.',
      foreign: 'What the server sent is no question for you: the page gave nothing of it back. Tell the coordinator.',
    },
    another: 'Do you no longer have this key? As long as the set is not published, make another.',
    nothing: 'No key is asked of you here.',
    nothingTeach: 'Only a person who is named makes a key, and while the key set is in preparation.',
    leaving: 'Your key is not given yet: if you leave the page, it is lost.',
    back: 'Back to the page of the key set',
  },
  own: {
    held: (version, size) =>
      `The register shows that your key is in the set that candidates are given (version ${version}: ${size}). It should be what your sheet says.`,
    unproven:
      'The register did not show this page the key set that candidates are given: it could not look for your key there. Try again in a minute; if it lasts, tell the coordinator and the other keyholders.',
    absent: (version, size) =>
      `Your key is not in the set that the register shows as published (version ${version}: ${size}).`,
    absentTeach:
      'If you were replaced or revoked, or if your key waits for another version to be published, this is as it should be. If not, other keys were published in the place of yours, and what is sealed since can be read before its hour: tell the other keyholders and the coordinator at once, by other means than this site, so that candidates are warned and a new set is published.',
  },
  trust: {
    title: 'The log and its witnesses',
    log: 'Log',
    unknownLog: 'the server did not give its key that day',
    witnesses: 'Witnesses',
    noWitness: 'none is asked for',
    enough: (needed, of) => `${needed} of ${of} are enough`,
    among: 'of',
    keptNow:
      'This browser keeps what follows, and will compare it before you give anything. It should also be what your sheet says.',
    notKept:
      'This browser did not agree to keep what follows: it will have nothing to compare on the day, and will ask you. It should be what your sheet says.',
    first:
      'This browser has kept nothing of the log of this group yet: whoever runs the server could have made up another, for you alone. Take your printed sheet and compare it line by line.',
    firstDiffers:
      'If a line differs, give nothing and tell the other keyholders. If your sheet does not have these lines, ask another keyholder for them, by other means than this site.',
    confirmFirst: 'This is what my sheet says',
    other: 'The log or its witnesses are no longer those that this browser has kept. Nothing is given.',
    before: 'Kept so far',
    now: 'Now',
    otherTeach:
      'A witness may have joined or left. Ask the coordinator and another member, by other means than this site; the key of the log does not change without word being sent to you. As long as nobody has confirmed it, give nothing.',
    reason: 'What has changed, and who confirmed it',
    reasonHint: 'The reason stays in this browser, with the old and the new.',
    confirmOther: 'Keep the new one and go on',
  },
  sheet: {
    title: 'Key of a keyholder',
    secret: 'To be kept in a closed envelope: whoever reads this sheet has the key.',
    consultation: 'Consultation',
    group: 'Group',
    body: 'Body',
    made: (date) => `Made on ${day(date)}`,
    words: 'The twenty-four words, in order',
    code: 'The same key, for a device to read',
    public: 'Public half',
    keys: 'Keys',
    compare: 'In session the page shows the log and the witnesses: give nothing unless they are what is written here.',
    use: 'To open: page “Your key” of the consultation, “the words of the sheet”. To be destroyed once the consultation is closed.',
    print: 'Print the sheet',
    back: 'Back',
  },
}
