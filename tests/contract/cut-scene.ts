import { servedRoutes } from '../../apps/server/served-routes.ts'

export const CUT_DAY = '2027-02-15'

/** Every address of the group that is read, for the cases of this procedure. */
export function pathsOf(
  addresses: readonly string[],
  secrets: Readonly<Record<string, string>>,
  ids: {
    readonly purchase: string
    readonly procedure: string
    readonly interest: string
    readonly contact: string
    readonly file: string
  },
): readonly string[] {
  const words = [...Object.values(secrets), 'mot'].map((word) => `/search?q=${encodeURIComponent(word)}`)
  const processes = servedRoutes.map(({ served }) => `/cases?process=${served.process.name}`)
  const inGroup = addresses.filter((url) => url.startsWith('/api/groups/:groupId'))
  const own = inGroup.flatMap((url) => {
    const path = url.replace('/api/groups/:groupId', '')
    if (!path.includes(':')) return [path]
    return [ids.procedure, ids.purchase, ids.contact, ids.interest].map((id) =>
      path.replace(':sha256', ids.file).replaceAll(/:\w+/g, id),
    )
  })
  return [
    ...new Set([...own, ...words, ...processes, '/journal?limit=200', `/journal?id=${ids.procedure}`]),
    `/journal?id=${ids.purchase}`,
    `/files?sha256=${ids.file}`,
    `/as-of?date=${CUT_DAY}`,
  ]
}
