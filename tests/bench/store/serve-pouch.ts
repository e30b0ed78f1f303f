import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'

/** Of the libraries in the temporary folder, what is used here; the project does not know their types. */
interface Pouch {
  plugin: (plugin: unknown) => Pouch
  defaults: (options: object) => new (name: string) => { bulkDocs: (documents: unknown[]) => Promise<unknown> }
}
interface Express {
  (): { use: (...words: unknown[]) => void; listen: (port: number, host: string, done: () => void) => Server }
  static: (folder: string) => unknown
}

const [libraries = '', site = '', documentsPath = ''] = process.argv.slice(2)
const load = createRequire(join(libraries, 'package.json')) as (name: string) => unknown

const express = load('express') as Express
// In memory: what is measured is the phone, so the server may be as fast as it can.
const Database = (load('pouchdb') as Pouch).plugin(load('pouchdb-adapter-memory')).defaults({ adapter: 'memory' })
const doorOf = load('express-pouchdb') as (database: typeof Database, options: object) => unknown

const documents = JSON.parse(readFileSync(documentsPath, 'utf8')) as unknown[]
await new Database('ward').bulkDocs(documents)

const app = express()
const options = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(libraries, 'log.txt') }
app.use('/db', doorOf(Database, options))
app.use('/pouchdb.js', express.static(join(libraries, 'node_modules/pouchdb/dist/pouchdb.min.js')))
app.use(express.static(site))
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
// Nothing outlives the bench.
process.once('disconnect', () => process.exit(0))
