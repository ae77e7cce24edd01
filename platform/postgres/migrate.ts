import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { Client, escapeIdentifier } from 'pg'
import { DatabaseFault, reason } from './fault.ts'
import type { Roles } from './role.ts'
import { prepareRoles, refuseUnboundRole, SCHEMA } from './role.ts'

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url)
const FILE_NAME = /^(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/

/** Any constant will do, as long as every server of one database uses the same. */
const MIGRATION_LOCK = 7_364_211_908

export type MigrateOptions = {
  /** The role the application signs in as. Several Unisson on one PostgreSQL server need different names. */
  readonly appRole: string
  /** Where the `NNNN_module_what.sql` files stand; those of the repository when left out. */
  readonly directory?: URL
}

export type Migrated = Roles & {
  /** The files applied by this call, in order. */
  readonly applied: readonly string[]
}

type Migration = { readonly number: number; readonly file: string; readonly sql: string; readonly sha256: Buffer }

/**
 * Brings the database to the present schema, under a lock that keeps two servers from doing it together. Forward only:
 * each file runs once, in a transaction of its own, and its hash is kept. See {@link prepareRoles} for the two kinds
 * of user that `adminUrl` may name.
 *
 * A migration runs as the owner, with `search_path = unisson` and `unisson.app_role` set.
 *
 * @throws {DatabaseFault} when an applied file has changed or is gone, when a name is malformed, a number comes twice or
 *   too late, when a file fails (nothing of it stays), or when the application's role would escape row-level security
 *   or is not the one the grants went to.
 */
export async function migrate(adminUrl: string, options: MigrateOptions): Promise<Migrated> {
  const migrations = await readMigrations(options.directory ?? MIGRATIONS)
  const client = new Client({ connectionString: adminUrl, application_name: 'unisson migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const roles = await prepareRoles(client, adminUrl, options.appRole)
    if (!roles.separate) await refuseUnboundRole(client)
    await becomeOwner(client, roles)
    const done = await appliedAlready(client, roles)
    refuseRewrittenHistory(migrations, done)
    refuseLateComers(migrations, done)
    await refuseOtherAppRole(client, roles)
    const applied = []
    for (const migration of migrations.filter(({ file }) => !done.has(file))) {
      await apply(client, migration)
      applied.push(migration.file)
    }
    return { ...roles, applied }
  } finally {
    await client.end()
  }
}

async function readMigrations(directory: URL): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  const taken = new Map<number, string>()
  return Promise.all(
    files.map(async (file) => {
      const number = Number(FILE_NAME.exec(file)?.[1])
      const other = taken.get(number)
      if (Number.isNaN(number) || other !== undefined) throw badName(file, other)
      taken.set(number, file)
      const bytes = await readFile(new URL(file, directory))
      return { number, file, sql: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest() }
    }),
  )
}

function badName(file: string, other: string | undefined): DatabaseFault {
  return other === undefined
    ? new DatabaseFault('migration-name', {
        fr: `La migration «\u202f${file}\u202f» ne s’appelle pas NNNN_module_objet.sql.`,
        en: `The migration “${file}” is not named NNNN_module_what.sql.`,
      })
    : new DatabaseFault('migration-name', {
        fr: `Les migrations «\u202f${other}\u202f» et «\u202f${file}\u202f» portent le même numéro.`,
        en: `The migrations “${other}” and “${file}” have the same number.`,
      })
}

async function becomeOwner(client: ClientBase, { owner, app }: Roles): Promise<void> {
  await client.query(`set role ${escapeIdentifier(owner)}; set search_path = ${SCHEMA}`)
  await client.query(`select set_config('unisson.app_role', $1, false)`, [app])
}

async function appliedAlready(client: ClientBase, { owner, app }: Roles): Promise<Map<string, Buffer>> {
  const { rowCount } = await client.query(`select where to_regclass('${SCHEMA}.schema_migration') is not null`)
  if (rowCount === 0) await client.query(createMigrationTable(owner, app))
  const { rows } = await client.query<{ file: string; sha256: Buffer }>('select file, sha256 from schema_migration')
  return new Map(rows.map(({ file, sha256 }) => [file, sha256]))
}

function createMigrationTable(owner: string, app: string): string {
  return `begin;
    grant usage on schema ${SCHEMA} to ${escapeIdentifier(app)};
    create table schema_migration (
      number integer primary key, file text not null unique, sha256 bytea not null,
      applied_at timestamptz(3) not null default clock_timestamp());
    alter table schema_migration enable row level security, force row level security;
    create policy anyone_reads on schema_migration for select using (true);
    create policy owner_records on schema_migration for insert to ${escapeIdentifier(owner)} with check (true);
    grant select on schema_migration to ${escapeIdentifier(app)};
    commit`
}

function refuseRewrittenHistory(migrations: readonly Migration[], done: ReadonlyMap<string, Buffer>): void {
  const present = new Map(migrations.map((migration) => [migration.file, migration]))
  for (const [file, sha256] of done) {
    const found = present.get(file)
    if (found === undefined) {
      throw new DatabaseFault('migration-missing', {
        fr: `La migration «\u202f${file}\u202f» a été appliquée à cette base mais n’est plus dans le programme\u00a0: la base vient d’une version plus récente, ou le fichier a été retiré.`,
        en: `The migration “${file}” was applied to this database but the program no longer has it: the database comes from a later version, or the file was removed.`,
      })
    }
    if (!found.sha256.equals(sha256)) {
      throw new DatabaseFault('migration-changed', {
        fr: `La migration «\u202f${file}\u202f» a changé depuis qu’elle a été appliquée à cette base. Rétablissez le fichier et ajoutez une nouvelle migration.`,
        en: `The migration “${file}” has changed since it was applied to this database. Restore the file and add a new migration.`,
      })
    }
  }
}

/** A file numbered below one already applied would run here after it, and elsewhere before. */
function refuseLateComers(migrations: readonly Migration[], done: ReadonlyMap<string, Buffer>): void {
  const last = migrations.findLast(({ file }) => done.has(file))
  const late = migrations.find(({ file, number }) => !done.has(file) && number < (last?.number ?? 0))
  if (last === undefined || late === undefined) return
  throw new DatabaseFault('migration-late', {
    fr: `La migration «\u202f${late.file}\u202f» vient avant «\u202f${last.file}\u202f», déjà appliquée à cette base. Donnez-lui le numéro suivant.`,
    en: `The migration “${late.file}” comes before “${last.file}”, already applied to this database. Give it the next number.`,
  })
}

/** The grants went to the role of the first migration; another one would meet a wall of refusals. */
async function refuseOtherAppRole(client: ClientBase, { app }: Roles): Promise<void> {
  const { rowCount } = await client.query(`select where has_schema_privilege($1, '${SCHEMA}', 'usage')`, [app])
  if (rowCount === 1) return
  throw new DatabaseFault('app-role-changed', {
    fr: `Cette base a été préparée pour un autre rôle d’application que «\u202f${app}\u202f». Reprenez le nom et les droits de l’utilisateur d’alors.`,
    en: `This database was prepared for another application role than “${app}”. Use the name and the rights that the user had then.`,
  })
}

async function apply(client: ClientBase, { number, file, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (number, file, sha256) values ($1, $2, $3)', [
      number,
      file,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new DatabaseFault(
      'migration-failed',
      {
        fr: `La migration «\u202f${file}\u202f» a échoué, rien n’en est resté\u00a0: ${reason(error)}`,
        en: `The migration “${file}” failed and left nothing behind: ${reason(error)}`,
      },
      { cause: error },
    )
  }
}
