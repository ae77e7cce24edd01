import { ANSWER_FILE } from '#vault/answer.ts'
import type { Limits, Unsound, UnsoundTogether } from '#vault/soundness/index.ts'
import { problemsOfFile, problemsTogether } from '#vault/soundness/index.ts'

export type FileProblem = Unsound | { readonly kind: 'unreadable' }

/** A file on the shelf of an envelope: as it was chosen, and what was found of it; `undefined` until it was examined. */
export type Shelved = {
  readonly name: string
  readonly size: number
  readonly modified: number
  readonly content: File
  problems: readonly FileProblem[] | undefined
}

/** What keeps a file out; the rest may not open, and is the candidate’s to decide. */
const BLOCKING: ReadonlySet<FileProblem['kind']> = new Set(['empty', 'too-large', 'format', 'unreadable'])
export const isBlocked = ({ problems }: Shelved): boolean => problems?.some(({ kind }) => BLOCKING.has(kind)) ?? false
export const isAdvised = (file: Shelved): boolean => !isBlocked(file) && (file.problems?.length ?? 0) > 0

const AT_ONCE = 8
const TOLD_EVERY_MS = 150

/**
 * The files of one envelope, examined as they come. Tens of thousands of them are held outside of what is drawn; whoever
 * draws is told a few times a second.
 */
export class Shelf {
  readonly #limits: Limits
  readonly #told = new Set<() => void>()
  #files: readonly Shelved[] = []
  #version = 0
  #checking = false
  #lastTold = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  subscribe = (told: () => void): (() => void) => {
    this.#told.add(told)
    return () => this.#told.delete(told)
  }
  version = (): number => this.#version

  get files(): readonly Shelved[] {
    return this.#files
  }
  get bytes(): number {
    return this.#files.reduce((sum, { size }) => sum + size, 0)
  }
  get examined(): number {
    return this.#files.reduce((sum, { problems }) => sum + (problems === undefined ? 0 : 1), 0)
  }
  /** What is wrong with the files taken together, names that this page needs for itself included. */
  get together(): readonly UnsoundTogether[] {
    return problemsTogether(this.#files, this.#limits)
  }
  get takesOwnName(): boolean {
    return this.#files.some(({ name }) => name === ANSWER_FILE)
  }

  /** The same file given twice under one name is the later one. */
  add(given: readonly { readonly name: string; readonly content: File }[]): void {
    const names = new Map(given.map(({ name, content }) => [name, content]))
    const before = this.#files.filter(({ name }) => !names.has(name))
    const added = Array.from(names, ([name, content]) => {
      return { name, size: content.size, modified: content.lastModified, content, problems: undefined }
    })
    this.#change([...before, ...added])
    void this.#check()
  }

  remove(out: (file: Shelved) => boolean): void {
    this.#change(this.#files.filter((file) => !out(file)))
  }

  #change(files: readonly Shelved[]): void {
    this.#files = files
    this.#tell(true)
  }

  #tell(now = false): void {
    const at = performance.now()
    if (!now && at - this.#lastTold < TOLD_EVERY_MS) return
    this.#lastTold = at
    this.#version += 1
    for (const told of this.#told) told()
  }

  async #check(): Promise<void> {
    if (this.#checking) return
    this.#checking = true
    let waiting = this.#files.filter(({ problems }) => problems === undefined)
    while (waiting.length > 0) {
      for (let from = 0; from < waiting.length; from += AT_ONCE) {
        await Promise.all(waiting.slice(from, from + AT_ONCE).map((file) => this.#examine(file)))
        this.#tell()
      }
      waiting = this.#files.filter(({ problems }) => problems === undefined)
    }
    this.#checking = false
    this.#tell(true)
  }

  async #examine(file: Shelved): Promise<void> {
    const { name, size, content } = file
    try {
      const read = async (from: number, to: number) => new Uint8Array(await content.slice(from, to).arrayBuffer())
      // Something of it is read even where its kind says nothing: what was moved or is locked is seen now.
      if (size > 0) await read(0, 1)
      file.problems = await problemsOfFile({ name, size, read }, this.#limits)
    } catch {
      file.problems = [{ kind: 'unreadable' }]
    }
  }
}
