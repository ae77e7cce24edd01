import { ANSWER_FILE, answerBytes } from '#vault/answer.ts'
import type { KeptDeposit, KeptFile } from '../sealing/kept.ts'
import type { GivenFile } from '../sealing/seal-and-send.ts'
import type { Given } from './dropped.ts'

/** Files of a deposit that was begun another day, as they are given again. */
export type GivenAgain = {
  /** By envelope, in the order in which they were sealed; `undefined` for one that is still missing. */
  readonly envelopes: readonly (readonly (GivenFile | undefined)[])[]
  readonly missing: number
  /** Names that came with another size or date than those sealed. */
  readonly changed: readonly string[]
}

const knownBy = ({ name, size, modified }: KeptFile): string => `${size} ${modified} ${name}`

/**
 * Finds each file among those that were given, wherever the folder above it now is. What is the same in name, size and
 * date is read and compared with what was sealed; anything else is not taken for it.
 */
export function givenAgain(deposit: KeptDeposit, given: readonly Given[]): GivenAgain {
  const byKey = new Map<string, File>()
  const byName = new Map<string, File>()
  for (const { name, content } of given) {
    for (const ending of endingsOf(name)) {
      byKey.set(knownBy({ name: ending, size: content.size, modified: content.lastModified }), content)
      byName.set(ending, content)
    }
  }
  const changed: string[] = []
  let missing = 0
  const envelopes = deposit.envelopes.map(({ ended, files }) =>
    files.map((file): GivenFile | undefined => {
      if (file.name === ANSWER_FILE) return { name: file.name, content: new Blob([answerBytes(deposit.answer)]) }
      // An envelope that is whole is not read again: its list is kept.
      if (ended !== null) return { name: file.name, content: new Blob() }
      const content = byKey.get(knownBy(file))
      if (content !== undefined) return { name: file.name, content }
      if (byName.has(file.name)) changed.push(file.name)
      missing += 1
      return undefined
    }),
  )
  return { envelopes, missing, changed }
}

/** `a/b/c.pdf`, `b/c.pdf`, `c.pdf`: a folder may be given from higher up or lower down than the first time. */
function endingsOf(name: string): readonly string[] {
  const steps = name.split('/')
  return steps.map((_, index) => steps.slice(index).join('/'))
}

/** The files of all envelopes, once none is missing. */
export const wholeFiles = ({ envelopes, missing }: GivenAgain): readonly (readonly GivenFile[])[] | undefined =>
  missing > 0 ? undefined : envelopes.map((files) => files.flatMap((file) => (file === undefined ? [] : [file])))
