import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { pageManifest } from './page-manifest.ts'

/** Lists the files of the page in `manifest.json`, when each of them is as it will be served. */
export function manifestPlugin(): Plugin {
  return {
    name: 'page-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).map((file) => {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          return {
            path: file.fileName,
            sha256: createHash('sha256').update(content).digest('hex'),
            size: content.length,
          }
        })
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source: pageManifest(files) })
      },
    },
  }
}
