/**
 * The name of somebody without that of the body it comes from, where the register gives both in one: whoever then says the body
 * says it once. `body` is the name of the body, as the register prints it.
 */
export function plainName(name: string, body: string): string {
  const tail = `, ${body}`
  return body !== '' && name.endsWith(tail) ? name.slice(0, -tail.length) : name
}
