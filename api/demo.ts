import type { IsoDate } from '#kernel/citation.ts'
import type { Named } from './group.ts'
import type { Task } from './shapes.ts'

/** What the welcome page of a demonstration reads, as `apps/server` answers it. */

type Both = Readonly<Record<'fr' | 'en', string>>

/** How far the replay of a stage is: stages played, of how many, and the one that is being played. */
export type DemoReplay = {
  readonly played: number
  readonly of: number
  readonly now: Both
  /** The acts that the register of the group holds already. */
  readonly acts: number
}

/** `GET /api/demo/stages`: the stops on the line of the demonstration's life. */
export type DemoStage = {
  readonly key: string
  /** The part of the life that it belongs to, whose stages follow one another. */
  readonly chapter: Both
  readonly title: Both
  readonly says: Both
  /** The group that stands at this stage, when it was played already. */
  readonly group: string | null
  readonly replay: DemoReplay | null
}

/** Somebody one may play, and the first acts that are expected of them; `more` counts the others. */
export type DemoPerson = {
  readonly person: string
  readonly title: string
  readonly tasks: readonly Task[]
  readonly more: number
}

export type DemoBody = {
  readonly body: Named
  readonly coordinates: boolean
  readonly persons: readonly DemoPerson[]
}

/** `GET /api/demo/groups/{id}/persons`: the coordinator's first. */
export type DemoPersons = { readonly today: IsoDate; readonly bodies: readonly DemoBody[] }

/** `GET /api/demo/groups/{id}/keys`: the sheets of those who hold keys, as they would have printed them. */
export type DemoKey = { readonly person: string; readonly words: readonly string[] }
