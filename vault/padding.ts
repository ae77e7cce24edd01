/**
 * The size to which so many bytes are padded: Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", PETS 2019, section 4). It costs at most 12 %, and of the size of what is sealed it tells no more
 * than its order of magnitude does.
 *
 * @param size in bytes, a safe integer of at least 0
 * @returns at least `size`, in bytes
 */
export function paddedSize(size: number): number {
  if (size < 2) return size
  const exponent = Math.floor(Math.log2(size))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** (exponent - kept)
  return unit <= 1 ? size : Math.ceil(size / unit) * unit
}
