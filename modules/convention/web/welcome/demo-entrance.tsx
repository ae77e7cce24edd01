import { Link } from '@tanstack/react-router'
import type { DemoPersons, DemoReplay, DemoStage } from '#api/demo.ts'
import type { Problem } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { useWelcomeWords } from '../words/use-welcome-words.ts'
import { Persons, type Played } from './persons.tsx'
import { StageLine } from './stage-line.tsx'
import classes from './welcome.module.css'
import type { Mine } from './welcome.tsx'

export type Demo = {
  /** `null` until they are read. */
  readonly stages: readonly DemoStage[] | null
  /** The groups that the reader founded here. */
  readonly own: Mine
  /** The stage, or the group of the reader's own, that is chosen. */
  readonly chosen: string | null
  /** Those of the group that is chosen; `null` until they are read, or while that group is not played. */
  readonly persons: DemoPersons | null
  /** The stage whose replay was asked for. */
  readonly opening: string | null
  readonly problem: Problem | null
  readonly onChoose: (chosen: string) => void
  readonly onOpen: (stage: string) => void
  readonly onPlay: (played: Played) => void
}

/** A demonstration's two choices: a stage, then a person. */
export function DemoEntrance({ demo }: { readonly demo: Demo }) {
  const words = useWelcomeWords()
  const { stages, own, chosen, problem, onChoose } = demo
  if (stages === null)
    return problem === null ? <p role="status">{words.stagesLoading}</p> : <ProblemNotice problem={problem} />
  const stage = stages.find(({ key }) => key === chosen)
  const mine = own.find(({ id }) => id === chosen)
  return (
    <>
      <OwnGroups demo={demo} />
      <section>
        <h2>{words.stages}</h2>
        <p className={classes.hint}>{words.stagesHint}</p>
        <StageLine stages={stages} chosen={stage?.key ?? null} onChoose={onChoose} />
        {stage !== undefined && <Stop stage={stage} demo={demo} />}
      </section>
      <section>
        <h2>{words.persons}</h2>
        <p className={classes.hint}>{words.personsHint}</p>
        {problem !== null && <ProblemNotice problem={problem} />}
        {mine !== undefined && <p className={classes.says}>{mine.name}</p>}
        <Cast
          demo={demo}
          isPlayed={mine !== undefined || (stage !== undefined && stage.group !== null)}
          isOpening={stage !== undefined && isOpening(stage, demo)}
        />
      </section>
    </>
  )
}

function OwnGroups({ demo: { own, chosen, onChoose } }: { readonly demo: Demo }) {
  const words = useWelcomeWords()
  if (own.length === 0) return null
  return (
    <section>
      <h2>{words.mine}</h2>
      <p className={classes.hint}>{words.mineDemo}</p>
      <ul className={classes.mine}>
        {own.map(({ id, name }) => (
          <li key={id} className={classes.ownGroup}>
            <Link to={`/groups/${id}`}>{name}</Link>
            <Button aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {words.mineWho}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isOpening = ({ key, replay }: DemoStage, { opening }: Demo): boolean => replay !== null || opening === key

function Stop({ stage, demo }: { readonly stage: DemoStage; readonly demo: Demo }) {
  const { language } = useLanguage()
  const words = useWelcomeWords()
  const opens = isOpening(stage, demo)
  return (
    <div className={classes.stage}>
      <div>
        <h3>{stage.title[language]}</h3>
        <p className={classes.says}>{stage.says[language]}</p>
        {stage.group === null && !opens && <p className={classes.hint}>{words.openSays}</p>}
      </div>
      {stage.group === null && !opens && (
        <Button rank="primary" disabled={demo.opening !== null} onClick={() => demo.onOpen(stage.key)}>
          {words.open}
        </Button>
      )}
      {opens && <Replaying replay={stage.replay} />}
    </div>
  )
}

/** How far a replay is; before the server has told, that it was asked for. */
function Replaying({ replay }: { readonly replay: DemoReplay | null }) {
  const { language } = useLanguage()
  const words = useWelcomeWords()
  return (
    <div className={classes.replaying}>
      <progress aria-label={words.progress} max={replay?.of} value={replay?.played} />
      <p role="status">
        {replay === null ? words.opening : words.replaying(replay.played, replay.of, replay.now[language])}
      </p>
      {/* It changes several times a second: whoever listens hears the stages only. */}
      {replay !== null && <p className={classes.hint}>{words.replayedActs(replay.acts)}</p>}
    </div>
  )
}

type CastProps = { readonly demo: Demo; readonly isPlayed: boolean; readonly isOpening: boolean }

function Cast({ demo: { persons, problem, onPlay }, isPlayed, isOpening }: CastProps) {
  const words = useWelcomeWords()
  if (!isPlayed) return <Empty title={words.noPersons} teach={isOpening ? words.noPersonsYet : words.noPersonsTeach} />
  if (persons !== null) return <Persons persons={persons} onPlay={onPlay} />
  return problem === null ? <p role="status">{words.personsLoading}</p> : null
}
