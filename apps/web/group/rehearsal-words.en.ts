import { formatDate } from '#ui/i18n/format.ts'
import type { rehearsal as french } from './rehearsal-words.fr.ts'

/** The words of a rehearsal, in English. */
export const rehearsal: typeof french = {
  label: 'Rehearsal',
  banner: 'Rehearsal – nothing here is real',
  toPage: 'Clock, mail and end of the rehearsal',
  title: 'Rehearsals',
  lede: 'Play a consultation on a copy of the group, clock included, then throw it away.',
  whole: 'The copy takes the whole register of the group, as it is today.',
  untouched: 'The group itself does not change, and neither does its clock.',
  silent: 'No mail leaves, and nothing is shown to the public.',
  whose:
    'Only the coordinator’s persons without a declared interest can open it; they act in it for the coordinator alone.',
  begin: 'Begin a rehearsal',
  beginning: 'Copying the register…',
  none: 'No rehearsal under way.',
  noneTeach: 'Five rehearsals at most may be under way at a time.',
  begun: (at) => `Rehearsal begun on ${at}`,
  stands: (at) => `Its clock shows ${at}.`,
  playedTitle: 'This rehearsal',
  playedLede:
    'Everything that is done here disappears with it. Only the coordinator and time act in it: what the other members and the companies would do is not played.',
  clockTitle: 'Its clock',
  clockDay: (day) =>
    `It is ${day === '' ? '…' : formatDate(day, 'en')} in this rehearsal. The clock moves forward, and does not go back.`,
  hour: 'One hour forward',
  day: 'One day forward',
  week: 'One week forward',
  to: 'Go to a date',
  go: 'Go there',
  mailTitle: 'Its mail',
  mail: 'The letters that would have left',
  endTitle: 'Its end',
  endTeach: 'Nothing of it stays: no act, no document, no letter. The real group is not touched.',
  end: 'Throw this rehearsal away',
  endSure: 'Yes, throw everything away',
  endNot: 'Go on rehearsing',
}
