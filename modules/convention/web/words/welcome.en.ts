import type { WelcomeWords } from './welcome.fr.ts'

/** The words of the welcome page, in English. */
export const welcome: WelcomeWords = {
  title: 'A joint purchasing group, run by its convention',
  lede: 'Unisson reads the convention of your joint purchasing group, tells each member what it must do and by when, and keeps the proof of each act.',
  stages: 'Choose a stage',
  stagesHint:
    'The life of a demonstration group, from its convention to its dissolution. Each stage is replayed by the same acts as yours.',
  stagesLoading: 'Reading the stages…',
  reached: '(stage open)',
  open: 'Replay up to this stage',
  openSays: 'All acts from the beginning are done again and verified: allow up to a minute.',
  opening: 'The acts are replayed up to this stage…',
  replaying: (played, of, now) =>
    played >= of ? `${of} stages of ${of} replayed: the group opens.` : `Stage ${played + 1} of ${of}: “${now}”.`,
  replayedActs: (acts) =>
    acts === 0 ? 'The register is still empty.' : `${acts} ${acts > 1 ? 'acts' : 'act'} entered in the register.`,
  progress: 'Progress of the replay',
  persons: 'Choose who you are',
  personsHint: 'Nobody is real: each is named by an office. You can change at any time.',
  personsLoading: 'Reading what is expected of each…',
  noPersons: 'Nobody at this stage yet',
  noPersonsTeach: 'Replay this stage: those who then hold an office appear here, with what they come to do.',
  noPersonsYet: 'As soon as the stage is open, those who then hold an office appear here, with what they come to do.',
  nobodyAwaited:
    'At this stage no act is awaited: everybody can read the group and do what the convention opens to them.',
  body: 'Body',
  does: 'What this person comes to do',
  enter: 'Enter',
  coordinator: 'coordinator',
  nothing: 'Nothing awaited: read the group',
  more: (count) => (count === 1 ? 'and 1 other awaited act' : `and ${count} other awaited acts`),
  others: (count) =>
    count === 1 ? '1 other person, of whom nothing is awaited' : `${count} other persons, of whom nothing is awaited`,
  actAs: (role) => `Act as ${role}`,
  forBody: (name) => `for: ${name}`,
  own: 'Or bring your own convention',
  ownFirst: 'Begin with your convention',
  steps: {
    text: {
      title: 'Your text',
      says: 'A PDF, a Word document or a text: you confirm each value that was read, beside the passage it comes from.',
    },
    founded: {
      title: 'A group founded',
      says: 'Its members and their representatives are registered; its clauses now settle what each may do.',
    },
    inForce: {
      title: 'A group in force',
      says: 'Each member votes and signs, the coordinator notifies: the page of the group tells each what is missing.',
    },
  },
  ownLink: 'Bring your convention',
  mine: 'Your groups',
  mineDemo: 'Those that you founded here, with a convention of your own.',
  mineWho: 'Choose who you are',
  mineNone: 'None yet: bring the text of your convention, or wait for the invitation of a coordinator.',
  ownNext: 'Found a group',
  signIn: 'Sign in',
  signInSays: 'Find your groups, what is yours to do and what the others lack.',
  ownSignedOut: 'Sign in first: a text is read only for a person who is known.',
  hand: 'What the platform holds',
  holds: {
    rule: 'Each act is open, or says which article closes it.',
    who: 'Each member sees who holds up what, and since when.',
    proof: 'Each act leaves a receipt that anybody can verify.',
  },
}
