import { execFile } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { labFolder } from '../folder.ts'
import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import type { LabWard } from '../lab-ward.ts'

/** What others have done at the ward since, so that its numbers have passed those the phones know. */
const transactionsSince = 800

async function operate(program: 'backup' | 'restore', ward: LabWard, file: string) {
  const env = { ...process.env, DATA_DIR: ward.dataDir, LITE_TELEMETRY: '0' }
  await promisify(execFile)(process.execPath, [`supabase/embedded/${program}.ts`, file], { env })
}

const send = (phones: LabPhone[]) => Promise.all(phones.map((phone) => phone.page().evaluate(() => window.lab.send())))

async function commandsAt({ sql }: LabWard): Promise<number> {
  const [known] = await sql<{ count: number }>('select count(*)::integer as count from public.command_log')
  return known?.count ?? 0
}

interface Story {
  room: LabRoom
  ward: LabWard
  phones: LabPhone[]
}

/** Work the copy does not have reaches the ward; then the copy is put in its place. */
async function goBack({ room, ward, phones }: Story, putBack: () => Promise<void>, words: string) {
  for (const phone of phones) await room.work(phone, 120)
  await send(phones)
  await send(phones)
  const before = await commandsAt(ward)
  await putBack()
  const forgotten = before - (await commandsAt(ward))
  for (const phone of phones) await room.work(phone, 20)
  await send(phones)
  await send(phones)
  room.expect(forgotten >= 200, `a ward put back has forgotten something, not ${forgotten}`)
  room.remark(`${forgotten} forgotten by ${words}`)
}

async function restoreByTheBook(story: Story) {
  const { ward, room, phones } = story
  const file = join(labFolder('backup'), 'ward.backup')
  // Nobody stops working for a backup.
  await Promise.all([operate('backup', ward, file), ...phones.map((phone) => room.work(phone, 60))])
  const restore = async () => {
    await ward.stop()
    await operate('restore', ward, file)
    await ward.start()
  }
  await goBack(story, restore, 'a restored ward')
}

/** Somebody puts an older folder back by hand and tells nobody. */
async function putOlderFolder(story: Story) {
  const { ward } = story
  const copy = labFolder('copy')
  await ward.stop()
  cpSync(ward.dataDir, copy, { recursive: true })
  await ward.start()
  const putBack = async () => {
    await ward.stop()
    rmSync(ward.dataDir, { recursive: true, force: true })
    cpSync(copy, ward.dataDir, { recursive: true })
    await ward.start()
    for (let made = 0; made < transactionsSince; made += 1) await ward.sql('select pg_current_xact_id()')
    await ward.sql(`select setval('private.receipts', nextval('private.receipts') + 1000)`)
  }
  await goBack(story, putBack, 'one that says nothing')
}

export const olderBackup: Scenario = {
  name: 'older-backup',
  promise: 'phones offer again what a ward put back to an older copy has forgotten',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc'].map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    for (const phone of phones) await room.work(phone, 60)
    await send(phones)
    await restoreByTheBook({ room, ward, phones })
    await putOlderFolder({ room, ward, phones })
    await room.close(ward, phones)
  },
}
