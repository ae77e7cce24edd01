import type { Opened } from '../model/award-state.ts'
import { abandoned as given, told } from './gallery-sample.ts'

/** Awards whose letters keep something back, or tell that the procedure is given up. */

/** One letter keeps back a figure of the tender that was chosen. */
export const withheld: Opened = {
  ...told,
  letters: told.letters.map((letter, index) =>
    index === 0
      ? { ...letter, choice: `${letter.choice.split(' ').slice(0, -3).join(' ')} (chiffres non communiqués).` }
      : letter,
  ),
}
export const abandonedTold: Opened = {
  ...given,
  toldOfIt: given.candidates.slice(0, 2).map(({ account }, index) => ({
    ...{ to: account, medium: 'electronic', sentAt: '2027-01-06T09:00:00.000Z', own: true },
    readAt: index === 0 ? '2027-01-06T11:20:00.000Z' : null,
  })),
}
