import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether OpenSSL is installed; where it is not, what asks for it is skipped, and says so. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

/** What an authority states of itself: milliseconds, SHA-256 for the certificate that it names, no policy but its own. */
const CONFIG = `
[tsa]
default_tsa = authority
[authority]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
clock_precision_digits = 3
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[stamping]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
`

export type OpensslAuthority = {
  readonly url: string
  /** The folder of the certificates by which its tokens are believed. */
  readonly anchors: string
  readonly root: string
  /** Whether OpenSSL itself takes a token over this data. */
  readonly accepts: (token: Uint8Array, data: Uint8Array) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** A time-stamping authority of OpenSSL's (`ts -reply`) behind a small HTTP server, with a root of its own. */
export async function opensslAuthority(): Promise<OpensslAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-tsa-'))
  const openssl = (...args: readonly string[]) => run('openssl', [...args], { cwd: folder })
  await writeFile(join(folder, 'tsa.cnf'), CONFIG)
  await writeFile(join(folder, 'serial'), '01\n')
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf']
  const subject = (name: string) => ['-subj', `/C=FR/CN=${name}`]
  await writeFile(join(folder, 'tsa.cnf'), `${CONFIG}\n[req]\ndistinguished_name = dn\n[dn]\n`)
  const root = ['req', '-x509', ...key, ...subject('Racine'), '-days', '30', '-extensions', 'root']
  await openssl(...root, '-keyout', 'root.key', '-out', 'root.pem')
  await openssl('req', ...key, ...subject('Horodatage'), '-keyout', 'tsa.key', '-out', 'tsa.csr')
  const issuing = ['x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2']
  await openssl(...issuing, '-days', '30', '-extfile', 'tsa.cnf', '-extensions', 'stamping', '-out', 'tsa.pem')
  const anchors = join(folder, 'anchors')
  await run('mkdir', [anchors])
  await writeFile(join(anchors, 'root.pem'), await readFile(join(folder, 'root.pem')))

  const answer = async (query: Uint8Array): Promise<Uint8Array> => {
    const name = randomUUID()
    await writeFile(join(folder, `${name}.tsq`), query)
    await openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', `${name}.tsq`, '-out', `${name}.tsr`)
    return readFile(join(folder, `${name}.tsr`))
  }
  // One at a time: the serial number stands in a file.
  let turn: Promise<unknown> = Promise.resolve()
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const answering = turn.then(() => answer(Buffer.concat(parts)))
      turn = answering.catch(() => {})
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(await answering)
    })().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    anchors,
    root: join(folder, 'root.pem'),
    accepts: async (token, data) => {
      const name = randomUUID()
      await writeFile(join(folder, `${name}.tst`), token)
      await writeFile(join(folder, `${name}.data`), data)
      const asked = ['ts', '-verify', '-token_in', '-in', `${name}.tst`, '-data', `${name}.data`, '-CAfile', 'root.pem']
      return openssl(...asked).then(
        ({ stdout }) => stdout.includes('Verification: OK'),
        () => false,
      )
    },
    close: async () => {
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
