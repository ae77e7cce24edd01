/** Who may reuse what is under a licence: anybody, the members of the group, or nobody but its owner. */
export type Reach = 'anybody' | 'members' | 'nobody'

/** What whoever reuses must do. */
export const DUTIES = ['attribution', 'same-licence', 'source-on-network'] as const
export type Duty = (typeof DUTIES)[number]

export type Licence = {
  /** Its SPDX identifier, or the name that it has here. */
  readonly code: string
  readonly name: string
  readonly reach: Reach
  readonly duties: readonly Duty[]
}

const free = (code: string, name: string, duties: readonly Duty[]): Licence => ({
  code,
  name,
  reach: 'anybody',
  duties,
})

/** The licences that a development may be under: those that French administrations use for what they publish, and two that keep it closer. */
export const LICENCES: readonly Licence[] = [
  free('EUPL-1.2', 'European Union Public Licence 1.2', ['attribution', 'same-licence', 'source-on-network']),
  free('AGPL-3.0-or-later', 'GNU Affero General Public License 3.0', [
    'attribution',
    'same-licence',
    'source-on-network',
  ]),
  free('GPL-3.0-or-later', 'GNU General Public License 3.0', ['attribution', 'same-licence']),
  free('LGPL-3.0-or-later', 'GNU Lesser General Public License 3.0', ['attribution', 'same-licence']),
  free('MPL-2.0', 'Mozilla Public License 2.0', ['attribution', 'same-licence']),
  free('CECILL-2.1', 'CeCILL 2.1', ['attribution', 'same-licence']),
  free('Apache-2.0', 'Apache License 2.0', ['attribution']),
  free('MIT', 'MIT License', ['attribution']),
  free('BSD-3-Clause', 'BSD 3-Clause', ['attribution']),
  free('etalab-2.0', 'Licence Ouverte 2.0', ['attribution']),
  free('CC-BY-4.0', 'Creative Commons BY 4.0', ['attribution']),
  free('CC-BY-SA-4.0', 'Creative Commons BY-SA 4.0', ['attribution', 'same-licence']),
  { code: 'members', name: 'Members of the group', reach: 'members', duties: ['attribution'] },
  { code: 'reserved', name: 'Rights reserved', reach: 'nobody', duties: [] },
]

export const licenceOf = (code: string): Licence | undefined => LICENCES.find((licence) => licence.code === code)
