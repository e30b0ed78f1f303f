import { formatNumber } from '../format.ts'

/** What is sent to who enrolled, and stands on their slip: in a language of the class, not of the app. */
export const told = {
  vi: {
    at: (places: string) => `tại ${places}`,
    online: 'học qua mạng',
    atOrOnline: (places: string) => `tại ${places}, hoặc học qua mạng`,
    link: (address: string) => `Ai có chỗ thì xem đường dẫn vào lớp ở trang “Chỗ của tôi ở lớp”: ${address}`,
    reminder: (title: string, when: string, where: string) =>
      `Nhắc bà con: lớp ${title}, ${when}, ${where}. Ai bận xin báo để nhường chỗ.`,
    moved: (title: string, when: string, where: string) =>
      `Lớp ${title} đổi giờ hoặc chỗ. Lịch mới: ${when}, ${where}. Xin lỗi bà con vì sự bất tiện.`,
    cancelled: (title: string, when: string, reason: string) =>
      `Lớp ${title}, ${when}, không mở được vì ${reason}. Xin lỗi bà con. Có lớp khác tổ sẽ báo.`,
    slip: {
      waiting: (place: number) => `Đang chờ chỗ, thứ ${formatNumber(place, 'vi')}`,
      code: 'Mã giữ chỗ',
      spoken: (signs: string) => `đọc là: ${signs}`,
      what: 'Lớp học',
      when: 'Khi nào',
      where: 'Ở đâu',
      online: 'Học qua mạng',
      people: 'Mấy người',
      peopleCount: (people: number) => `${formatNumber(people, 'vi')} người`,
      square: 'Ô vuông để người ở cửa lớp quét',
      scan: 'Người ở cửa lớp quét ô này là xong. Quên phiếu thì đọc tên.',
      open: (address: string) => `Xem hoặc hủy chỗ ở ${address}, với mã này và bốn số cuối điện thoại.`,
    },
  },
  en: {
    at: (places: string) => `at ${places}`,
    online: 'online',
    atOrOnline: (places: string) => `at ${places}, or online`,
    link: (address: string) =>
      `With a seat you find the link to the class on the page “My seat in a class”: ${address}`,
    reminder: (title: string, when: string, where: string) =>
      `A reminder: class ${title}, ${when}, ${where}. If you cannot come, please say so and free your seat.`,
    moved: (title: string, when: string, where: string) =>
      `The class ${title} has a new hour or place: ${when}, ${where}. We are sorry for the trouble.`,
    cancelled: (title: string, when: string, reason: string) =>
      `The class ${title}, ${when}, cannot be held: ${reason}. We are sorry, and will tell you of the next one.`,
    slip: {
      waiting: (place: number) => `On the waiting list, number ${formatNumber(place, 'en')}`,
      code: 'Code of the seat',
      spoken: (signs: string) => `say: ${signs}`,
      what: 'Class',
      when: 'When',
      where: 'Where',
      online: 'Online',
      people: 'How many',
      peopleCount: (people: number) => `${formatNumber(people, 'en')} ${people === 1 ? 'person' : 'people'}`,
      square: 'Square for the helper at the door to scan',
      scan: 'The helper at the door scans this square. Without it, say your name.',
      open: (address: string) =>
        `See or cancel the seat at ${address}, with this code and the last four digits of the phone.`,
    },
  },
}
