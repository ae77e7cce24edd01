import type { WelcomeWords } from './welcome.fr.ts'

/** The words of the welcome page, in English. */
export const welcome: WelcomeWords = {
  title: 'A joint purchasing group, run by its convention',
  lede: 'Unisson tells each member what it may do, when, why not, and under which article; and proves what was done.',
  stages: 'Choose a stage',
  stagesHint:
    'The life of a demonstration group, from its convention to its dissolution. Each stage is replayed by the same acts as yours.',
  reached: 'stage open',
  open: 'Open this stage',
  opening: 'The acts are replayed up to this stage…',
  persons: 'Choose who you are',
  personsHint: 'Nobody is real: each is named by an office. You can change at any time.',
  noPersons: 'Choose a stage: the persons who then hold an office appear here.',
  enterShort: 'Enter',
  office: 'Office',
  body: 'For',
  own: 'Or bring your own convention',
  ownSays:
    'A text, a PDF or a Word document: you confirm each value that was read, then your group exists and is run by it.',
  ownLink: 'Read a convention',
  mine: 'Your groups',
  mineNone: 'None yet: bring the text of your convention, or wait for the invitation of a coordinator.',
  ownNext: 'Bring in a group',
  signIn: 'Sign in',
  signInSays: 'Find your groups, what is yours to do and what the others lack.',
  hand: 'What the platform holds',
  holds: {
    rule: 'Each act is open, or says which article closes it.',
    who: 'Each member sees who holds up what, and since when.',
    proof: 'Each act leaves a receipt that anybody can verify.',
  },
}
