import { describe, expect, test } from 'vitest'
import { createAppRouter } from '../router.tsx'
import { isAt, navEntries, pagesOf, placeOf } from './group-pages.ts'
import { pathInGroup } from './path.ts'
import { en } from './words.en.ts'
import { fr } from './words.fr.ts'

const GROUP = '/groups/22222222-2222-4222-8222-222222222222'

describe('the navigation of a group', () => {
  test.each([
    ['', 'board', 'board'],
    ['/', 'board', 'board'],
    ['/members', 'members', 'memberList'],
    ['/members/b1', 'members', 'memberList'],
    ['/withdrawals/c1', 'members', 'withdrawals'],
    ['/disputes', 'convention', 'disputes'],
    ['/perimeters', 'procurement', 'perimeters'],
    ['/orders/c1', 'execution', 'orders'],
    ['/costs', 'convention', 'costs'],
    ['/need-sheets/c1', 'procurement', 'purchases'],
    ['/information/inquiries/c1', 'information', 'information'],
    ['/cases/withdrawal/c1', 'register', 'cases'],
  ])('%s stands under %s, on %s', (path, entry, page) => {
    const place = placeOf(pathInGroup(GROUP + path))
    expect([place?.entry.word, place?.page.word]).toEqual([entry, page])
  })

  test('an address that begins like a page is not that page', () => {
    expect(placeOf('/membership')).toBeNull()
  })

  test('the page itself is the current page; the list of the case that is read is only current', () => {
    expect(isAt('/members', '/members')).toBe('page')
    expect(isAt('/members', '/members/b1')).toBe('true')
    expect(isAt('/members', '/tasks')).toBeUndefined()
    expect(isAt('', '/tasks')).toBeUndefined()
  })

  test('every page of a group stands in it, once; notifications are in the masthead', () => {
    const below = Object.keys(createAppRouter().routesByPath)
      .map((path) => /^\/groups\/\$\w+(.*)$/.exec(path)?.[1])
      .filter((path) => path !== undefined)
    expect(below.length).toBeGreaterThan(20)
    expect(below.filter((path) => placeOf(path) === null)).toEqual(['/notifications'])
    const paths = navEntries.flatMap(({ pages }) => pages.map(({ path }) => path))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => !below.includes(path))).toEqual([])
  })

  test('it has at most eight entries, and each of its pages a name of its own in its entry', () => {
    expect(navEntries.length).toBeLessThanOrEqual(8)
    for (const { nav } of [fr, en]) {
      for (const { word, pages } of navEntries) {
        const names = pages.length === 1 ? [nav[word]] : [nav[word], ...pages.map((page) => nav[page.word])]
        expect(new Set(names).size, names.join(', ')).toBe(names.length)
      }
    }
  })

  test('the mailbox exists in a demonstration only', () => {
    const paths = (demo: boolean) => navEntries.flatMap((entry) => pagesOf(entry, demo).map(({ path }) => path))
    expect(paths(true).filter((path) => !paths(false).includes(path))).toEqual(['/mailbox'])
  })
})
