import { useId } from 'react'
import type { DemoStage } from '#api/demo.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWelcomeWords } from '../words/use-welcome-words.ts'
import classes from './stage-line.module.css'

export type StageLineProps = {
  readonly stages: readonly DemoStage[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** The life of a group by chapters, each a line with its stops, one of which is chosen: the browser’s own radio buttons, drawn on a rail. */
export function StageLine({ stages, chosen, onChoose }: StageLineProps) {
  const { language } = useLanguage()
  const words = useWelcomeWords()
  const name = useId()
  const chapters = [...Map.groupBy(stages, ({ chapter }) => chapter[language])]
  const here = stages.findIndex(({ key }) => key === chosen)
  return (
    <fieldset className={classes.line}>
      <legend className={classes.unseen}>{words.stages}</legend>
      {chapters.map(([chapter, stops]) => (
        // biome-ignore lint/a11y/useSemanticElements: one choice is one fieldset; its chapters only sort it
        <div key={chapter} role="group" aria-labelledby={`${name}-${chapter}`} className={classes.chapter}>
          <p id={`${name}-${chapter}`} className={classes.heading}>
            {chapter}
          </p>
          <div className={classes.rail}>
            {stops.map((stage) => (
              <label key={stage.key} className={classes.stop} data-passed={stages.indexOf(stage) < here || undefined}>
                <input
                  type="radio"
                  name={name}
                  value={stage.key}
                  checked={stage.key === chosen}
                  onChange={() => onChoose(stage.key)}
                />
                <span className={classes.title}>{stage.title[language]}</span>
                {stage.group !== null && <span className={classes.unseen}>{words.reached}</span>}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
