import openapi from '../../api/openapi.json' with { type: 'json' }
import type { InstanceStage } from './instance-stage.ts'
import type { Companies, Deposits } from './marked-deposits.ts'

/** Every address that the documentation of the API names for reading, with every identifier that there is to put in it. */
export function everyAddress(stage: InstanceStage, deposits: Deposits, words: readonly string[]): readonly string[] {
  const { plain, late, copy } = deposits
  const ids = [stage.consultation, plain.id, late.id]
  const values: Readonly<Record<string, readonly string[]>> = {
    ...{ groupId: [stage.group], id: ids, deposit: [plain.id, copy.id], dep: [plain.id, late.id] },
    ...{ envelope: ['0', '1'], number: ['0', '1'], version: ['1'] },
    sha256: [plain.parts[0]?.sha256 ?? '', stage.dossier],
  }
  const addresses = Object.entries(openapi.paths).flatMap(([path, verbs]) =>
    'get' in verbs ? filled(path, values).flatMap((each) => [each, ...asking(each, stage, words)]) : [],
  )
  return [...new Set([...addresses, ...OUTSIDE, `/depot/${stage.consultation}`])]
}

/** What is served beside the API. */
const OUTSIDE = ['/health', '/', '/log/checkpoint', '/log/tile/entries/000', '/log/tile/0/000', '/depot/manifest.json']

function filled(path: string, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  if (name === undefined) return [path]
  return (values[name] ?? ['1']).flatMap((value) => filled(path.replace(`{${name}}`, value), values))
}

/** The same addresses with what a search, a list or an export is asked for. */
function asking(address: string, { consultation }: InstanceStage, words: readonly string[]): readonly string[] {
  if (address.endsWith('/search')) return words.map((word) => `${address}?q=${encodeURIComponent(word)}`)
  if (address.endsWith('/cases'))
    return ['deposit', 'opening', 'question', 'arrival'].map((each) => `${address}?process=${each}`)
  if (address.endsWith('/journal'))
    return [`${address}?limit=200`, `${address}?process=deposit`, `${address}?process=arrival`]
  // The day before there was a group: what a test has put into its rows is replayed by the process of the test alone.
  if (address.endsWith('/as-of'))
    return [`${address}?date=${new Date(Date.now() - 172_800_000).toISOString().slice(0, 10)}`]
  if (address.endsWith('/public/consultations')) return words.map((word) => `${address}?q=${word}&state=all`)
  if (address.endsWith('/public/clock')) return [`${address}?consultation=${consultation}`]
  return []
}

/** Who asks: a cookie, or none. */
export type Asking = { readonly name: string; readonly cookie: string }

export const everybody = ({ roles }: InstanceStage, { plain, late }: Companies): readonly Asking[] => [
  { name: 'nobody', cookie: '' },
  ...Object.entries(roles).map(([name, { cookie }]) => ({ name, cookie })),
  { name: 'the operator', cookie: plain.operator.cookie },
  { name: 'another operator', cookie: late.operator.cookie },
]

/** Fewer than the requests a minute that one address of the network may send. */
const A_MINUTE = 500
let asked = 0

/** Asks as somebody, from a network address that has not asked too often. */
export async function answerTo(
  url: string,
  path: string,
  { cookie }: Asking,
): Promise<{ status: number; bytes: Buffer }> {
  const from = Math.floor(asked++ / A_MINUTE)
  const headers = { cookie, 'x-forwarded-for': `10.0.${from >> 8}.${from & 255}`, 'accept-encoding': 'identity' }
  const response = await fetch(url + path, { headers, redirect: 'manual' })
  const told = [...response.headers].map((header) => header.join(': ')).join('\n')
  return {
    status: response.status,
    bytes: Buffer.concat([Buffer.from(told), Buffer.from(await response.arrayBuffer())]),
  }
}
