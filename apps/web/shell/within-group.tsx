import { LawWords } from '../law-words.tsx'
import { Frame } from './frame.tsx'

/** What stands around the pages of whoever belongs here, and the words of all the acts that they may show. */
export function WithinGroup() {
  return (
    <LawWords>
      <Frame />
    </LawWords>
  )
}
