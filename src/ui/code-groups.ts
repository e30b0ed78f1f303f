/** As the ward knows it, however it was written down or pasted. */
export const plainCode = (typed: string) => typed.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** A code in two groups to read aloud: “ABCDE”, “FGHIJ”. */
export function codeGroups(code: string): [string, string] {
  const plain = plainCode(code).toUpperCase()
  const half = Math.ceil(plain.length / 2)
  return [plain.slice(0, half), plain.slice(half)]
}
