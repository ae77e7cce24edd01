import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can lose its power: what was not written through to it by then is gone. */
export type CuttableDisk = {
  /** Where it is mounted. */
  readonly path: string
  /** Looks at what a disk without power would hold at this very moment, as the next start would find it. */
  afterCut<T>(look: (path: string) => Promise<T>): Promise<T>
  remove(): void
}

const MEGABYTES = 24

/**
 * An ext4 image on a loop device that goes around the cache of the host: a copy of the image holds what a disk would. `undefined`
 * where loop devices may not be mounted (no root, a container that forbids it).
 */
export function cuttableDisk(): CuttableDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'unisson-disk-'))
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim()
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')]
  let device: string
  try {
    mkdirSync(path)
    run('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', `count=${MEGABYTES}`)
    run('mkfs.ext4', '-q', '-F', image)
    device = run('losetup', '--direct-io=on', '--find', '--show', image)
    run('mount', device, path)
  } catch {
    spawnSync('losetup', ['--detach', image])
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    path,
    afterCut: async (look) => {
      const [copy, found] = [join(folder, 'copy'), join(folder, 'found')]
      copyFileSync(image, copy)
      mkdirSync(found, { recursive: true })
      run('mount', '-o', 'loop', copy, found)
      try {
        return await look(found)
      } finally {
        run('umount', found)
        rmSync(copy)
      }
    },
    remove: () => {
      run('umount', path)
      run('losetup', '--detach', device)
      rmSync(folder, { recursive: true })
    },
  }
}
