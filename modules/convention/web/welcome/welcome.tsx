import { Link } from '@tanstack/react-router'
import { Icon } from '#ui/icon.tsx'
import { Page } from '#ui/page.tsx'
import { useWelcomeWords } from '../words/use-welcome-words.ts'
import { type Demo, DemoEntrance } from './demo-entrance.tsx'
import classes from './welcome.module.css'

/** The groups of whoever is signed in, or that a visitor founded in a demonstration. */
export type Mine = readonly { readonly id: string; readonly name: string }[]

/** Whose page it is: a visitor who may sign in, somebody signed in with their groups, a demonstration. */
export type WelcomeProps =
  | { readonly to: 'visitor' }
  | { readonly to: 'member'; readonly mine: Mine }
  | { readonly to: 'demonstration'; readonly demo: Demo }

/** Where everybody begins: what this is; in a demonstration a stage and a person, elsewhere the way in; one’s own text. */
export function Welcome(props: WelcomeProps) {
  const words = useWelcomeWords()
  return (
    <Page title={words.title} lede={words.lede}>
      {props.to === 'member' && <MyGroups mine={props.mine} />}
      {props.to === 'visitor' && <Entrance />}
      {props.to === 'demonstration' && <DemoEntrance demo={props.demo} />}
      <OwnText to={props.to} />
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

function Entrance() {
  const words = useWelcomeWords()
  return (
    <section className={classes.entrance}>
      <p className={classes.says}>{words.signInSays}</p>
      <Link className={classes.primary} to="/sign-in">
        {words.signIn}
      </Link>
    </section>
  )
}

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

/** From one's own text to a group in force, in three steps. */
function OwnText({ to }: { readonly to: WelcomeProps['to'] }) {
  const words = useWelcomeWords()
  const { text, founded, inForce } = words.steps
  const titles = { visitor: words.ownFirst, member: words.ownNext, demonstration: words.own }
  return (
    <section className={classes.own}>
      <h2>{titles[to]}</h2>
      <ol className={classes.steps}>
        {[text, founded, inForce].map(({ title, says }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{says}</p>
          </li>
        ))}
      </ol>
      {to === 'visitor' && <p className={classes.hint}>{words.ownSignedOut}</p>}
      <Link className={to === 'member' ? classes.primary : classes.plain} to="/lire">
        {words.ownLink}
      </Link>
    </section>
  )
}
