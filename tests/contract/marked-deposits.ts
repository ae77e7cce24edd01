import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { EnvelopeKind } from '#vault/manifest.ts'
import {
  ask,
  begin,
  comeIn,
  deposit,
  hand,
  type Operator,
  put,
  type Sealed,
  sealedFor,
  source,
} from './deposit-stage.ts'
import { type InstanceStage, siretOf } from './instance-stage.ts'
import { type Mark, markOf, newWord } from './marks.ts'

/** What a company sealed, with the marks that are hidden in it. */
export type Marked = Sealed & { readonly marks: readonly Mark[]; readonly text: string; readonly status: number }
export type Company = {
  readonly operator: Operator
  readonly name: string
  readonly siret: string
  readonly email: string
}

/** What came: two that will be opened, and four that never are, beside a copy that nobody calls. */
export type Deposits = Record<'plain' | 'again' | 'replaced' | 'withdrawn' | 'copy' | 'late', Marked>

const COMPANIES = ['plain', 'replacing', 'withdrawing', 'late'] as const
export type Companies = Record<(typeof COMPANIES)[number], Company>

/** The beginning of each mark: one look for it finds any of them. */
const COMMON = { text: newWord(), name: newWord(), bytes: randomBytes(24) }
export const COMMON_MARKS: readonly Mark[] = Object.entries(COMMON).map(([name, begun]) => markOf(`any ${name}`, begun))

/** Files with a mark in their bytes, in their text and in their name; and, as their hash would prove a guess, in that. */
function markedFiles(of: string) {
  const [word, named] = [`${COMMON.text}${newWord()}`, `${COMMON.name}${newWord()}`]
  const chance = Buffer.concat([COMMON.bytes, randomBytes(24)])
  const text = `Mémoire technique : ${word}, ${word}\n`
  const files = (kind: EnvelopeKind) => [
    source(`${kind} ${named} – été.txt`, Buffer.from(text)),
    source(`${kind}.bin`, Buffer.concat([randomBytes(1000), chance, randomBytes(70_000), chance])),
  ]
  const marks = [
    ...[markOf(`${of}: text`, word), markOf(`${of}: bytes`, chance), markOf(`${of}: name`, named)],
    markOf(`${of}: hash`, createHash('sha256').update(text).digest()),
  ]
  return { files, marks, text }
}

async function company(stage: InstanceStage, number: number): Promise<Company> {
  const [name, siret, email] = [`Entreprise ${newWord()}`, siretOf(40_000_000 + number), `${newWord()}@offres.test`]
  const operator = await comeIn(stage, email, { company: { name, identifier: { scheme: 'siret', value: siret } } })
  return { operator, name, siret, email }
}

/** Deposits on a server that runs: replaced, withdrawn, copied and one that is late, whose deadline is then past. */
export async function markedDeposits(stage: InstanceStage): Promise<{ deposits: Deposits; companies: Companies }> {
  const found: [string, Company][] = []
  for (const [index, name] of COMPANIES.entries()) found.push([name, await company(stage, index)])
  const companies = Object.fromEntries(found) as Companies
  const bring = async (by: Company, of: string, kinds: readonly EnvelopeKind[], over: object = {}): Promise<Marked> => {
    const { files, marks, text } = markedFiles(of)
    const came = await deposit(stage, by.operator, { kinds, operator: by.siret, filesOf: files, begin: over })
    return { ...came, marks, text, status: came.answer.status }
  }
  const both = ['application', 'tender'] as const
  const plain = await bring(companies.plain, 'plain', both)
  const copy = await bring(companies.plain, 'copy', ['copy'], { copy: true, replaces: false })
  const replaced = await bring(companies.replacing, 'replaced', both)
  const again = await bring(companies.replacing, 'again', both)
  const withdrawn = await bring(companies.withdrawing, 'withdrawn', both)
  const gone = await ask(stage, companies.withdrawing.operator, `deposits/${withdrawn.id}/withdraw`, {})
  expect(gone.status, await gone.text()).toBe(200)

  const { files, marks, text } = markedFiles('late')
  const sealed = await sealedFor(stage, { kinds: both, operator: companies.late.siret, filesOf: files })
  expect((await begin(stage, companies.late.operator, sealed.id)).status).toBe(201)
  for (const part of sealed.parts) await put(stage, companies.late.operator, sealed.id, part)
  await stage.deadlineIn(-1000)
  const { status } = await hand(stage, companies.late.operator, sealed.id, sealed.bytes)
  const late = { ...sealed, marks, text, status }
  const deposits = { plain, again, replaced, withdrawn, copy, late }
  expect(Object.values(deposits).map((each) => each.status)).toEqual([201, 201, 201, 201, 201, 403])
  return { deposits, companies }
}
