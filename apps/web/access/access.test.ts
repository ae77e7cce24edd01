import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'
import { safePath, signInLink } from './returning.ts'

test.each([
  ['/groups/1/convention?x=1#art-8', '/groups/1/convention?x=1#art-8'],
  ['/', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['https://evil.test/', '/'],
  ['javascript:alert(1)', '/'],
  ['/groups/1 2', '/'],
  ['/sign-in?to=/sign-in', '/'],
  ['/sign-in', '/'],
  [7, '/'],
  [undefined, '/'],
])('one comes back to an address of this site only: %s', (wanted, path) => {
  expect(safePath(wanted)).toBe(path)
})

test('the way to sign-in says where to come back to', () => {
  expect(signInLink('/groups/1?a=b#c')).toBe('/sign-in?to=%2Fgroups%2F1%3Fa%3Db%23c')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1', 'Safari', 'iPhone'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['curl/8.5', null, null],
])('a device is named as its owner would: %s', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system })
})
