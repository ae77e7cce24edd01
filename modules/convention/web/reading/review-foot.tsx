import { Button } from '#ui/button.tsx'
import { useReadingWords } from '../words/use-words.ts'
import { isComplete, type Remaining } from './item.ts'
import classes from './review-page.module.css'

export type ReviewFootProps = {
  readonly left: Remaining
  readonly onCreate: () => void
  readonly onNext: () => void
}

/** How far the review is, what is left, and the act, closed until nothing is. */
export function ReviewFoot({ left, onCreate, onNext }: ReviewFootProps) {
  const words = useReadingWords()
  const complete = isComplete(left)
  const missing = [
    ...(left.values > left.confirmed ? [words.left.values(left.values - left.confirmed)] : []),
    ...(left.notices > 0 ? [words.left.notices(left.notices)] : []),
    ...(left.fewParties ? [words.left.parties] : []),
    ...(left.nobody ? [words.left.founder] : []),
  ]
  return (
    <div className={classes.foot}>
      <div>
        <p className={classes.progress} role="status">
          {words.progress(left.confirmed, left.values)}
        </p>
        <progress className={classes.bar} max={left.values} value={left.confirmed} aria-label={words.values} />
      </div>
      <p id="create-left" className={classes.left}>
        {!complete && words.left.prefix + missing.join(', ')}
      </p>
      {left.values > left.confirmed && (
        <Button rank="quiet" onClick={onNext}>
          {words.left.next}
        </Button>
      )}
      <Button
        rank="primary"
        className={classes.create}
        aria-disabled={!complete}
        aria-describedby="create-left"
        onClick={() => complete && onCreate()}
      >
        {words.create.button}
      </Button>
    </div>
  )
}
