import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { AwsV4Signer } from 'aws4fetch'
import { type Disk, requireRoomFor, systemDisk, throughAside } from './aside.ts'
import { type ByteRange, FileAbsent, FileDamaged, type FileStore, FileTooLarge, JUST_BROUGHT } from './store.ts'

export type S3Settings = {
  /** The server, without the bucket: `https://s3.example.org`. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** A folder of this machine where an upload is hashed and inspected before it is sent on. */
  readonly aside: string
}

/** The largest object that S3 takes in one piece. */
export const S3_LIMIT = 5 * 1024 ** 3

/** Milliseconds without a byte after which the store is taken to be gone. */
const SILENCE = 60_000
const NOTHING = createHash('sha256').update('').digest('hex')

/** The store answered something else than what was asked. Its message names neither a key nor an address. */
export class S3Fault extends Error {
  readonly status: number
  /** The word that the store has for it; empty where it gives none. */
  readonly reason: string
  constructor(method: string, status: number, reason: string) {
    super(`the file store answered ${status} ${reason} to ${method}`.trimEnd())
    this.status = status
    this.reason = reason
  }
}

/**
 * Files in a store that speaks S3, under `group/hash`, addressed by path. An upload is first written aside on this machine:
 * its hash is its name and is signed with the request, so that the store itself refuses other bytes, and an object appears
 * whole or not at all. Whatever is read whole is hashed again; the last bytes are given only if they are the right ones.
 */
export function s3Store(settings: S3Settings, disk: Disk = systemDisk): FileStore {
  const ask = asking(settings)
  const head = async (name: string): Promise<IncomingMessage['headers'] | undefined> => {
    try {
      const found = await ask('HEAD', name, {})
      found.resume()
      return found.headers
    } catch (error) {
      if (error instanceof S3Fault && error.status === 404) return undefined
      throw error
    }
  }
  const key = (groupId: string, sha256: string) => `${groupId}/${sha256}`
  return {
    put: async (groupId, bytes, limit, inspect) =>
      throughAside(
        { folder: settings.aside, bytes, limit: Math.min(limit, S3_LIMIT), inspect, disk },
        async (path, { sha256, size }) => {
          if (size > S3_LIMIT) throw new FileTooLarge(S3_LIMIT)
          await done(ask('PUT', key(groupId, sha256), { hash: sha256, size, body: createReadStream(path) }))
        },
      ),
    read: (groupId, sha256, range) => reading(() => ask('GET', key(groupId, sha256), { range }), sha256, range),
    sizeOf: async (groupId, sha256) => {
      const found = await head(key(groupId, sha256))
      return found && Number(found['content-length'])
    },
    requireRoom: (bytes) => requireRoomFor(bytes, settings.aside, disk),
    share: async (from, to, sha256) => {
      const source = `/${settings.bucket}/${key(from, sha256)}`
      await done(ask('PUT', key(to, sha256), { headers: { 'x-amz-copy-source': source }, size: 0 }))
    },
    remove: async (groupId, sha256) => {
      const found = await head(key(groupId, sha256))
      if (found === undefined) return true
      // By the store's own clock, so that ours need not agree with it.
      const at = Date.parse(found.date ?? '') - Date.parse(found['last-modified'] ?? '')
      if (!(at >= JUST_BROUGHT)) return false
      await done(ask('DELETE', key(groupId, sha256), {}))
      return true
    },
    removeGroup: async (groupId) => {
      for (;;) {
        const query = { 'list-type': '2', prefix: `${groupId}/`, 'max-keys': '1000' }
        const listed = await text(await ask('GET', '', { query }))
        const keys = [...listed.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, found]) => found ?? '')
        if (keys.length === 0) return
        for (const found of keys) await done(ask('DELETE', found, {}))
      }
    },
  }
}

type Asked = {
  readonly body?: Readable
  readonly size?: number
  readonly hash?: string
  readonly range?: ByteRange | undefined
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}
type Ask = (method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', key: string, asked: Asked) => Promise<IncomingMessage>

function asking({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): Ask {
  const secure = endpoint.startsWith('https:')
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
  const send = secure ? httpsRequest : httpRequest
  return async (method, key, { body, size, hash = NOTHING, range, query = {}, headers = {} }) => {
    const url = new URL(`${endpoint.replace(/\/$/, '')}/${bucket}${key === '' ? '' : `/${key}`}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const told = {
      ...headers,
      'x-amz-content-sha256': hash,
      ...(size === undefined ? {} : { 'content-length': String(size) }),
      ...(range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` }),
    }
    const credentials = { accessKeyId, secretAccessKey, service: 's3', region }
    const signed = await new AwsV4Signer({ method, url: url.href, headers: told, ...credentials }).sign()
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = send(signed.url, { method, agent, headers: Object.fromEntries(signed.headers) }, resolve)
      request.setTimeout(SILENCE, () => request.destroy(new Error('the file store fell silent')))
      request.on('error', reject)
      if (body === undefined) request.end()
      else pipeline(body, request).catch(reject)
    })
    const status = answer.statusCode ?? 0
    if (status >= 200 && status < 300) return answer
    throw new S3Fault(method, status, /<Code>(\w+)<\/Code>/.exec(await text(answer))?.[1] ?? '')
  }
}

/** An answer whose body says nothing more; some stores answer 200 to a copy, and tell its failure in the body. */
async function done(asked: Promise<IncomingMessage>): Promise<void> {
  const said = await text(await asked)
  const failed = /<Error>[\s\S]*?<Code>(\w+)<\/Code>/.exec(said)?.[1]
  if (failed !== undefined) throw new S3Fault('PUT', 200, failed)
}

function reading(get: () => Promise<IncomingMessage>, sha256: string, range: ByteRange | undefined): Readable {
  const given = range === undefined ? checked(sha256) : new PassThrough()
  get().then(
    (answer) => void pipeline(answer, given).catch(() => undefined),
    (error: Error) => given.destroy(isAbsence(error) ? new FileAbsent(sha256) : error),
  )
  return given
}

/** A bucket that is not there answers 404 too, and says nothing of what is in it. */
const isAbsence = (error: Error): boolean => error instanceof S3Fault && error.reason === 'NoSuchKey'

/** Passes bytes on, one piece behind: the last piece leaves only if the whole has the fingerprint that was asked for. */
function checked(sha256: string): Transform {
  const digest = createHash('sha256')
  let held: Buffer | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      digest.update(chunk)
      const before = held
      held = chunk
      pass(null, before)
    },
    flush(pass) {
      if (digest.digest('hex') === sha256) pass(null, held)
      else pass(new FileDamaged(sha256))
    },
  })
}
