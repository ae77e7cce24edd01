import encodeQR from 'qr'

/**
 * A QR code (ISO 18004) as one path of unit squares: sharp on paper, whatever its size.
 *
 * @param border cells of white around it
 * @returns the path, and how many cells the code has on a side, its border counted
 */
export function codePath(text: string, border: number): { readonly path: string; readonly size: number } {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border })
  const path = cells.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { path, size: cells.length }
}
