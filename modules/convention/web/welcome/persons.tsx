import type { DemoBody, DemoPerson, DemoPersons } from '#api/demo.ts'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Due } from '#ui/due.tsx'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { useWelcomeWords } from '../words/use-welcome-words.ts'
import classes from './persons.module.css'
import { asRole, countOf, splitPersons } from './persons-split.ts'

/** Whom one is about to play. */
export type Played = { readonly person: string; readonly body: string }

export type PersonsProps = {
  readonly persons: DemoPersons
  readonly onPlay: (played: Played) => void
}

/** Whom one may play in a group, by body, each with what they come to do; whoever has nothing to do waits behind a line. */
export function Persons({ persons, onPlay }: PersonsProps) {
  const words = useWelcomeWords()
  const { shown, others } = splitPersons(persons)
  const isCalm = persons.bodies.every(({ persons: held }) => held.every(({ tasks }) => tasks.length === 0))
  const { today } = persons
  return (
    <>
      {isCalm && <p className={classes.calm}>{words.nobodyAwaited}</p>}
      <PersonTable bodies={shown} today={today} onPlay={onPlay} />
      {others.length > 0 && (
        <Disclosure label={words.others(countOf(others))}>
          <PersonTable bodies={others} today={today} onPlay={onPlay} />
        </Disclosure>
      )}
    </>
  )
}

type TableProps = {
  readonly bodies: readonly DemoBody[]
  readonly today: IsoDate
  readonly onPlay: PersonsProps['onPlay']
}

function PersonTable({ bodies, today, onPlay }: TableProps) {
  const words = useWelcomeWords()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.body}</th>
          <th scope="col">{words.does}</th>
          <th scope="col">{words.enter}</th>
        </tr>
      </thead>
      {bodies.map(({ body, coordinates, persons }) => (
        <tbody key={body.id}>
          {persons.map((person, rank) => (
            <tr key={person.person}>
              {rank === 0 && (
                <th scope="rowgroup" rowSpan={persons.length}>
                  {body.name}
                  {coordinates && <span className={classes.coordinator}>{words.coordinator}</span>}
                </th>
              )}
              <td>
                <Does person={person} today={today} />
              </td>
              <td>
                <Button
                  className={classes.enter}
                  onClick={() => onPlay({ person: person.person, body: body.id })}
                  aria-label={`${words.actAs(asRole(person.title))}, ${words.forBody(body.name)}`}
                >
                  {words.actAs(asRole(person.title))}
                  <Icon name="right" />
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Does({ person, today }: { readonly person: DemoPerson; readonly today: IsoDate }) {
  const words = useWelcomeWords()
  if (person.tasks.length === 0) return <span className={classes.nothing}>{words.nothing}</span>
  return (
    <ul className={classes.tasks}>
      {person.tasks.map((task) => (
        <Asked key={task.key} task={task} today={today} />
      ))}
      {person.more > 0 && <li className={classes.nothing}>{words.more(person.more)}</li>}
    </ul>
  )
}

function Asked({ task, today }: { readonly task: Task; readonly today: IsoDate }) {
  const labels = useLabels()
  return (
    <li>
      {labels.asked(task)}
      {task.due !== null && (
        <p>
          <Due due={task.due} today={today} />
        </p>
      )}
    </li>
  )
}
