import { readdirSync } from 'node:fs'

const notBenches = ['run.ts', 'measure-bundle.ts']
const known = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !notBenches.includes(file))
const [name] = process.argv.slice(2)

if (known.includes(`${name}.ts`)) await import(`./${name}.ts`)
else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${known.map((file) => file.slice(0, -3)).join(', ')}`)
  process.exitCode = 1
}
