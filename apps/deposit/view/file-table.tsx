import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#ui/button.tsx'
import { formatBytes } from '#ui/i18n/format.ts'
import { ANSWER_FILE } from '#vault/answer.ts'
import { useSpoken } from '../language.tsx'
import classes from './deposit.module.css'
import rows from './files.module.css'

type Row = { readonly name: string; readonly size: number }

type FileTableProps<T extends Row> = {
  readonly label: string
  readonly files: readonly T[]
  readonly state: (file: T, index: number) => ReactNode
  /** What the last column says; the state of the file unless told otherwise. */
  readonly head?: string
  readonly act?: (file: T) => ReactNode
}

const SHOWN = 100

/** The files of an envelope, a hundred at a time: sixty thousand rows would freeze the page. */
export function FileTable<T extends Row>({ label, files, state, head, act }: FileTableProps<T>) {
  const { language, says } = useSpoken()
  const [most, setMost] = useState(SHOWN)
  useEffect(() => {
    // Paper has room for all of them.
    const all = (): void => flushSync(() => setMost(files.length))
    globalThis.addEventListener('beforeprint', all)
    return () => globalThis.removeEventListener('beforeprint', all)
  }, [files.length])
  const more = Math.min(SHOWN * 5, files.length - most)
  return (
    <>
      <table className={rows.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{says.files.name}</th>
            <th scope="col" className={rows.size}>
              {says.files.size}
            </th>
            <th scope="col">{head ?? says.files.state}</th>
            {act !== undefined && <td className={rows.rowAct} />}
          </tr>
        </thead>
        <tbody>
          {files.slice(0, most).map((file, index) => (
            <tr key={file.name}>
              <th scope="row">
                <bdi>{file.name}</bdi>
                {file.name === ANSWER_FILE && <p className={classes.note}>{says.files.own}</p>}
              </th>
              <td className={rows.size}>{formatBytes(file.size, language)}</td>
              <td>{state(file, index)}</td>
              {act !== undefined && <td className={rows.rowAct}>{act(file)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button rank="quiet" onClick={() => setMost(most + more)}>
          {says.files.more(more)}
        </Button>
      )}
    </>
  )
}
