import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import { Page } from '#ui/page.tsx'
import { useWelcomeWords } from '../words/use-welcome-words.ts'
import { StageLine } from './stage-line.tsx'
import classes from './welcome.module.css'

type Both = Readonly<Record<'fr' | 'en', string>>

/** A stop on the line of the demonstration’s life. */
export type DemoStage = {
  readonly key: string
  readonly title: Both
  readonly says: Both
  /** The group that stands at this stage, when it was played already. */
  readonly group: string | null
}

/** Somebody one may play: an office in a body of the group. */
export type Persona = {
  readonly person: string
  readonly body: string
  readonly name: string
  readonly title: string
  readonly bodyName: string
  /** What this person comes to do, when the server says it. */
  readonly does?: Both
}

export type Demo = {
  readonly stages: readonly DemoStage[]
  /** `null` while no group is open. */
  readonly personas: readonly Persona[] | null
  /** The stage being replayed. */
  readonly opening: string | null
  readonly onOpen: (stage: string) => void
  readonly onPlay: (persona: Persona) => void
}

/** The groups of whoever is signed in. */
export type Mine = readonly { readonly id: string; readonly name: string }[]

function MyGroups({ mine }: { readonly mine: Mine }) {
  const words = useWelcomeWords()
  return (
    <section>
      <h2>{words.mine}</h2>
      {mine.length === 0 && <p className={classes.says}>{words.mineNone}</p>}
      <ul className={classes.mine}>
        {mine.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/groups/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where everybody begins: what this is; in a demonstration a stage and a person, elsewhere the way in; one’s own text. */
export function Welcome({ demo, mine = null }: { readonly demo: Demo | null; readonly mine?: Mine | null }) {
  const words = useWelcomeWords()
  return (
    <Page title={words.title} lede={words.lede}>
      {mine !== null && <MyGroups mine={mine} />}
      {demo === null ? (
        mine === null && (
          <section className={classes.entrance}>
            <p className={classes.says}>{words.signInSays}</p>
            <Link className={classes.primary} to="/sign-in">
              {words.signIn}
            </Link>
          </section>
        )
      ) : (
        <DemoEntrance demo={demo} />
      )}
      <section className={classes.own}>
        <h2>{mine === null ? words.own : words.ownNext}</h2>
        <p className={classes.says}>{words.ownSays}</p>
        <Link className={classes.plain} to="/lire">
          {words.ownLink}
        </Link>
      </section>
      <section className={classes.holds} aria-label={words.hand}>
        <p>
          <Icon name="lock" /> {words.holds.rule}
        </p>
        <p>
          <Icon name="person" /> {words.holds.who}
        </p>
        <p>
          <Icon name="seal" /> {words.holds.proof}
        </p>
      </section>
    </Page>
  )
}

function DemoEntrance({ demo }: { readonly demo: Demo }) {
  const { language } = useLanguage()
  const words = useWelcomeWords()
  const { stages, personas, opening, onOpen } = demo
  const furthest = stages.findLast(({ group }) => group !== null)?.key ?? stages[0]?.key ?? null
  const [chosen, choose] = useState<string | null>(null)
  const at = stages.find(({ key }) => key === (chosen ?? furthest))
  return (
    <>
      <section>
        <h2>{words.stages}</h2>
        <p className={classes.hint}>{words.stagesHint}</p>
        <StageLine stages={stages} chosen={at?.key ?? null} onChoose={choose} />
        {at !== undefined && (
          <div className={classes.stage}>
            <div>
              <h3>{at.title[language]}</h3>
              <p className={classes.says}>{at.says[language]}</p>
            </div>
            <Button rank="primary" disabled={opening !== null} onClick={() => onOpen(at.key)}>
              {words.open}
            </Button>
          </div>
        )}
        <p className={classes.hint} aria-live="polite">
          {opening !== null && words.opening}
        </p>
      </section>
      <section>
        <h2>{words.persons}</h2>
        <p className={classes.hint}>{personas === null ? words.noPersons : words.personsHint}</p>
        {personas !== null && <Personas personas={personas} onPlay={demo.onPlay} />}
      </section>
    </>
  )
}

function Personas({ personas, onPlay }: { readonly personas: readonly Persona[]; readonly onPlay: Demo['onPlay'] }) {
  const { language } = useLanguage()
  const words = useWelcomeWords()
  return (
    <ul className={classes.personas}>
      {personas.map((persona) => (
        <li key={`${persona.person} ${persona.body}`}>
          <button type="button" className={classes.persona} onClick={() => onPlay(persona)}>
            <span className={classes.office}>{persona.title}</span>
            <span>{persona.bodyName}</span>
            {persona.does !== undefined && <span className={classes.hint}>{persona.does[language]}</span>}
            <span className={classes.enter} aria-hidden="true">
              {words.enterShort} <Icon name="right" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
