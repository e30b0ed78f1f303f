import { codeGroups } from '../ui/code-groups.ts'

/** “R9D 3RY”. */
export const spoken = (code: string) => codeGroups(code).join(' ')
