import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { DemoReplay, DemoStage } from '#api/demo.ts'
import type { Database } from '#platform/db.ts'
import type { Life } from '../play/player.ts'

/** Plays a group of this identifier up to a stage; `onPlayed` hears of each stage that is done. */
export type PlayStage = (stage: string, groupId: string, onPlayed: () => void) => Promise<void>

type Replay = { readonly groupId: string; played: number; readonly done: Promise<string> }

/** The stages of a life, the group that stands at each, and those that are being replayed: each of them once. */
export class DemoStages {
  readonly #db: Database
  readonly #life: Life
  readonly #play: PlayStage
  readonly #replays = new Map<string, Replay>()

  constructor(db: Database, life: Life, play: PlayStage) {
    this.#db = db
    this.#life = life
    this.#play = play
  }

  /** The group that stands at this stage, played now unless it was, or is being. */
  async groupAt(stage: string): Promise<string> {
    const running = this.#replays.get(stage)
    if (running !== undefined) return running.done
    const known = (await this.#groups()).get(stage)
    if (known !== undefined) return known
    return (this.#replays.get(stage) ?? this.#begin(stage)).done
  }

  async list(): Promise<readonly DemoStage[]> {
    const groups = await this.#groups()
    return Promise.all(
      this.#life.stages.map(async ({ key, chapter, title, says }) => {
        const replay = this.#replays.get(key)
        return {
          key,
          chapter,
          title,
          says,
          group: groups.get(key) ?? null,
          replay: replay === undefined ? null : await this.#viewOf(key, replay),
        }
      }),
    )
  }

  #begin(stage: string): Replay {
    const groupId = randomUUID()
    const onPlayed = () => {
      replay.played += 1
    }
    const replay: Replay = {
      groupId,
      played: 0,
      // Begun once `replay` is known: the first stage may be played at once.
      done: Promise.resolve()
        .then(() => this.#play(stage, groupId, onPlayed))
        .then(() => this.#keep(stage, groupId))
        .finally(() => this.#replays.delete(stage)),
    }
    this.#replays.set(stage, replay)
    return replay
  }

  async #keep(stage: string, groupId: string): Promise<string> {
    await this.#db.acrossGroups((tx) =>
      sql`insert into demo_group (group_id, stage) values (${groupId}, ${stage})`.execute(tx),
    )
    return groupId
  }

  async #groups(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#db.acrossGroups((tx) =>
      sql<{ stage: string; group_id: string }>`select stage, group_id from demo_group`.execute(tx),
    )
    return new Map(rows.map(({ stage, group_id }) => [stage, group_id]))
  }

  async #viewOf(stage: string, { groupId, played }: Replay): Promise<DemoReplay> {
    const of = this.#life.stages.findIndex(({ key }) => key === stage) + 1
    const { rows } = await this.#db.transaction(groupId, (tx) =>
      sql<{ acts: number }>`select count(*)::int as acts from journal where group_id = ${groupId}`.execute(tx),
    )
    const now = this.#life.stages[Math.min(played, of - 1)]?.title ?? { fr: stage, en: stage }
    return { played, of, now, acts: rows[0]?.acts ?? 0 }
  }
}
