import { type FormEvent, useState } from 'react'
import type { PasskeyShown } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import classes from './access.module.css'
import type { AccountProps } from './account.tsx'
import { NameField } from './parts.tsx'
import { words } from './words.ts'

type PasskeysProps = Pick<
  AccountProps,
  'account' | 'passkeys' | 'provider' | 'working' | 'onAdd' | 'onRename' | 'onRemove' | 'onProvider'
>

/** What opens the account: each passkey by its name, the provider, and adding another. */
export function Passkeys(props: PasskeysProps) {
  const { account, passkeys, provider, working, onProvider } = props
  const { account: says } = useWords(words)
  const [adding, setAdding] = useState(false)
  const { oidc } = account.ways
  const only = passkeys.length === 1 && !oidc
  return (
    <>
      <p className={classes.note}>{passkeys.length === 0 ? says.passkeysNone : only ? says.one : says.passkeysTeach}</p>
      <ul className={classes.list}>
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} last={only} {...props} />
        ))}
        {oidc && (
          <li>
            <div className={classes.what}>
              <p className={classes.name}>{says.provider}</p>
              <p className={classes.note}>{says.providerOn}</p>
            </div>
          </li>
        )}
      </ul>
      {adding ? (
        <Naming
          initial=""
          act={says.addAct}
          working={working}
          onName={async (label) => (await props.onAdd(label)) && setAdding(false)}
          onLeave={() => setAdding(false)}
        />
      ) : (
        <p className={classes.form}>
          <Button rank="primary" onClick={() => setAdding(true)}>
            {says.add}
          </Button>
          {provider && !oidc && <Button onClick={onProvider}>{says.providerAdd}</Button>}
        </p>
      )}
    </>
  )
}

type PasskeyProps = Pick<PasskeysProps, 'working' | 'onRename' | 'onRemove'> & {
  readonly passkey: PasskeyShown
  /** True for the last way into the account, which stays. */
  readonly last: boolean
}

function Passkey({ passkey, last, working, onRename, onRemove }: PasskeyProps) {
  const { account: says } = useWords(words)
  const [renaming, setRenaming] = useState(false)
  const { id, label, createdAt, lastUsedAt } = passkey
  if (renaming) {
    return (
      <li>
        <Naming
          initial={label}
          act={says.save}
          working={working}
          onName={async (next) => (await onRename(id, next)) && setRenaming(false)}
          onLeave={() => setRenaming(false)}
        />
      </li>
    )
  }
  return (
    <li>
      <div className={classes.what}>
        <p className={classes.name}>{label}</p>
        <p className={classes.note}>
          {says.made(createdAt)} · {lastUsedAt === null ? says.unused : says.used(lastUsedAt)}
        </p>
        {last && (
          <p className={classes.note}>
            <Icon name="lock" /> {says.last}
          </p>
        )}
      </div>
      <p className={classes.acts}>
        <Button rank="quiet" aria-label={says.renameOne(label)} onClick={() => setRenaming(true)}>
          {says.rename}
        </Button>
        {!last && (
          <Button rank="quiet" aria-label={says.removeOne(label)} disabled={working} onClick={() => void onRemove(id)}>
            {says.remove}
          </Button>
        )}
      </p>
    </li>
  )
}

type NamingProps = {
  readonly initial: string
  readonly act: string
  readonly working: boolean
  readonly onName: (label: string) => Promise<unknown>
  readonly onLeave: () => void
}

function Naming({ initial, act, working, onName, onLeave }: NamingProps) {
  const { account: says } = useWords(words)
  const [label, setLabel] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() !== '') void onName(label.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <NameField label={says.label} value={label} onChange={setLabel} />
      <Button rank="primary" type="submit" disabled={working}>
        {act}
      </Button>
      <Button rank="quiet" onClick={onLeave}>
        {says.cancel}
      </Button>
    </form>
  )
}
