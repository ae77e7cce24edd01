import type { FastifyInstance } from 'fastify'
import type { FileStore } from '#platform/files.ts'
import { servePublicFiles } from './public-files.ts'
import { serveNotices } from './public-notices.ts'
import { listQuery, servePublished } from './public-routes.ts'
import { type PublicSite, serveOutsiders } from './public-writes.ts'

export { forgetFollowers, sendConfirmations, startFollowerRounds } from './follower-rounds.ts'
export { companiesFollowing, followerOf } from './follower-store.ts'
export { give, textOf } from './given.ts'
export { type About, letterOf, type Said } from './letter.ts'
export { groupsPublishing, publication } from './public-reads.ts'
export { serveRegisters } from './register-routes.ts'
export { followerLetters } from './tellings.ts'
export { listQuery, type PublicSite }

/** The public address: what was published is read, downloaded and asked about, by anybody. */
export function servePublic(app: FastifyInstance, site: PublicSite, files: FileStore): void {
  servePublished(app, site.platform)
  serveOutsiders(app, site)
  servePublicFiles(app, site, files)
  serveNotices(app, site)
}
