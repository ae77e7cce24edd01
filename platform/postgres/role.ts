import { createHmac } from 'node:crypto'
import type { ClientBase } from 'pg'
import { escapeIdentifier, escapeLiteral } from 'pg'
import { DatabaseFault } from './fault.ts'
import { scramVerifier } from './scram.ts'

/** Everything of Unisson stands in this schema, so that it can be granted, dumped and dropped as one thing. */
export const SCHEMA = 'unisson'

/** Owns the tables when the given user is a superuser, whom row-level security would never bind. */
export const OWNER_ROLE = 'unisson_owner'

/** Who owns the tables, who reads and writes them, and how the latter signs in. */
export type Roles = {
  /** The role the migrations run as. */
  readonly owner: string
  /** The role the application signs in as; the same as `owner` when the given user may not create roles. */
  readonly app: string
  readonly appUrl: string
  readonly separate: boolean
}

type Given = { name: string; superuser: boolean; bypass: boolean; createRole: boolean; database: string }

/**
 * Sets up the roles that the given user allows:
 *
 * 1. **It may create roles** (the embedded server, or CREATEROLE): the application signs in as `appRole`, which owns
 *    nothing and holds only the grants of the migrations. A superuser hands the tables to {@link OWNER_ROLE};
 *    any other user owns them itself.
 * 2. **It may not**: everything runs as the given user. It owns the tables, so only FORCE ROW LEVEL SECURITY and the
 *    triggers bind it; {@link refuseUnboundRole} keeps out a superuser and BYPASSRLS.
 *
 * @throws {DatabaseFault} `password-needed` when the application's password can neither be derived nor was given.
 */
export async function prepareRoles(client: ClientBase, adminUrl: string, appRole: string): Promise<Roles> {
  const given = await givenUser(client)
  if (!given.superuser && !given.createRole) {
    await client.query(`create schema if not exists ${SCHEMA}`)
    return { owner: given.name, app: given.name, appUrl: adminUrl, separate: false }
  }
  const owner = given.superuser ? OWNER_ROLE : given.name
  if (given.superuser) await ensureRole(client, OWNER_ROLE, 'nologin nosuperuser nobypassrls')
  const password = appPassword(adminUrl, appRole)
  const attributes = given.superuser ? 'login nosuperuser nobypassrls nocreaterole nocreatedb' : 'login'
  await ensureRole(client, appRole, `${attributes} password ${escapeLiteral(scramVerifier(password))}`)
  await client.query(`create schema if not exists ${SCHEMA} authorization ${escapeIdentifier(owner)};
    grant connect on database ${escapeIdentifier(given.database)} to ${escapeIdentifier(appRole)}`)
  return { owner, app: appRole, appUrl: withUser(adminUrl, appRole, password), separate: true }
}

async function givenUser(client: ClientBase): Promise<Given> {
  const { rows } = await client.query<Given>(
    `select rolname as name, rolsuper as superuser, rolbypassrls as bypass, rolcreaterole as "createRole",
       current_database() as database from pg_roles where rolname = current_user`,
  )
  const [given] = rows
  if (given === undefined) throw new TypeError('the current user is not in pg_roles')
  return given
}

async function ensureRole(client: ClientBase, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${escapeIdentifier(name)} ${attributes}`)
}

/**
 * The application's password is derived from the administrator's: nothing more to keep, and every server that
 * knows the same `DATABASE_URL` finds the same one.
 * @throws {DatabaseFault} `password-needed`
 */
export function appPassword(adminUrl: string, appRole: string): string {
  const given = decodeURIComponent(new URL(adminUrl).password)
  if (given === '') {
    throw new DatabaseFault('password-needed', {
      fr: 'L’adresse de la base (DATABASE_URL) ne porte pas de mot de passe\u202f: celui de l’application en est dérivé. Ajoutez-le à l’adresse, ou donnez un utilisateur sans droit de créer des rôles.',
      en: 'The database address (DATABASE_URL) has no password, and the application’s is derived from it. Add it to the address, or give a user who may not create roles.',
    })
  }
  return createHmac('sha256', given).update(`unisson application role ${appRole}`).digest('base64url')
}

function withUser(adminUrl: string, user: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = encodeURIComponent(user)
  url.password = password
  return url.href
}

/**
 * Refuses to serve as a role that row-level security does not bind: a superuser, BYPASSRLS, or a member of such a role.
 * @throws {DatabaseFault} `app-role-unsafe`
 */
export async function refuseUnboundRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ app: string; unbound: string }>(
    `select current_user as app, rolname as unbound from pg_roles
       where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member') limit 1`,
  )
  const [found] = rows
  if (found === undefined) return
  throw new DatabaseFault('app-role-unsafe', {
    fr: `Le rôle PostgreSQL «\u202f${found.app}\u202f» échappe à la sécurité par ligne (par «\u202f${found.unbound}\u202f»\u00a0: SUPERUSER ou BYPASSRLS). Donnez à l’application un rôle NOSUPERUSER NOBYPASSRLS.`,
    en: `The PostgreSQL role “${found.app}” is not bound by row-level security (through “${found.unbound}”: SUPERUSER or BYPASSRLS). Give the application a NOSUPERUSER NOBYPASSRLS role.`,
  })
}
