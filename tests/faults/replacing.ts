import type { Plugin } from 'vite'

/** One text in one source file and what stands in its place: how a build is broken, or made a newer one. */
export interface Replacement {
  /** Path from the top of the project. */
  file: string
  text: string
  by: string
}

/** A text that is not there any more would break nothing, so it stops the build. */
export function replacing(replacements: Replacement[]): Plugin {
  const left = new Set(replacements)
  return {
    name: 'replacing',
    enforce: 'pre',
    transform(code, id) {
      const here = replacements.filter(({ file }) => id.split('?')[0]?.endsWith(`/${file}`))
      if (here.length === 0) return null
      return here.reduce((changed, replacement) => {
        const { file, text, by } = replacement
        if (!changed.includes(text)) throw new Error(`${file} does not say “${text}” any more.`)
        left.delete(replacement)
        return changed.replace(text, () => by)
      }, code)
    },
    buildEnd() {
      for (const { file } of left) throw new Error(`${file} is not part of the build.`)
    },
  }
}
