import postgres from 'postgres'
import { startCluster } from '../../database/harness-postgres.ts'
import type { Scenario } from '../lab-room.ts'

const rounds = 12

/** A database of real Postgres, ready for a ward; it goes with its cluster. */
async function openCluster(defer: (end: () => Promise<unknown>) => void) {
  const cluster = await startCluster()
  defer(cluster.stop)
  return `${cluster.url}/ward_template`
}

/** An import that has begun to write and does not end: nothing that commits meanwhile may be pulled. */
async function beginImport(database: postgres.Sql) {
  const connection = await database.reserve()
  await connection.unsafe(`begin; insert into public.areas (parent_id, level, kind, name)
    select id, 'neighbourhood', 'khu vực', 'Khu vực ' || gen_random_uuid() from public.areas where level = 'ward'`)
  return async () => {
    await connection.unsafe('commit')
    connection.release()
  }
}

export const slowImport: Scenario = {
  name: 'slow-import',
  promise: 'while an import holds back what may be pulled, nothing the ward took flickers away',
  run: async (room) => {
    const databaseUrl = await openCluster(room.defer)
    const ward = await room.openWard({ databaseUrl })
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    const page = phone.page()
    const database = postgres(databaseUrl, { max: 1, onnotice: () => {} })
    room.defer(() => database.end({ timeout: 1 }))
    await page.evaluate(() => window.lab.watch())
    for (let round = 0; round < rounds; round += 1) {
      const finish = await beginImport(database)
      await room.work(phone, 10, { only: 'edits' })
      await room.work(phone, 10)
      await page.evaluate(() => window.lab.send())
      await page.evaluate(() => window.lab.send())
      await finish()
      await page.evaluate(() => window.lab.send())
    }
    const flickers = await page.evaluate(() => window.lab.flickers())
    room.expect(flickers.length === 0, `nothing flickers away, but ${flickers[0]} did (${flickers.length} in all)`)
    await room.close(ward, [phone])
  },
}
