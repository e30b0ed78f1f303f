import { expect, test } from 'vitest'
import { messageText } from './message-text.ts'

const words = {
  streets: (names: string) => `Đường: ${names}.`,
  andMore: (names: string, more: number) => `${names} và ${more} nữa`,
  reply: (link: string) => `Trả lời: ${link}`,
}

test('a message says when and where, the streets, and where to answer, a line each', () => {
  const text = messageText({ opening: 'Mời.', streetNames: ['Hẻm 7', 'Hẻm 12'], link: 'https://x/1', words })
  expect(text).toBe('Mời.\nĐường: Hẻm 7, Hẻm 12.\nTrả lời: https://x/1')
})

test('sixty streets are not all named', () => {
  const streetNames = Array.from({ length: 60 }, (_, at) => `Hẻm ${at}`)
  expect(messageText({ opening: 'Mời.', streetNames, link: null, words })).toBe(
    'Mời.\nĐường: Hẻm 0, Hẻm 1, Hẻm 2, Hẻm 3 và 56 nữa.',
  )
})

test('without streets or an answer the message is its first line', () =>
  expect(messageText({ opening: 'Hủy.', streetNames: [], link: null, words })).toBe('Hủy.'))
