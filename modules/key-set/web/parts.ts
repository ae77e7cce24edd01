/** What the screens of other modules borrow from the keys': where a keyholder opens its key. */
export { KeepBack } from './keep-back.tsx'
