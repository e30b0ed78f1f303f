import { plainCode } from '../ui/code-groups.ts'

/** The card's code in what a camera read: the address printed on cards, or the bare code. Null for anything else. */
export function codeIn(read: string): string | null {
  const [, named] = /\/check\/([^/?#]+)/u.exec(read) ?? []
  const code = plainCode(named ?? read)
  return /^[a-z0-9]{8,12}$/u.test(code) ? code : null
}
