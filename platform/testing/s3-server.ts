import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '../file-store/s3.ts'

const BUCKET = 'unisson'

/** A server that speaks S3 on this machine, with one bucket, and where on the disk it keeps what it was sent. */
export type S3Server = {
  readonly settings: S3Settings
  /** The folder of its bucket. */
  readonly bucket: string
  /** The file that holds the bytes of an object. */
  readonly objectAt: (groupId: string, sha256: string) => string
  readonly close: () => Promise<void>
}

export async function startS3(): Promise<S3Server> {
  const root = await mkdtemp(join(tmpdir(), 'unisson-s3-'))
  const bucket = join(root, 's3', BUCKET)
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(root, 's3'),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  })
  const { port } = await server.run()
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket: BUCKET,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      aside: join(root, 'aside'),
    },
    bucket,
    objectAt: (groupId, sha256) => join(bucket, groupId, `${sha256}._S3rver_object`),
    close: async () => {
      await server.close()
      await rm(root, { recursive: true })
    },
  }
}
