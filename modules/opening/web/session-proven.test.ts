import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { closedRoot } from '#modules/submission/index.ts'
import { type Bytes, base64, joined, utf8 } from '#transparency/bytes.ts'
import { checkpointText } from '#transparency/checkpoint.ts'
import { commitmentTo, writeLeaf } from '#transparency/leaf.ts'
import { NOTE_KEY, type Signer, signNote, writeKey, writeNote } from '#transparency/note.ts'
import { writeProof } from '#transparency/proof.ts'
import { leafOf, newSigner, recursionOver } from '#transparency/testing.ts'
import type { DepositSeen, Session } from '../model/opening-state.ts'
import { DEADLINE, deposit, FIXED_AT, NOW, opened, provenIn, releaseShares, type StepProofs } from '../testing.ts'

/** R2.24: what a keyholder's page finds in the log, entry by entry, and what it does not believe of what it is shown. */

const sha256 = (bytes: Uint8Array): Bytes => Uint8Array.from(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

let log: Signer
beforeAll(async () => {
  log = await newSigner('achats.region.example/register', NOTE_KEY)
})

type Doing = { readonly process?: string; readonly act: string; readonly id?: string; readonly body: object }

async function entry({ process = 'opening', act, id = 'o', body: said }: Doing) {
  const [prev, salt] = [sha256(utf8('p')), sha256(utf8('s'))]
  const header = utf8(JSON.stringify({ at: NOW, caseFile: 'group', group: 'g', seq: 1, process, act }))
  const body = utf8(JSON.stringify({ id, ...said }))
  const hash = sha256(joined(prev, header, sha256(body)))
  const line = `{"hash":"${hex(hash)}","prev":"${hex(prev)}","bodyHash":"${hex(sha256(body))}","header":${Buffer.from(header)},"body":${Buffer.from(body)}}`
  const leaf = writeLeaf({ id: new Uint8Array(16), commitment: await commitmentTo(salt, hash) })
  const root = Uint8Array.from(recursionOver([leafOf(leaf)]).mth(0, 1))
  const note = await signNote(checkpointText({ origin: log.key.name, size: 1, root }), log)
  return {
    ...{ line, leaf: base64(leaf), salt: hex(salt) },
    proof: writeProof({ index: 0, path: [], note: writeNote(note) }),
  }
}

const decided = (act: string, id: string, event: object) =>
  entry({ process: 'deposit', act, id, body: { events: [event] } })
const STANDING = deposit('a', { hash: 'ab'.repeat(32) })
const LATE = deposit('l', { hash: '1a'.repeat(32), standing: 'late', receivedAt: '2027-03-15T11:00:02.000Z' })
const LOGGED = [STANDING, LATE]
const admitted = { ...LATE, standing: 'admitted' } as const

type Given = {
  readonly shown?: readonly DepositSeen[]
  readonly logged?: readonly DepositSeen[]
  readonly at?: string
  readonly fixedAt?: string
  readonly deadline?: string
  readonly keptDeadline?: string
  readonly decisions?: StepProofs['decisions']
}

async function found({ shown = LOGGED, logged = LOGGED, at = FIXED_AT, ...over }: Given = {}) {
  const root = await closedRoot([STANDING.hash])
  const consultation = 'consultation'
  const fixed = { root, count: 1, at: over.fixedAt ?? at }
  const fix = {
    events: [{ type: 'DepositsFixed', consultation, fixed }],
    facts: { consultation: { deadline: over.deadline ?? DEADLINE } },
  }
  const proofs = {
    policy: `log ${writeKey(log.key)}\nquorum none\n`,
    fix: await entry({ act: 'fix', body: fix }),
    open: await entry({ act: 'open', body: { events: [{ type: 'SessionOpened', deposits: logged }] } }),
    decisions: over.decisions ?? [],
  }
  const session: Session = opened({ deposits: shown, fixed: { root, count: 1, at } })
  return provenIn({ group: 'g', opening: 'o', session, keptDeadline: over.keptDeadline ?? null }, proofs)
}

const ANOTHER = { kind: 'another-set' }
const UNDECIDED = { kind: 'not-in-log', step: 'decide' }
const none = { commit: null, admit: null, call: null }

describe('R2.24 : l’heure avant laquelle une page ne donne rien', () => {
  test('est celle de l’écriture qui arrête l’ensemble, et non celle que dit le serveur', async () => {
    // With whom it was judged by: the page compares that with whom its keyholder believes.
    const policy = `log ${writeKey(log.key)}\nquorum none\n`
    expect(await found()).toEqual({ kind: 'proven', notBefore: FIXED_AT, policy })
    expect(await found({ at: '2027-03-14T09:00:00.000Z', fixedAt: FIXED_AT })).toEqual(ANOTHER)
  })

  test('n’est jamais avant la date limite que cette écriture porte, même arrêtée la veille', async () => {
    const yesterday = '2027-03-14T09:00:00.000Z'
    const proven = await found({ at: yesterday })
    if (proven.kind !== 'proven') throw new Error(proven.kind)
    expect(proven.notBefore).toBe(DEADLINE)
    const asked = { session: opened(), due: [], keyholder: 'holder-0', identity: '', notBefore: proven.notBefore }
    const manifestOf = async () => Promise.reject(new Error('nothing is read'))
    const at = (now: string) => releaseShares({ ...asked, manifestOf, now: Date.parse(now) })
    expect(await at('2027-03-14T10:00:00.000Z')).toEqual({ kind: 'too-early' })
    expect(await at('2027-03-15T10:59:59.999Z')).toEqual({ kind: 'too-early' })
    expect(await at(DEADLINE)).toEqual([])
  })

  test('une date limite plus proche que celle que ce navigateur a vue publiée arrête tout ; plus lointaine, elle a été reportée', async () => {
    const sooner = '2027-03-15T10:59:59.999Z'
    const stopped = { kind: 'earlier-deadline', kept: DEADLINE, shown: sooner }
    expect(await found({ deadline: sooner, keptDeadline: DEADLINE })).toEqual(stopped)
    expect(await found({ keptDeadline: DEADLINE })).toMatchObject({ kind: 'proven' })
    expect(await found({ keptDeadline: sooner })).toMatchObject({ kind: 'proven' })
  })

  test('d’une écriture sans date limite, rien n’est montré', async () => {
    expect(await found({ deadline: '' })).toEqual({ kind: 'not-in-log', step: 'fix' })
  })
})

describe('R2.24 : ce pour quoi une page donne', () => {
  const outside = deposit('z', { hash: 'cd'.repeat(32), standing: 'admitted' })
  test.each<readonly [string, Given, object]>([
    ['un pli d’aucun ensemble, montré comme admis', { shown: [...LOGGED, outside] }, UNDECIDED],
    ['un pli en retard montré comme admis, sans décision', { shown: [STANDING, admitted] }, UNDECIDED],
    ['un pli retiré montré comme valable', { logged: [{ ...STANDING, standing: 'withdrawn' }, LATE] }, ANOTHER],
    ['un pli valable montré comme retiré', { shown: [{ ...STANDING, standing: 'withdrawn' }, LATE] }, ANOTHER],
    ['un pli tu', { shown: [STANDING] }, ANOTHER],
    ['un pli deux fois', { shown: [...LOGGED, LATE] }, ANOTHER],
    ['les clés d’un autre jeu', { shown: [{ ...STANDING, keySet: 2 }, LATE] }, ANOTHER],
    ['un autre opérateur', { shown: [{ ...STANDING, operator: 'Autre' }, LATE] }, ANOTHER],
    ['une copie de sauvegarde montrée comme appelée', { shown: [{ ...STANDING, called: 'malware' }, LATE] }, UNDECIDED],
  ])('%s : rien', async (_, given, why) => {
    expect(await found(given)).toEqual(why)
  })

  test('un pli admis depuis, par l’écriture de sa décision', async () => {
    const admit = await decided('admit', 'l', { type: 'LateAdmitted', reason: 'panne', at: NOW })
    const shown = [STANDING, admitted]
    expect(await found({ shown, decisions: [{ deposit: 'l', ...none, admit }] })).toMatchObject({ kind: 'proven' })
    const other = await decided('admit', 'x', { type: 'LateAdmitted', reason: 'panne', at: NOW })
    expect(await found({ shown, decisions: [{ deposit: 'l', ...none, admit: other }] })).toEqual(UNDECIDED)
    const rejected = await decided('admit', 'l', { type: 'LateRejected', reason: 'non', at: NOW })
    expect(await found({ shown, decisions: [{ deposit: 'l', ...none, admit: rejected }] })).toEqual(ANOTHER)
  })

  test('un pli venu et admis après l’ouverture de la séance, par l’écriture de son arrivée et de sa décision', async () => {
    const [shown, logged] = [[STANDING, admitted], [STANDING]]
    const admit = await decided('admit', 'l', { type: 'LateAdmitted', reason: 'panne', at: NOW })
    const came = (hash: string) => decided('commit', 'l', { type: 'DepositCameLate', hash })
    const by = async (hash: string) => [{ deposit: 'l', ...none, admit, commit: await came(hash) }]
    expect(await found({ shown, logged, decisions: await by(LATE.hash) })).toMatchObject({ kind: 'proven' })
    expect(await found({ shown, logged, decisions: await by('ee'.repeat(32)) })).toEqual(ANOTHER)
    expect(await found({ shown, logged, decisions: [{ deposit: 'l', ...none, admit }] })).toEqual(UNDECIDED)
  })

  test('une copie appelée depuis, dans le cas que dit la décision', async () => {
    const copy = { ...STANDING, copy: true }
    const [logged, shown] = [[copy], [{ ...copy, called: 'malware' as const }]]
    const by = async (of: string) => [
      {
        deposit: 'a',
        ...none,
        call: await decided('call', 'a', { type: 'CopyCalled', case: of, reason: 'r', at: NOW }),
      },
    ]
    expect(await found({ shown, logged, decisions: await by('malware') })).toMatchObject({ kind: 'proven' })
    expect(await found({ shown, logged, decisions: await by('late') })).toEqual(ANOTHER)
  })
})
