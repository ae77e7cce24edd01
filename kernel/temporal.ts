/**
 * The only place where the project takes `Temporal` from. Looked up at each call, not at import: the web
 * application may load a polyfill onto `globalThis` first, in browsers that do not have it yet.
 *
 * @throws {Error} when neither the runtime nor a polyfill provides it.
 */
export function temporal(): typeof Temporal {
  if (globalThis.Temporal === undefined)
    throw new Error('Temporal is missing: load a polyfill before any date is computed')
  return globalThis.Temporal
}
