import type { Level, Site } from '#modules/perimeter/index.ts'
import type { Player } from '../../apps/play/player.ts'

/** Round numbers of ours, by kind of school and not school by school: the demo claims nothing about any real one. */
const DECLARED: Readonly<Record<string, readonly (readonly [name: string, level: Level, users: number])[]>> = {
  region: [
    ['Lycées publics de la région, ensemble', 'upper-secondary', 150_000],
    ['Lycées professionnels publics de la région, ensemble', 'vocational', 50_000],
  ],
  nord: [['Collèges publics du département, ensemble', 'lower-secondary', 100_000]],
  'pas-de-calais': [['Collèges publics du département, ensemble', 'lower-secondary', 60_000]],
  oise: [['Collèges publics du département, ensemble', 'lower-secondary', 35_000]],
  aisne: [['Collèges publics du département, ensemble', 'lower-secondary', 20_000]],
}

/** Five members say whom they serve; the others have not yet, and the page shows who. */
export async function declarePerimeters(player: Player): Promise<void> {
  for (const [key, rows] of Object.entries(DECLARED)) {
    const sites = rows.map(([name, level, users]): Site => ({ uai: null, name, level, users }))
    await player.as(key).open('perimeters', `perimeter of ${key}`, {
      body: player.id(key),
      year: '2026-2027',
      sites,
      source: 'nombres ronds de démonstration',
      countedOn: '2026-11-16',
      document: null,
    })
  }
}
