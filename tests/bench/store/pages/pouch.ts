import './pouch-lab.ts'
import { timed, whenIdle } from './timed.ts'

interface Doors {
  rows: { id: string; value: { number: string; street_id: string } }[]
}

/** As much of PouchDB as is used here; its own script is on the page. */
interface Pouch {
  replicate: { from: (url: string, options: object) => Promise<unknown> }
  info: () => Promise<{ doc_count: number }>
  query: (view: string, options?: object) => Promise<Doors>
  get: (id: string) => Promise<object>
  put: (doc: object) => Promise<unknown>
}
declare const PouchDB: new (name: string) => Pouch

const database = new PouchDB('ward')
/** Hundred doors are drawn, as many as are on the first screens of ours; no map, no states. */
const drawn = 100

/** The value carries what the list shows, so that no document is read for it. */
const view = {
  _id: '_design/walk',
  views: {
    doors: {
      map: `function (doc) {
        if (doc.type === 'households') emit([doc.street_id, doc.number], { number: doc.number, street_id: doc.street_id })
      }`,
    },
  },
}

async function draw() {
  const { rows } = await database.query('walk/doors')
  const doors = rows.slice(0, drawn).map(({ value }) => {
    const line = document.createElement('li')
    line.textContent = value.number
    return line
  })
  document.querySelector('ol')?.replaceChildren(...doors)
  requestAnimationFrame(() => (window.drawnAt = performance.now()))
}

async function index() {
  await database.put(view)
  return timed(() => database.query('walk/doors', { limit: 1 }))
}

async function saveOneByOne(count: number): Promise<number[]> {
  const { rows } = await database.query('walk/doors', { limit: count })
  const times: number[] = []
  for (const { id } of rows) {
    await whenIdle()
    times.push(await timed(() => database.put(visitAt(id))))
  }
  return times
}

const visitAt = (household_id: string) => ({
  _id: crypto.randomUUID(),
  type: 'visits',
  root_id: null,
  household_id,
  outcome: 'no_one_home',
  is_void: false,
  visited_at: new Date().toISOString(),
  minutes: null,
  come_back_at: null,
  relative_follows_up: false,
})

window.pouchLab = {
  firstSync: () => timed(() => database.replicate.from(`${location.origin}/db/ward`, { batch_size: 1_000 })),
  index,
  count: async () => (await database.info()).doc_count,
  saveOneByOne,
}

await navigator.serviceWorker.register('/service-worker.js')
if (await database.get('_design/walk').catch(() => null)) await draw()
